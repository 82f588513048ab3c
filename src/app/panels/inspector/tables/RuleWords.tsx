import type { ConnectionId, NodeId, Row } from '../../../../core/model/diagram'
import { graphOf } from '../../../../core/model/graph'
import { useSession } from '../../../session/session'
import type { Part } from './column'
import { ruleWords } from './rule-words'

/** Under the rules of a direction: whether it is open, closed, or lets nothing through. */
export function RuleWords({
  owner,
  part,
  rows,
}: {
  readonly owner: NodeId | ConnectionId
  readonly part: Part
  readonly rows: readonly Row[]
}) {
  const table = useSession((state) => graphOf(state.diagram).resource(owner))
  const direction = part.name?.toLowerCase()
  if (table === undefined || (direction !== 'inbound' && direction !== 'outbound')) return null
  const isComplete = table.config['complete'] === true
  const words = ruleWords(table.service, direction, { count: rows.filter(part.has).length, isComplete })
  return <p className="text-11 text-soft">{words}</p>
}
