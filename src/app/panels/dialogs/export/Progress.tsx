import { useSession } from '../../../session/session'

/** How much of the export is done; nothing is said of one that takes no time. */
export function Progress() {
  const done = useSession((state) => state.busy?.done)
  if (done === undefined) return null
  const percent = Math.round(done * 100)
  return (
    <div className="mr-auto flex items-center gap-2 text-12 text-soft">
      <progress aria-label="Exporting" className="h-1.5 w-40 accent-focus" max={100} value={percent} />
      {percent} %
    </div>
  )
}
