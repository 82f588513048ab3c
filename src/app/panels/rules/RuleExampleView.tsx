import { ExternalLink } from 'lucide-react'
import type { RuleExample } from '../../../core/rules/page'
import { useSession } from '../../session/session'
import { Button } from '../ui/Button'
import { SeverityGlyph } from '../ui/SeverityGlyph'
import { Thumbnail } from '../ui/Thumbnail'
import { openExample } from './open-example'

/** A drawing in which the check finds something, what it says of it, and the way to try it. */
export function RuleExampleView({ example }: { readonly example: RuleExample }) {
  const { diagram, findings } = example
  const theme = useSession((state) => state.shownTheme)
  return (
    <div className="flex flex-col items-start gap-2">
      <Thumbnail
        diagram={diagram}
        theme={theme}
        width={560}
        height={280}
        label={`Example: ${diagram.title}`}
        findings={findings}
      />
      <ul className="flex flex-col gap-1">
        {findings.map((finding) => (
          <li key={finding.key} className="flex items-start gap-2">
            <span className="mt-0.5">
              <SeverityGlyph of={finding.severity} />
            </span>
            {finding.message}
          </li>
        ))}
      </ul>
      <Button look="small" onClick={() => openExample(example)}>
        <ExternalLink size={14} aria-hidden /> Open this example as a new diagram
      </Button>
    </div>
  )
}
