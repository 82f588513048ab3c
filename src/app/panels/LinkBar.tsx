import { Eye } from 'lucide-react'
import { useSession } from '../session/session'
import * as session from '../session/session'
import { Button } from './ui/Button'

/** Above the canvas while it shows the diagram of a link: keep it as one’s own, or leave. */
export function LinkBar() {
  const link = useSession((state) => state.link)
  if (link === null) return null
  const { lost } = link
  return (
    <section
      aria-label="Preview of a link"
      className="flex min-h-12 shrink-0 items-center gap-2 border-b border-line bg-raised py-2 pr-3 pl-4"
    >
      <Eye size={16} className="shrink-0 text-soft" aria-hidden />
      <p className="min-w-0 flex-1 text-13">
        <b className="font-semibold">Preview of a link.</b>{' '}
        <span className="text-soft">Nothing is stored until you save a copy.</span>
        {lost > 0 && (
          <span className="text-warning">
            {' '}
            {lost === 1 ? '1 item in it' : `${lost.toLocaleString('en')} items in it`} could not be read.
          </span>
        )}
      </p>
      <Button onClick={() => void session.withLink((part) => part.closeLink())}>Close</Button>
      <Button look="primary" autoFocus onClick={() => void session.withLink((part) => part.saveLinked())}>
        Save a copy
      </Button>
    </section>
  )
}
