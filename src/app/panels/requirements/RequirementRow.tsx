import { ChevronRight, CircleHelp, Pencil, Route, Trash2 } from 'lucide-react'
import { useId, useRef } from 'react'
import type { RequirementState, RequirementStatus } from '../../session/requirements'
import { dropRequirement } from '../../session/requirements'
import { showWay } from '../../session/show-way'
import { FindingDetails } from '../findings/FindingDetails'
import { Button, IconButton } from '../ui/Button'
import { useOpen } from '../ui/kept-open'
import { SeverityGlyph } from '../ui/SeverityGlyph'
import type { RowPlace } from '../ui/use-rows-in-view'
import { RequirementForm } from './RequirementForm'
import { statusSentences, statusWords } from './status-words'

const glyphs = {
  met: 'passed',
  violated: 'error',
  'not-ensured': 'warning',
  open: 'incomplete',
} as const

/** One requirement: what it says, whether it holds, why not, and the way that shows it. */
export function RequirementRow({
  state: { requirement, text, status, findings },
  place,
  isEdited,
  onEdit,
  onClose,
  onRemoved,
}: {
  readonly state: RequirementState
  readonly place: RowPlace
  readonly isEdited: boolean
  readonly onEdit: () => void
  readonly onClose: () => void
  readonly onRemoved: () => void
}) {
  const [isOpen, setOpen] = useOpen(requirement.id)
  const details = useId()
  const edit = useRef<HTMLButtonElement>(null)
  const [gravest] = findings
  const sentence = statusSentences[status]
  return (
    <li {...place} className="border-b border-line py-1">
      <div className="flex items-start gap-1 px-3">
        <span className="my-1 inline-grid size-6 shrink-0 place-items-center">
          {gravest !== undefined && (
            <button
              type="button"
              aria-expanded={isOpen}
              aria-controls={details}
              aria-label={`Details of: ${text}`}
              className="inline-grid size-6 place-items-center rounded text-soft hover:bg-hover hover:text-ink"
              onClick={() => setOpen(!isOpen)}
            >
              <ChevronRight size={16} className={isOpen ? 'rotate-90' : ''} aria-hidden />
            </button>
          )}
        </span>
        <div className="flex min-w-0 flex-1 items-start gap-2 px-2 py-1.5 text-13 text-ink">
          <span className="mt-0.5">
            <StatusGlyph status={status} />
          </span>
          <div className="min-w-0 flex-1">
            <p>{text}</p>
            <p className="text-12 text-soft">
              <span className="font-semibold">{statusWords[status]}</span>
              {sentence !== undefined && `. ${sentence}`}
              {findings.map((finding) => (
                <span key={finding.key} className="mt-0.5 block">
                  {withoutTitle(finding.message, text)}
                  {finding.dismissedBecause !== null && ` Dismissed: ${finding.dismissedBecause}`}
                </span>
              ))}
            </p>
          </div>
        </div>
        <span className="flex shrink-0 items-center gap-1 py-1">
          {gravest !== undefined && (
            <Button look="small" aria-label={`Show the path: ${text}`} onClick={() => showWay(gravest)}>
              <Route size={14} aria-hidden /> Show the path
            </Button>
          )}
          <IconButton
            ref={edit}
            icon={Pencil}
            size="small"
            name={`Edit: ${text}`}
            tip="Edit"
            aria-expanded={isEdited}
            onClick={isEdited ? onClose : onEdit}
          />
          <IconButton
            icon={Trash2}
            size="small"
            name={`Delete: ${text}`}
            tip="Delete"
            onClick={() => {
              dropRequirement(requirement.id)
              onRemoved()
            }}
          />
        </span>
      </div>
      {isEdited && (
        <RequirementForm
          requirement={requirement}
          onClose={() => {
            onClose()
            edit.current?.focus()
          }}
        />
      )}
      <div id={details} hidden={!isOpen} className="flex max-w-3xl flex-col gap-3 pr-4 pb-3 pl-[72px]">
        {isOpen &&
          findings.map((finding) => <FindingDetails key={finding.key} finding={finding} isNarrow={false} />)}
      </div>
    </li>
  )
}

function StatusGlyph({ status }: { readonly status: RequirementStatus }) {
  if (status === 'unknown' || status === 'unchecked' || status === 'checking')
    return <CircleHelp size={16} className="text-soft" aria-hidden />
  return <SeverityGlyph of={glyphs[status]} silent />
}

/** The message begins with the requirement, which stands right above it. */
function withoutTitle(message: string, text: string): string {
  const title = `${text}: `
  if (message.slice(0, title.length).toLowerCase() !== title.toLowerCase()) return message
  const rest = message.slice(title.length)
  return rest.charAt(0).toUpperCase() + rest.slice(1)
}
