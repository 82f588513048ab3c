import { refsOf, type ResourceNode } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import { sketch } from '../model/sketch'
import { vpcOf } from '../network/location'
import { defineRule } from './rule'
import { attachToSubnetsOf } from './shared/attach-function'
import { isOnInternet } from './shared/claim-ends'
import { answerTo, claimOn, mayComePrivately, type Claim } from './shared/claims'
import { networkUses } from './shared/network-uses'
import { privateStore } from './shared/private-store'
import { capitalised, nameOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 'vpc-store-out-of-reach',
    title: 'Cache or database used from outside its VPC',
    concern: 'network',
    looksAt: ['elasticache', 'memorydb', 'dax', 'rds', 'aurora', 'rds-proxy'],
    messages: {
      noVpc: {
        severity: 'incomplete',
        text: '{function} is not attached to a VPC yet, so it cannot reach {store}, which has private addresses in {vpc} only.',
      },
      fromInternet: {
        severity: 'error',
        text: '{caller} cannot reach {store}: it has private addresses in {vpc} only and is never reached over the internet.',
      },
      fromOutside: {
        severity: 'warning',
        text: '{caller} cannot reach {store} unless a private way such as a VPN leads there: it has private addresses in {vpc} only.',
      },
    },
    why: 'Caches, DAX clusters, database proxies and databases that are not publicly accessible have private addresses in their VPC. What is in that VPC or in a connected network reaches them; a Lambda function does once it is attached to such a VPC. The RDS Data API needs none of it.',
    howToFix:
      'Attach the function to subnets of the VPC, or of one that is connected with it. Let people and applications outside AWS come in by an API or a load balancer, or by a VPN.',
    facts: ['ec.vpc', 'memorydb.vpc', 'dax.vpc', 'rds.public-access', 'rds.proxy-vpc'],
    sources: [
      {
        title: 'Access Patterns for Accessing an ElastiCache Cache in an Amazon VPC',
        url: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/elasticache-vpc-accessing.html',
        asOf: '2026-04',
      },
      {
        title: 'Giving Lambda functions access to resources in an Amazon VPC',
        url: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html',
        asOf: '2026-H2',
      },
      {
        title: 'Using the Amazon RDS Data API',
        url: 'https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/data-api.html',
        asOf: '2026-04',
      },
    ],
  },

  example: () =>
    sketch(
      {
        shoppers: { service: 'users', name: 'Shoppers' },
        shop: { service: 'vpc', name: 'Shop' },
        private: { service: 'subnet', name: 'Private', in: 'shop', config: { access: 'private' } },
        sessions: { service: 'elasticache', name: 'Sessions', in: 'private' },
      },
      ['shoppers -> sessions : traffic'],
    ),

  each: (graph) => networkUses(graph),

  *checkOne(graph, { connection, from, to }) {
    const store = privateStore(to)
    const vpc = store && vpcOf(graph, to.id)
    if (store === undefined || vpc === undefined || connection.config['throughDataApi'] === true) return
    const { factId } = store
    const isFunction = from.service === 'lambda'
    if (store.isOpen) {
      if (isFunction && !mayBeInVpc(graph, from) && to.config['publiclyAccessible'] === undefined)
        yield { needs: { at: to.id, part: 'publiclyAccessible' }, factIds: [factId] }
      return
    }
    const data = { store: nameOf(graph, to.id), vpc: nameOf(graph, vpc.id) }
    if (isFunction) {
      const at = { at: from.id, part: 'subnets' }
      if (mayBeInVpc(graph, from)) yield { pass: at, factId }
      else
        yield {
          message: 'noVpc',
          at: [at, { at: connection.id }, { at: to.id }],
          data: { ...data, function: capitalised(nameOf(graph, from.id)) },
          factIds: [factId],
          fixes: attachToSubnetsOf(graph, from.id, to.id),
        }
      return
    }
    const claim = claimOn(graph, connection.id)
    if (claim !== undefined && isCutOff(graph, claim))
      yield {
        // A private way may be the next thing that is drawn for people, never for the internet.
        message: from.service === 'internet' ? 'fromInternet' : 'fromOutside',
        at: [{ at: connection.id }, { at: from.id }, { at: to.id }],
        data: { ...data, caller: capitalised(nameOf(graph, from.id)) },
        factIds: [factId],
      }
  },
})

/** A security group that is stated says that there is a VPC too. */
const mayBeInVpc = (graph: DiagramGraph, fn: ResourceNode) =>
  graph.enclosing(fn.id, 'vpc') !== undefined ||
  [...refsOf(fn.config['subnets']), ...refsOf(fn.config['securityGroups'])].length > 0

/** Whether people or the internet call it, who get there by a public address or not at all. */
function isCutOff(graph: DiagramGraph, claim: Claim): boolean {
  if (graph.enclosing(claim.from.id, 'vpc') !== undefined || !isOnInternet(claim.from)) return false
  return answerTo(graph, claim)?.verdict === 'blocked' && !mayComePrivately(graph, claim)
}
