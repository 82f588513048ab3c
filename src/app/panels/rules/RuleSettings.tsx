import { setSeverity } from '../../../core/edit/set-severity'
import type { Severity } from '../../../core/model/diagram'
import type { RuleMessage } from '../../../core/rules/page'
import { useSession } from '../../session/session'
import * as session from '../../session/session'
import { severityWords } from '../ui/severity-words'
import { Select } from '../ui/Select'
import { SeverityGlyph } from '../ui/SeverityGlyph'

const choices = ['error', 'warning', 'info', 'incomplete', 'off'] as const
type Choice = (typeof choices)[number]

/** Whether the check runs in this diagram. */
export function RuleSwitch({ ruleId, title }: { readonly ruleId: string; readonly title: string }) {
  const isOff = useSession((state) => state.diagram.review.severities[ruleId] === 'off')
  return (
    <label className="flex shrink-0 items-center gap-2 text-12 text-soft">
      In this diagram
      <span className="w-20">
        <Select
          value={isOff ? 'off' : 'on'}
          onChange={(event) => {
            const off = event.currentTarget.value === 'off'
            session.apply(`Switch ${off ? 'off' : 'on'} the check “${title}”`, (diagram) =>
              setSeverity(diagram, ruleId, off ? 'off' : undefined),
            )
          }}
        >
          <option value="on">On</option>
          <option value="off">Off</option>
        </Select>
      </span>
    </label>
  )
}

/** One message of a check with the severity that it has in this diagram, which can be changed. */
export function MessageLine({
  ruleId,
  message: { id, severity, words },
}: {
  readonly ruleId: string
  readonly message: RuleMessage
}) {
  const key = `${ruleId}/${id}`
  const changedTo = useSession((state) => state.diagram.review.severities[key])
  const isOff = useSession((state) => state.diagram.review.severities[ruleId] === 'off')
  const shown = changedTo ?? severity
  const text = words.map((part) => part.text).join('')
  return (
    <li className="flex items-start gap-2">
      <span className="mt-0.5">
        {shown === 'off' ? (
          <SeverityGlyph of={severity} muted silent />
        ) : (
          <SeverityGlyph of={shown} muted={isOff} />
        )}
      </span>
      <span className={`min-w-0 flex-1 ${shown === 'off' || isOff ? 'text-soft' : ''}`}>
        {words.map((part, index) => (part.stands ? <i key={index}>{part.text}</i> : part.text))}
        {changedTo !== undefined && (
          <span className="block text-12 text-soft">
            Changed in this diagram; Lintel has it as {wordOf(severity)}.
          </span>
        )}
      </span>
      <span className="w-36 shrink-0">
        <Select
          aria-label={`Severity in this diagram: ${text}`}
          disabled={isOff}
          value={changedTo ?? ''}
          onChange={(event) => {
            const chosen = choices.find((choice) => choice === event.currentTarget.value)
            session.apply('Change the severity of a check', (diagram) => setSeverity(diagram, key, chosen))
          }}
        >
          <option value="">As Lintel has it</option>
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {optionWord(choice)}
            </option>
          ))}
        </Select>
      </span>
    </li>
  )
}

const wordOf = (severity: Severity) => severityWords[severity].one

function optionWord(choice: Choice): string {
  const word = choice === 'off' ? 'off' : wordOf(choice)
  return word.charAt(0).toUpperCase() + word.slice(1)
}
