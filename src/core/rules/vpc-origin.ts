import { addNode } from '../edit/add-node'
import { setField } from '../edit/set-field'
import type { Connection, NodeId, Place, ResourceNode } from '../model/diagram'
import { ok } from '../model/results'
import type { DiagramGraph } from '../model/graph'
import { sketch } from '../model/sketch'
import { vpcOf } from '../network/location'
import { publicAddressOf } from '../network/public-address'
import { waysOf } from '../network/ways'
import { defineRule, type Fix, type Problem } from './rule'
import { targetsOf } from './shared/far-ends'
import { capitalised, nameOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 'vpc-origin',
    title: 'Origin that CloudFront cannot reach this way',
    concern: 'correctness',
    looksAt: ['cloudfront'],
    messages: {
      privateOrigin: {
        severity: 'error',
        text: '{origin} has no public address, but {distribution} fetches from it as a public origin: it can be a VPC origin only.',
      },
      noVpcOrigin: {
        severity: 'error',
        text: '{origin} cannot be a VPC origin of {distribution}: only Application and Network Load Balancers and EC2 instances can.',
      },
      noInternetGateway: {
        severity: 'incomplete',
        text: '{vpc} needs an internet gateway before {distribution} can reach {origin} as a VPC origin; no route has to lead to it.',
      },
      functionAtOrigin: {
        severity: 'error',
        text: '{function} is called at the {event}, but {distribution} has VPC origins only, where Lambda@Edge functions are not called.',
      },
    },
    why: 'CloudFront fetches from public addresses. To private load balancers and instances it gets by a VPC origin, a network interface that AWS keeps in their VPC; the VPC must have an internet gateway attached, although no traffic passes it, and a Network Load Balancer must have a security group. Lambda@Edge functions are not called at the requests to a VPC origin and its answers.',
    howToFix:
      'State a VPC origin for what is private, attach an internet gateway to its VPC, and give a Network Load Balancer a security group. Let Lambda@Edge functions take viewer events.',
    facts: ['cf.vpc-origins'],
    sources: [
      {
        title: 'Restrict access with VPC origins',
        url: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-vpc-origins.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch(
      {
        site: { service: 'cloudfront', name: 'Shop website' },
        vpc: { service: 'vpc', name: 'Shop' },
        gateway: { service: 'igw', name: 'Internet gateway', in: 'vpc' },
        web: { service: 'alb', name: 'Web', in: 'vpc', config: { scheme: 'internal' } },
      },
      [{ is: 'site -> web : origin', config: { access: 'public' } }],
    ),

  each: (graph) => graph.resources('cloudfront'),

  *checkOne(graph, distribution) {
    yield* functionsAtOrigins(graph, distribution)
    for (const { line, end } of targetsOf(graph, distribution.id, 'origin')) {
      const access = line.config['access']
      const at = { at: line.id, part: 'access' }
      const rest: readonly Place[] = [{ at: distribution.id }, { at: end.id }]
      const data = {
        origin: capitalised(nameOf(graph, end.id)),
        distribution: nameOf(graph, distribution.id),
      }
      if (!reachable.has(end.service)) {
        if (access === 'VPC origin' && !inFront.has(end.service))
          yield { message: 'noVpcOrigin', at: [at, ...rest], data, fixes: [withoutVpcOrigin(line, end)] }
        continue
      }
      const isPrivate = publicAddressOf(graph, end.id) === 'ruled out'
      if (access === 'public') {
        // A TLS listener rules a VPC origin out too, which no-such-connection says.
        if (isPrivate && end.config['listener'] !== 'TLS')
          yield { message: 'privateOrigin', at: [at, ...rest], data, fixes: byVpcOrigin(line) }
        continue
      }
      if (access !== 'VPC origin' && !(access === undefined && isPrivate)) continue
      if (access === undefined) yield { needs: at, factIds: ['cf.vpc-origins'] }
      if (end.service === 'nlb' && !hasSecurityGroup(end))
        yield { needs: { at: end.id, part: 'securityGroups' }, factIds: ['cf.vpc-origins'] }
      const vpc = vpcOf(graph, end.id)
      if (vpc === undefined) continue
      if (hasInternetGateway(graph, vpc.id)) yield { pass: at, factId: 'cf.vpc-origins' }
      else
        yield {
          message: 'noInternetGateway',
          at: [{ at: vpc.id }, { at: line.id }, { at: end.id }],
          data: { ...data, origin: nameOf(graph, end.id), vpc: capitalised(nameOf(graph, vpc.id)) },
          fixes: [attachInternetGateway(vpc)],
        }
    }
  },
})

/** Functions at origin events of a distribution that has no other origins: those of others would be called. */
function* functionsAtOrigins(
  graph: DiagramGraph,
  distribution: ResourceNode,
): Generator<Problem<'functionAtOrigin'>> {
  const origins = targetsOf(graph, distribution.id, 'origin')
  if (origins.length === 0 || origins.some(({ line }) => line.config['access'] !== 'VPC origin')) return
  for (const { line, end } of targetsOf(graph, distribution.id, 'sync-invoke')) {
    const { event } = end.config
    if (event !== 'origin request' && event !== 'origin response') continue
    const instead = event === 'origin request' ? 'viewer request' : 'viewer response'
    yield {
      message: 'functionAtOrigin',
      at: [{ at: end.id, part: 'event' }, { at: line.id }, ...origins.map((one) => ({ at: one.line.id }))],
      data: {
        function: capitalised(nameOf(graph, end.id)),
        event,
        distribution: nameOf(graph, distribution.id),
      },
      factIds: ['cf.vpc-origins'],
      fixes: [
        {
          label: `Call it at the ${instead}`,
          apply: (diagram) => setField(diagram, end.id, 'event', instead),
        },
      ],
    }
  }
}

/** What a VPC origin leads to. */
const reachable: ReadonlySet<string> = new Set(['alb', 'nlb', 'ec2'])
/** What is drawn roughly, with a load balancer that may stand before it. */
const inFront: ReadonlySet<string> = new Set([
  'ecs-service',
  'ecs-cluster',
  'ecs-task',
  'fargate',
  'eks',
  'asg',
])

const hasSecurityGroup = ({ config }: ResourceNode) => {
  const groups = config['securityGroups']
  return Array.isArray(groups) && groups.length > 0
}

const hasInternetGateway = (graph: DiagramGraph, vpc: NodeId) =>
  waysOf(graph).gatewaysOf(vpc, 'igw').length > 0

function byVpcOrigin(line: Connection): readonly Fix[] {
  return [
    {
      label: 'Make it a VPC origin',
      apply: (diagram) => setField(diagram, line.id, 'access', 'VPC origin'),
    },
  ]
}

function withoutVpcOrigin(line: Connection, { service }: ResourceNode): Fix {
  const access = service === 's3' || service === 'lambda' ? 'origin access control' : 'public'
  return {
    label: access === 'public' ? 'Make it a public origin' : 'Let it in by origin access control',
    apply: (diagram) => setField(diagram, line.id, 'access', access),
  }
}

function attachInternetGateway(vpc: ResourceNode): Fix {
  return {
    label: 'Attach an internet gateway',
    apply(diagram) {
      const added = addNode(diagram, { service: 'igw', parentId: vpc.id })
      return added.ok ? ok(added.value.diagram) : added
    },
  }
}
