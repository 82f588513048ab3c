import { setField } from '../../edit/set-field'
import type { Connection } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import type { Fix } from '../rule'
import { nameOf } from '../../network/wording'

/** Streams the answer: on the REST API at either end, else on the connection itself. */
export function streamTheAnswer(graph: DiagramGraph, { id, from, to }: Connection): readonly Fix[] {
  const api = [from, to].find((end) => graph.resource(end)?.service === 'api-gateway')
  if (api === undefined)
    return [
      { label: 'Stream the answer', apply: (diagram) => setField(diagram, id, 'streamedResponse', true) },
    ]
  return [
    {
      label: `Stream the answers of ${nameOf(graph, api)}, as a REST API`,
      apply(diagram) {
        const kind = setField(diagram, api, 'apiKind', 'REST')
        return kind.ok ? setField(kind.value, api, 'responseMode', 'streamed') : kind
      },
    },
  ]
}
