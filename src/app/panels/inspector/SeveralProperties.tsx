import { Copy, Scaling, Trash2 } from 'lucide-react'
import type { Diagram, NodeId } from '../../../core/model/diagram'
import { connectionsIn } from '../../session/lines'
import { useSession } from '../../session/session'
import * as session from '../../session/session'
import { nodeOf, thingName } from '../names'
import { Button } from '../ui/Button'
import { Section } from '../ui/Section'
import { ArrangeSection } from './ArrangeSection'
import { LineSection } from './LineSection'

const shownAtMost = 12

/** What can be done with several things at once. */
export function SeveralProperties() {
  const diagram = useSession((state) => state.diagram)
  const selection = useSession((state) => state.selection)
  const ids = [...selection]
  const instances = instancesIn(diagram, ids)
  return (
    <>
      <Section title={`${ids.length} things are selected`}>
        <ul className="flex flex-col gap-1 text-12 text-ink">
          {ids.slice(0, shownAtMost).map((id) => (
            <li key={id}>
              <button
                type="button"
                className="w-full cursor-pointer truncate rounded text-left hover:bg-hover"
                onClick={() => session.select([id])}
              >
                {thingName(diagram, id)}
              </button>
            </li>
          ))}
          {ids.length > shownAtMost && <li className="text-soft">and {ids.length - shownAtMost} more</li>}
        </ul>
      </Section>
      <ArrangeSection />
      <LineSection ids={connectionsIn(diagram, ids)} />
      <Section title="Together">
        <div className="flex flex-wrap gap-2">
          <Button look="small" onClick={() => void session.duplicate()}>
            <Copy size={14} aria-hidden /> Duplicate
          </Button>
          <Button look="small" onClick={() => session.removeSelected()}>
            <Trash2 size={14} aria-hidden /> Delete
          </Button>
          {instances.length > 0 && (
            <Button look="small" onClick={() => void group(instances)}>
              <Scaling size={14} aria-hidden /> Make an Auto Scaling group
            </Button>
          )}
        </div>
      </Section>
    </>
  )
}

async function group(instances: readonly NodeId[]): Promise<void> {
  const { makeAutoScalingGroup } = await import('../../../core/edit/make-auto-scaling-group')
  const made = session.applyMaking('Make an Auto Scaling group', (diagram) =>
    makeAutoScalingGroup(diagram, instances),
  )
  if (made !== null) session.select([made.id])
}

/** The instances among these, if nothing else but connections is. */
function instancesIn(diagram: Diagram, ids: readonly string[]): readonly NodeId[] {
  const nodes = ids.flatMap((id) => nodeOf(diagram, id) ?? [])
  const instances = nodes.filter((node) => node.kind === 'resource' && node.service === 'ec2')
  return instances.length === nodes.length ? instances.map(({ id }) => id) : []
}
