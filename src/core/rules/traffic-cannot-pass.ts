import type { Place } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import { sketch } from '../model/sketch'
import { vpcOf } from '../network/location'
import { defineRule, type Problem } from './rule'
import { verdictOn, type Verdict } from './shared/blocked-claim'
import { messageFor, type ClaimMessage } from './shared/claim-messages'
import { fixesFor } from './shared/claim-fixes'
import { networkFacts } from './shared/network-facts'
import { answerTo, claimsOf, type Claim } from './shared/claims'
import { capitalised, nameOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 'traffic-cannot-pass',
    title: 'Traffic that cannot pass',
    concern: 'network',
    looksAt: ['vpc', 'site'],
    messages: {
      noWay: { severity: 'incomplete', text: '{from} does not reach {to} yet: no way is drawn. {because}' },
      noWayOut: {
        severity: 'incomplete',
        text: '{from} does not reach {to} yet: {vpc} needs a way out, such as a NAT gateway or an endpoint. {because}',
      },
      functionWithoutWayOut: {
        severity: 'incomplete',
        text: '{from} does not reach {to} yet: a function in {vpc} gets out by a NAT gateway, IPv6 or an endpoint only. {because}',
      },
      noRoute: {
        severity: 'incomplete',
        text: '{from} does not reach {to} yet: a route is missing. {because}',
      },
      noReturnRoute: {
        severity: 'incomplete',
        text: '{from} gets no answer from {to} yet: a route back is missing. {because}',
      },
      noZone: {
        severity: 'incomplete',
        text: '{from} does not reach {to} yet: the attachment lacks a zone. {because}',
      },
      notKnown: {
        severity: 'incomplete',
        text: '{from} does not reach {to} yet: a gateway on the way does not know it. {because}',
      },
      noGroupRule: {
        severity: 'incomplete',
        text: '{from} does not reach {to} yet: a security group does not let it. {because}',
      },
      noAclRule: {
        severity: 'incomplete',
        text: '{from} does not reach {to} yet: a network ACL does not let it. {because}',
      },
      missing: { severity: 'incomplete', text: '{from} does not reach {to} yet. {because}' },
      blackhole: {
        severity: 'error',
        text: '{from} cannot reach {to}: a route on the way is a blackhole. {because}',
      },
      denied: { severity: 'error', text: '{from} cannot reach {to}: a rule denies it. {because}' },
      notTranslated: {
        severity: 'error',
        text: '{from} cannot reach {to}: a NAT gateway does not serve it. {because}',
      },
      functionNotPublic: {
        severity: 'error',
        text: '{from} cannot reach {to}: an internet gateway is no way out for a function. {because}',
      },
      notFromInternet: {
        severity: 'error',
        text: '{from} cannot reach {to}, which is not open to the internet. {because}',
      },
      asymmetric: {
        severity: 'error',
        text: '{from} gets no answer from {to}: a firewall sees one direction only. {because}',
      },
      overlap: { severity: 'error', text: '{from} cannot reach {to}: their addresses overlap. {because}' },
      refused: { severity: 'error', text: '{from} cannot reach {to}. {because}' },
    },
    why: 'A line that somebody uses claims that packets get there and that the answers come back. The network is asked, with every route, association, rule and address that is stated; what nobody has stated is open and stops nothing.',
    howToFix:
      'Change what is named: add the route, association, rule or zone that is missing, or draw the peering, attachment, gateway or endpoint that makes a way. What AWS never does needs another way.',
    facts: networkFacts,
    sources: [
      {
        title: 'Reachability Analyzer explanation codes',
        url: 'https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html',
        asOf: '2026-H2',
      },
      {
        title: 'Configure route tables',
        url: 'https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Route_Tables.html',
        asOf: '2026-H2',
      },
      {
        title: 'How AWS Transit Gateway works',
        url: 'https://docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html',
        asOf: '2026-H2',
      },
      {
        title: 'Enable internet access for VPC-connected Lambda functions',
        url: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc-internet.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch(
      {
        shop: { service: 'vpc', name: 'Shop', config: { cidr: '10.1.0.0/16' } },
        web: { service: 'subnet', name: 'Web subnet', in: 'shop', config: { cidr: '10.1.1.0/24' } },
        orders: { service: 'ec2', name: 'Orders', in: 'web' },
        routes: {
          service: 'route-table',
          name: 'Web routes',
          in: 'shop',
          config: {
            subnets: [{ ref: 'web' }],
            routes: [{ destination: '10.2.0.0/16', target: { ref: 'peering' }, state: 'blackhole' }],
          },
        },
        office: { service: 'vpc', name: 'Back office', config: { cidr: '10.2.0.0/16' } },
        billing: { service: 'ec2', name: 'Billing', in: 'office' },
      },
      [{ is: 'shop -> office : vpc-peering', id: 'peering' }, 'orders -> billing : traffic tcp/443'],
    ),

  each: (graph) => claimsOf(graph),

  *checkOne(graph, claim) {
    const answer = answerTo(graph, claim)
    if (answer === undefined) return
    const verdict = verdictOn(graph, claim, answer)
    if (verdict !== undefined) yield problemOf(graph, claim, verdict)
    else if (answer.verdict === 'reachable')
      yield { pass: { at: claim.connection.id }, factId: 'rt.no-route' }
  },
})

function problemOf(graph: DiagramGraph, claim: Claim, verdict: Verdict): Problem<ClaimMessage> {
  const { connection, from, to, question } = claim
  const [first, ...more] = verdict.blockers
  const places = [first, ...more].map(({ place }) => place).filter(({ at }) => at !== connection.id)
  return {
    message: messageFor(graph, claim, verdict),
    at: [{ at: connection.id }, ...unique(places).slice(0, mostPlaces)],
    data: {
      from: capitalised(nameOf(graph, from.id)),
      to: nameOf(graph, to.id),
      vpc: nameOf(graph, vpcOf(graph, from.id)?.id ?? from.id),
      because: capitalised(first.reason),
    },
    factIds: [first.factId],
    fixes: fixesFor(graph, question),
    asked: question,
  }
}

const mostPlaces = 3

const unique = (places: readonly Place[]) => [
  ...new Map(places.map((place) => [`${place.at} ${place.part ?? ''}`, place])).values(),
]
