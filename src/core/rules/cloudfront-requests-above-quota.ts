import { setField } from '../edit/set-field'
import { sketch } from '../model/sketch'
import { defineRule } from './rule'
import { rateInto, unratedInto } from './shared/rate-flow'
import { plainLimit, verdictOn } from './shared/rate-verdict'
import { nameOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 'cloudfront-requests-above-quota',
    title: 'More requests than a CloudFront distribution takes',
    concern: 'performance',
    looksAt: ['cloudfront'],
    messages: {
      above: {
        severity: 'error',
        text: '{number} requests per second reach {name}, more than the {limit} of a distribution.',
      },
      probably: {
        severity: 'warning',
        text: '{number} requests per second reach {name}, more than the {limit} of a distribution, unless {exception}.',
      },
    },
    why: 'A distribution takes 250,000 requests per second unless AWS raises that. The quota does not hold on a flat-rate pricing plan. Older texts say 100,000.',
    howToFix:
      'Have AWS raise the quota and note it here with the reason, take a flat-rate plan, or split the load over several distributions.',
    facts: ['cf.rps'],
    sources: [
      {
        title: 'CloudFront quotas',
        url: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cloudfront-limits.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch({ users: { service: 'client', name: 'Users' }, edge: { service: 'cloudfront', name: 'Site' } }, [
      { is: 'users -> edge : traffic', config: { ratePerSecond: 400_000 } },
    ]),

  each: (graph) => graph.resources('cloudfront'),

  *checkOne(graph, edge) {
    const { flatRatePlan } = edge.config
    if (flatRatePlan === true) return
    const rate = rateInto(graph, edge.id)
    for (const { id } of rate === undefined ? unratedInto(graph, edge.id) : [])
      yield { needs: { at: id, part: 'ratePerSecond' }, factIds: ['cf.rps'] }
    if (rate === undefined) return
    const onPlan = 'it is on a flat-rate pricing plan'
    const known = flatRatePlan === false ? rate : { ...rate, certain: 0, unless: [...rate.unless, onPlan] }
    const verdict = verdictOn(
      graph,
      { things: [edge], rate: known },
      plainLimit(graph, 'cf.rps', edge, edge.count),
    )
    if ('pass' in verdict) yield verdict
    else
      yield {
        ...verdict,
        fixes: [
          {
            label: `Put ${nameOf(graph, edge.id)} on a flat-rate plan`,
            apply: (diagram) => setField(diagram, edge.id, 'flatRatePlan', true),
          },
        ],
      }
  },
})
