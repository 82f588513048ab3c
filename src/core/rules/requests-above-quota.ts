import { sketch } from '../model/sketch'
import { defineRule } from './rule'
import { unratedInto } from './shared/rate-flow'
import { rateQuotas } from './shared/rate-quotas'
import { verdictOn } from './shared/rate-verdict'
import { sharedVerdicts } from './shared/shared-rates'

export default defineRule({
  meta: {
    id: 'requests-above-quota',
    title: 'More requests than the quota of a service',
    concern: 'performance',
    looksAt: ['event-bus', 'api-destination', 'step-functions', 'firehose', 'route53-resolver'],
    messages: {
      above: {
        severity: 'error',
        text: '{number} {requests} per second reach {name}, more than the {limit} of {owner}.',
      },
      probably: {
        severity: 'warning',
        text: '{number} {requests} per second reach {name}, more than the {limit} of {owner}, unless {exception}.',
      },
    },
    why: 'AWS throttles what is above the quota: PutEvents and StartExecution for the account in its Region, direct puts for each Firehose stream, invocations for each API destination, DNS queries for each address of a Resolver endpoint.',
    howToFix:
      'Put a queue in front that levels the peak, send several at once where the service takes batches, or have AWS raise the quota and note it here with the reason.',
    facts: [...new Set(rateQuotas.flatMap(({ facts }) => facts))],
    sources: [
      {
        title: 'Amazon EventBridge quotas',
        url: 'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-quota.html',
        asOf: '2026-H2',
      },
      {
        title: 'Step Functions service quotas',
        url: 'https://docs.aws.amazon.com/step-functions/latest/dg/service-quotas.html',
        asOf: '2026-H2',
      },
      {
        title: 'Amazon Data Firehose Quota',
        url: 'https://docs.aws.amazon.com/firehose/latest/dev/limits.html',
        asOf: '2026-H2',
      },
      {
        title: 'Route 53 quotas',
        url: 'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/DNSLimitations.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch(
      {
        shop: { service: 'ecs-service', name: 'Shop' },
        checkout: { service: 'step-functions', name: 'Checkout', config: { workflowType: 'Standard' } },
      },
      [{ is: 'shop -> checkout : async-invoke', config: { ratePerSecond: 900 } }],
    ),

  each: () => rateQuotas,

  *checkOne(graph, quota) {
    const { service, counts, what, whose, facts, limitAt, rateAt, isShared } = quota
    const busy = graph.resources(service).flatMap((thing) => {
      const rate = rateAt(graph, thing)
      return rate === undefined ? [] : [{ thing, rate }]
    })
    const verdict = (one: Parameters<typeof verdictOn>[1]) =>
      verdictOn(graph, one, limitAt(graph, one.things[0]))
    const all = isShared
      ? sharedVerdicts(graph, busy, verdict)
      : busy.map(({ thing, rate }) => verdict({ things: [thing], rate }))
    for (const said of all) {
      if ('pass' in said) yield said
      else
        yield {
          ...said,
          subject: `${said.at[0].at} ${what}`,
          data: { ...said.data, requests: what, owner: whose },
        }
    }
    for (const thing of graph.resources(service)) {
      if (busy.some((one) => one.thing === thing)) continue
      for (const { id } of unratedInto(graph, thing.id, (line) => counts(graph, thing, line)))
        yield { needs: { at: id, part: 'ratePerSecond' }, factIds: facts.slice(0, 1) }
    }
  },
})
