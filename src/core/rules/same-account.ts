import { sketch } from '../model/sketch'
import { accountsApart } from '../network/accounts'
import { publicAddressOf } from '../network/public-address'
import { defineRule } from './rule'
import { targetsOf } from './shared/far-ends'
import { capitalised, nameOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 'same-account',
    title: 'Two accounts where AWS wants one',
    concern: 'correctness',
    looksAt: ['alb', 'api-gateway'],
    messages: {
      functionElsewhere: {
        severity: 'error',
        text: '{source} is in {account} and {target} in {otherAccount}, but a load balancer invokes functions of its own account only.',
      },
      privateElsewhere: {
        severity: 'error',
        text: '{source} is in {account} and the internal load balancer {target} in {otherAccount}: an API, its VPC link and the load balancer have to be in one account.',
      },
      perhapsPrivateElsewhere: {
        severity: 'warning',
        text: '{source} is in {account} and {target} in {otherAccount}, which works only if the load balancer is internet-facing: a VPC link leads to load balancers of its own account only.',
      },
    },
    why: 'Most of AWS’s services work across accounts with a resource policy. A target group takes functions of its own account only, and a private integration of API Gateway keeps API, VPC link and load balancer in one account.',
    howToFix:
      'Put both into one account, or reach the other one by its public address, by PrivateLink, or through a resource that may be shared.',
    facts: ['alb.lambda-same-account', 'apigw.private-same-account'],
    sources: [
      {
        title: 'Use Lambda functions as targets of an Application Load Balancer',
        url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/lambda-functions.html',
        asOf: '2026-H2',
      },
      {
        title: 'Private integrations for REST APIs in API Gateway',
        url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/private-integration.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch(
      {
        shop: { service: 'account', name: 'Shop account' },
        billing: { service: 'account', name: 'Billing account' },
        vpc: { service: 'vpc', name: 'Shop', in: 'shop' },
        web: { service: 'alb', name: 'Web', in: 'vpc' },
        invoice: { service: 'lambda', name: 'Write invoice', in: 'billing' },
      },
      ['web -> invoice : load-balancer-target'],
    ),

  each: (graph) => graph.resources('alb', 'api-gateway'),

  *checkOne(graph, source) {
    const isBalancer = source.service === 'alb'
    const kinds = isBalancer ? ['load-balancer-target', 'sync-invoke'] : ['sync-invoke']
    for (const { line, end } of targetsOf(graph, source.id, ...kinds)) {
      if (!(isBalancer ? ['lambda'] : ['alb', 'nlb']).includes(end.service)) continue
      const apart = accountsApart(graph, source.id, end.id)
      const address = isBalancer ? 'ruled out' : publicAddressOf(graph, end.id)
      if (apart === undefined || address === 'stated') continue
      const isOpen = address === 'open'
      yield {
        message: isBalancer ? 'functionElsewhere' : isOpen ? 'perhapsPrivateElsewhere' : 'privateElsewhere',
        at: [{ at: source.id }, { at: line.id }, isOpen ? { at: end.id, part: 'scheme' } : { at: end.id }],
        data: {
          source: capitalised(nameOf(graph, source.id)),
          account: `“${apart[0]}”`,
          target: nameOf(graph, end.id),
          otherAccount: `“${apart[1]}”`,
        },
        factIds: [isBalancer ? 'alb.lambda-same-account' : 'apigw.private-same-account'],
      }
    }
  },
})
