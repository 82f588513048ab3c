import { CircleAlert, X } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { Toast } from '../session/session'
import { useSession } from '../session/session'
import * as session from '../session/session'
import { Button, IconButton } from './ui/Button'
import { floating } from './ui/classes'

/** Short sentences at the foot of the page. A problem stays until it is taken away; the rest goes by itself. */
export function Toasts() {
  const toasts = useSession((state) => state.toasts)
  return (
    <section
      aria-label="Messages"
      aria-live="polite"
      className="pointer-events-none fixed bottom-16 left-1/2 z-50 -translate-x-1/2"
    >
      {toasts.length > 0 && (
        <ol className="flex flex-col items-center gap-2">
          {toasts.map((toast) => (
            <Line key={toast.id} toast={toast} />
          ))}
        </ol>
      )}
    </section>
  )
}

const shownMs = { plain: 5000, withAction: 12_000 } as const

function Line({ toast: { id, text, tone, action, stays } }: { readonly toast: Toast }) {
  const [isHeld, setHeld] = useState(false)
  const isProblem = tone === 'problem'

  useEffect(() => {
    // While it is pointed at or focused, it waits: it may be read, or its button about to be pressed.
    if (isHeld || isProblem || stays === true) return
    const timer = setTimeout(
      () => session.dismissToast(id),
      action === undefined ? shownMs.plain : shownMs.withAction,
    )
    return () => clearTimeout(timer)
  }, [id, action, isHeld, isProblem, stays])

  return (
    <li
      className={`${floating} pointer-events-auto flex min-h-10 max-w-lg items-center gap-2 py-1.5 pr-2 pl-3 text-13`}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {isProblem && <CircleAlert size={16} className="shrink-0 text-error" aria-hidden />}
      <span className="min-w-0" {...(isProblem ? { role: 'alert' } : {})}>
        {text}
      </span>
      {action !== undefined && (
        <Button
          look="small"
          className="ml-2"
          onClick={() => {
            session.dismissToast(id)
            action.run()
          }}
        >
          {action.label}
        </Button>
      )}
      {stays !== true && (
        <IconButton
          icon={X}
          name="Close message"
          tip="Close"
          size="small"
          side="top"
          onClick={() => session.dismissToast(id)}
        />
      )}
    </li>
  )
}
