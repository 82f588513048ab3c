import icons from 'virtual:icons'
import { writeSvg } from '../src/core/formats/svg'
import { place } from '../src/core/layout/place'
import type { Blocker } from '../src/core/model/answers'
import type { Connection, ConnectionId, Diagram, NodeId } from '../src/core/model/diagram'
import type { Finding } from '../src/core/model/results'
import { capitalised } from '../src/core/network/wording'
import { sceneOf } from '../src/core/scene/scene'
import { saidOf, type Stage, type Told } from './network-answers'

/** The drawing with the packet's way in green and numbered, and in red what stops it. */
export function picture({ asked, answer, there, back }: Told): string {
  const [stop] = answer.blockers
  return writeSvg(
    sceneOf(litUp(place(asked.on), there), 'light', {
      findings: stop === undefined ? [] : [stopFinding(stop)],
    }),
    {
      icons: new Map(Object.entries(icons)),
      fonts: null,
      background: 'theme',
      title: asked.title,
      description: [
        `${capitalised(answer.verdict)}.`,
        ...there.map((stage, index) => `${index + 1}. ${saidOf(stage)}`),
        ...back.map(saidOf),
      ].join('\n'),
    },
  )
}

function litUp(diagram: Diagram, there: readonly Stage[]): Diagram {
  const placesOf = (stages: readonly Stage[]) =>
    new Set<NodeId | ConnectionId>(stages.flatMap(({ places }) => places.map(({ at }) => at)))
  const stopped = placesOf(there.filter(({ isStop }) => isStop))
  const passed = placesOf(there.filter(({ isStop }) => !isStop))
  const accentOf = (id: NodeId | ConnectionId) =>
    stopped.has(id) ? { accent: 'red' as const } : passed.has(id) ? { accent: 'green' as const } : {}
  const lines = Object.values<Connection>(diagram.connections).map(({ id, from, to, kind }) => {
    // What joins two places of the way is on it: a load balancer's line to its target, an endpoint's to its service.
    const isBetween = passed.has(from) && (passed.has(to) || kind === 'privatelink')
    return [
      id,
      { ...diagram.paths[id], ...(isBetween ? { accent: 'green' as const } : accentOf(id)) },
    ] as const
  })
  return {
    ...diagram,
    layout: Object.fromEntries(
      Object.entries(diagram.layout).map(([id, placed]) => [id, { ...placed, ...accentOf(id as NodeId) }]),
    ),
    paths: Object.fromEntries(lines),
    steps: there.map((stage) => ({ places: stage.places, text: saidOf(stage) })),
  }
}

/** What stops the packet, as the scene marks findings. */
function stopFinding({ place: at, code, reason, factId }: Blocker): Finding {
  return {
    key: code,
    ruleId: 'network',
    messageId: code,
    severity: 'error',
    message: reason,
    at: [at],
    factIds: [factId],
    fixes: [],
    raisable: null,
    dismissedBecause: null,
  }
}
