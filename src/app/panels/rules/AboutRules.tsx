import { useSession } from '../../session/session'
import * as session from '../../session/session'

/** Leads to the pages of the checks that said something, by their titles only where there are several. */
export function AboutRules({ ruleIds }: { readonly ruleIds: readonly string[] }) {
  const rules = useSession((state) => state.knowledge.rules)
  const known = rules.filter(({ id }) => ruleIds.includes(id))
  return known.map(({ id, title }) => (
    <button
      key={id}
      type="button"
      aria-label={`About this check: ${title}`}
      className="text-left text-12 text-soft underline underline-offset-2 hover:text-ink"
      onClick={() => session.openDialog({ name: 'rules', ruleId: id })}
    >
      {known.length === 1 ? 'About this check' : `About: ${title}`}
    </button>
  ))
}
