import { useSession } from '../session/session'

/** What has just happened, for those who do not see it. */
export function LiveRegion() {
  const announcement = useSession((state) => state.announcement)
  return (
    <div role="status" aria-live="polite" aria-atomic className="sr-only">
      {announcement}
    </div>
  )
}
