import type { DiagramGraph } from '../model/graph'
import { sketch } from '../model/sketch'
import { defineRule } from './rule'
import { rateInto, unratedInto } from './shared/rate-flow'
import { inWords, plainLimit, verdictOn } from './shared/rate-verdict'
import { sharedVerdicts, type BusyThing } from './shared/shared-rates'
import { capitalised, nameOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 'api-gateway-throttled',
    title: 'More requests than API Gateway takes',
    concern: 'performance',
    looksAt: ['api-gateway'],
    messages: {
      above: {
        severity: 'error',
        text: '{number} requests per second reach {name}, more than the {limit} that API Gateway takes for one account in a Region.',
      },
      probably: {
        severity: 'warning',
        text: '{number} requests per second reach {name}, more than the {limit} that API Gateway takes for one account in a Region, unless {exception}.',
      },
      ownThrottle: {
        severity: 'warning',
        text: '{api} lets {limit} requests per second pass, and {number} are stated to come; it answers the others with 429.',
      },
    },
    why: 'All REST, HTTP and WebSocket APIs of an account share one throttle in each Region, and what is above it is answered with 429 Too Many Requests. A cache does not help: throttling comes before it.',
    howToFix:
      'Have AWS raise the throttle and note it here with the reason, answer what can be cached at CloudFront in front of the API, or use an Application Load Balancer.',
    facts: ['apigw.rps', 'apigw.own-throttle'],
    sources: [
      {
        title: 'Amazon API Gateway quotas',
        url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch(
      { users: { service: 'client', name: 'Users' }, orders: { service: 'api-gateway', name: 'Orders' } },
      [{ is: 'users -> orders : sync-invoke', config: { ratePerSecond: 12_000 } }],
    ),

  *check(graph) {
    const busy: BusyThing[] = []
    for (const thing of graph.resources('api-gateway')) {
      const rate = rateInto(graph, thing.id)
      for (const { id } of rate === undefined ? unratedInto(graph, thing.id) : [])
        yield { needs: { at: id, part: 'ratePerSecond' }, factIds: ['apigw.rps'] }
      if (rate === undefined) continue
      busy.push({ thing, rate })
      const throttle = throttleOf(graph, thing.id)
      if (throttle === undefined || rate.certain <= throttle) continue
      yield {
        message: 'ownThrottle',
        at: [{ at: thing.id, part: 'throttlePerSecond' }, ...rate.stated],
        data: {
          api: capitalised(nameOf(graph, thing.id)),
          number: inWords(rate.certain),
          limit: inWords(throttle),
        },
        factIds: ['apigw.own-throttle'],
      }
    }
    yield* sharedVerdicts(graph, busy, (one) =>
      verdictOn(graph, one, plainLimit(graph, 'apigw.rps', one.things[0])),
    )
  },
})

/** What all of those that are drawn as one let pass. */
function throttleOf(graph: DiagramGraph, id: Parameters<DiagramGraph['resource']>[0]): number | undefined {
  const api = graph.resource(id)
  const throttle = api?.config['throttlePerSecond']
  return typeof throttle === 'number' ? throttle * (api?.count ?? 1) : undefined
}
