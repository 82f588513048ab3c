import { Button } from '../../ui/Button'

/** Whether a list is stated at all: open, stated as none, or stated; and the way from one to the other. */
export function StatedLine({
  what,
  count,
  none,
  onState,
  onTakeBack,
}: {
  /** “routes”, “associations”. */
  readonly what: string
  /** How many are stated; null where nothing is. */
  readonly count: number | null
  /** What it means that there are none. */
  readonly none: string
  readonly onState: () => void
  readonly onTakeBack: () => void
}) {
  if (count === null) {
    return (
      <div className="flex flex-col items-start gap-1.5 rounded border border-dashed border-strong px-2 py-1.5">
        <p className="text-12 text-soft">
          <span className="text-ink">No {what} stated: open.</span> Any may be there. State them to get exact
          answers.
        </p>
        <Button look="small" onClick={onState}>
          State {what}
        </Button>
      </div>
    )
  }
  return (
    <div className="flex items-center justify-between gap-2">
      <p className="text-11 text-soft">
        {count === 0 ? `Stated: ${none}` : `Stated: these ${what} are all.`}
      </p>
      {count === 0 && (
        <Button
          look="smallBare"
          data-tip={`Take the statement back: any ${what} may be there`}
          onClick={onTakeBack}
        >
          Leave open
        </Button>
      )}
    </div>
  )
}
