import { useState } from 'react'

/** How long ago something was when this was first shown: “now”, “5 min ago”, “3 h ago”, then the day. */
export function When({ at }: { readonly at: number }) {
  const [now] = useState(Date.now)
  return <time dateTime={new Date(at).toISOString()}>{words(at, now)}</time>
}

function words(then: number, now: number): string {
  const minutes = Math.floor((now - then) / 60_000)
  if (minutes < 1) return 'now'
  if (minutes < 60) return `${minutes} min ago`
  if (minutes < 24 * 60) return `${Math.floor(minutes / 60)} h ago`
  return new Date(then).toLocaleDateString('en', { day: 'numeric', month: 'short', year: 'numeric' })
}
