import { formatValue } from '../catalog/format-value'
import { numberOf } from '../catalog/fact'
import { factOf } from '../catalog/facts'
import { setField } from '../edit/set-field'
import type { NodeId, Place, ResourceNode } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import { sketch } from '../model/sketch'
import { defineRule, type Fix } from './rule'
import { numberIn } from './shared/quotas/quota'
import { capitalised, nameOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 'lambda-runs-too-long',
    title: 'A function runs longer than Lambda lets it',
    concern: 'correctness',
    looksAt: ['lambda', 'lambda-edge'],
    messages: {
      beyondLimit: {
        severity: 'error',
        text: '{function} is to run for {duration}, and {aFunction} runs {limit} at most.',
      },
      cutOff: {
        severity: 'error',
        text: '{function} takes {duration} on average and is stopped after {limit}, its own timeout.',
      },
    },
    why: 'Lambda stops a function after 15 minutes at the latest, a Lambda@Edge function after 30 seconds, and any function after the timeout that it states. What it did not finish by then is lost, or tried once more from the beginning.',
    howToFix:
      'Split the work into steps of a Step Functions workflow, or run it on AWS Fargate or AWS Batch, which have no such limit.',
    facts: ['lambda.timeout', 'cf.edge-timeout'],
    sources: [
      {
        title: 'Lambda quotas',
        url: 'https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html',
        asOf: '2026-H2',
      },
      {
        title: 'CloudFront quotas',
        url: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cloudfront-limits.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch({ report: { service: 'lambda', name: 'Report', config: { averageDurationSeconds: 1200 } } }),

  each: (graph) => graph.resources('lambda', 'lambda-edge'),

  *checkOne(graph, fn) {
    const isAtEdge = fn.service === 'lambda-edge' || isCalledAtEdge(graph, fn.id)
    const fact = factOf(isAtEdge ? 'cf.edge-timeout' : 'lambda.timeout')
    const limit = numberOf(fact)
    const timeout = numberIn(fn, 'timeoutSeconds')
    const average = numberIn(fn, 'averageDurationSeconds')
    const what = isAtEdge ? 'a Lambda@Edge function' : 'a Lambda function'
    for (const [part, takes] of [
      ['timeoutSeconds', timeout],
      ['averageDurationSeconds', average],
    ] as const) {
      if (takes === undefined) continue
      const place: Place = { at: fn.id, part }
      const data = { function: capitalised(nameOf(graph, fn.id)), duration: formatValue(takes, 'seconds') }
      if (takes > limit) {
        const words = { ...data, aFunction: what, limit: formatValue(limit, 'seconds') }
        yield { message: 'beyondLimit', at: [place], data: words, factIds: [fact.id] }
      } else if (part === 'averageDurationSeconds' && timeout !== undefined && takes > timeout) {
        yield {
          message: 'cutOff',
          at: [place, { at: fn.id, part: 'timeoutSeconds' }],
          data: { ...data, limit: formatValue(timeout, 'seconds') },
          factIds: [fact.id],
          fixes: longer(graph, fn, Math.min(limit, Math.ceil(takes * 2))),
        }
      } else yield { pass: place, factId: fact.id, used: takes, limit }
    }
  },
})

/** Whether CloudFront runs it for requests and answers; as an origin it has the timeout of any other. */
const isCalledAtEdge = (graph: DiagramGraph, id: NodeId) =>
  graph.incoming(id, 'sync-invoke').some(({ from }) => graph.resource(from)?.service === 'cloudfront')

/** Twice the average leaves room for what takes longer. */
function longer(graph: DiagramGraph, { id }: ResourceNode, seconds: number): readonly Fix[] {
  const label = `Let ${nameOf(graph, id)} run for ${formatValue(seconds, 'seconds')}`
  return [{ label, apply: (diagram) => setField(diagram, id, 'timeoutSeconds', seconds) }]
}
