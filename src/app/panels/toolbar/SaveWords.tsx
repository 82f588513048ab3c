import { useSession } from '../../session/session'
import { Tip } from '../ui/Tip'

const words = {
  saved: 'Saved',
  saving: 'Saving…',
  failed: 'Not saved — retrying',
  memory: 'Only in memory',
} as const
const tips = {
  saved: 'Every edit so far is stored in this browser',
  saving: 'The newest edit is being stored',
  failed: 'The newest edit is not stored yet; export the diagram to be safe',
  memory: 'This browser stores nothing; export the diagram before you leave',
} as const

/** Whether the newest edit is stored, in words. */
export function SaveWords() {
  const busy = useSession((state) => state.busy)
  const isLink = useSession((state) => state.link !== null)
  const { status, problem } = useSession((state) => state.save)
  const isWell = status === 'saved' || status === 'saving'
  return (
    <Tip text={problem ?? (isLink ? 'Nothing of a link is stored until you save a copy' : tips[status])}>
      <span
        tabIndex={isWell ? undefined : 0}
        className={`min-w-0 truncate rounded px-1 text-12 ${isWell ? 'text-soft' : 'font-semibold text-error'}`}
      >
        {busy !== null ? `${busy.label}…` : isLink ? 'Preview' : words[status]}
      </span>
    </Tip>
  )
}
