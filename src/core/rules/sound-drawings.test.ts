import { describe, expect, it } from 'vitest'
import type { Diagram } from '../model/diagram'
import { graphOf } from '../model/graph'
import { sketch, type SketchedConnection, type SketchedNode } from '../model/sketch'
import { review } from './review'

/**
 * Documented and natural drawings, among them half-finished and very rough ones, in which no rule may find an error or a
 * warning. A false alarm that somebody reports belongs here.
 */
type Nodes = Readonly<Record<string, SketchedNode>>
type Values = Readonly<Record<string, unknown>>

const MB = 1024 ** 2
const vpc = (config: Values = {}): SketchedNode => ({ service: 'vpc', config })
const at = (service: string, parent: string, config: Values = {}): SketchedNode => ({
  service,
  in: parent,
  config,
})
const attach = (...vpcs: readonly string[]) => vpcs.map((id) => `${id} -> tgw : transit-gateway-attachment`)
const tgw: SketchedNode = { service: 'transit-gateway' }
const site: Nodes = {
  office: { service: 'site' },
  server: at('server', 'office'),
  cgw: at('customer-gateway', 'office'),
}
const spokes: Nodes = { A: vpc(), B: vpc(), a: at('ec2', 'A'), b: at('ec2', 'B') }
const twoZones: Nodes = {
  vpc: vpc(),
  za: at('availability-zone', 'vpc'),
  zb: at('availability-zone', 'vpc'),
  pubA: at('subnet', 'za', { access: 'public' }),
  pubB: at('subnet', 'zb', { access: 'public' }),
  privA: at('subnet', 'za', { access: 'private' }),
  privB: at('subnet', 'zb', { access: 'private' }),
}
const both = (tier: string) => ({ subnets: [{ ref: `${tier}A` }, { ref: `${tier}B` }] })

const drawings: Readonly<Record<string, readonly [Nodes, readonly SketchedConnection[]]>> = {
  'transit gateway: hub and spoke': [{ ...spokes, tgw }, [...attach('A', 'B'), 'a -> b : traffic']],
  'transit gateway: many VPCs, one site': [
    { ...spokes, ...site, tgw },
    [...attach('A', 'B'), 'cgw -> tgw : site-to-site-vpn', 'a -> server : traffic', 'server -> b : traffic'],
  ],
  'transit gateway: central egress VPC': [
    {
      ...spokes,
      tgw,
      Egress: vpc(),
      out: at('subnet', 'Egress', { access: 'public' }),
      nat: at('nat-gateway', 'out'),
      igw: at('igw', 'Egress'),
      internet: { service: 'internet' },
    },
    [
      ...attach('A', 'B', 'Egress'),
      'a -> internet : traffic',
      'b -> nat : traffic',
      'nat -> igw : traffic',
      'igw -> internet : traffic',
    ],
  ],
  'transit gateway: inspection VPC in the middle': [
    { ...spokes, tgw, Inspection: vpc(), firewall: at('ec2', 'Inspection') },
    [
      ...attach('A', 'B', 'Inspection'),
      'a -> firewall : traffic',
      'firewall -> b : traffic',
      'a -> b : traffic',
    ],
  ],
  'transit gateways of two Regions': [
    { ...spokes, tgw, far: tgw },
    [
      'A -> tgw : transit-gateway-attachment',
      'B -> far : transit-gateway-attachment',
      'tgw -> far : transit-gateway-peering',
      'a -> b : traffic',
    ],
  ],
  'shared services by peering': [
    {
      ...spokes,
      Hub: vpc(),
      directory: at('ec2', 'Hub'),
      igw: at('igw', 'Hub'),
      users: { service: 'users' },
      web: at('alb', 'Hub'),
    },
    [
      'A -> Hub : vpc-peering',
      'B -> Hub : vpc-peering',
      'a -> directory : traffic',
      'b -> directory : traffic',
      'users -> web : traffic',
    ],
  ],
  'shared services with a proxy to the site': [
    { A: vpc(), Hub: vpc(), a: at('ec2', 'A'), proxy: at('ec2', 'Hub'), vgw: at('vgw', 'Hub'), ...site },
    [
      'A -> Hub : vpc-peering',
      'cgw -> vgw : site-to-site-vpn',
      'a -> proxy : traffic',
      'proxy -> server : traffic',
    ],
  ],
  'a load balancer in the hub with targets at the site and in a spoke': [
    { ...spokes, Hub: vpc(), nlb: at('nlb', 'Hub'), vgw: at('vgw', 'Hub'), ...site },
    [
      'A -> Hub : vpc-peering',
      'B -> Hub : vpc-peering',
      'cgw -> vgw : site-to-site-vpn',
      'a -> nlb : traffic',
      { is: 'nlb -> server : load-balancer-target', config: { protocol: 'TCP', targetType: 'ip' } },
      {
        is: 'nlb -> b : load-balancer-target',
        config: { protocol: 'TLS', targetType: 'ip', clientIpPreservation: false },
      },
    ],
  ],
  'interface endpoints in a shared VPC': [
    {
      A: vpc(),
      Hub: vpc(),
      a: at('ec2', 'A'),
      endpoint: at('interface-endpoint', 'Hub', { service: 's3' }),
      bucket: { service: 's3' },
    },
    [
      'A -> Hub : vpc-peering',
      'a -> endpoint : data-access',
      'endpoint -> bucket : privatelink',
      'a -> bucket : data-access',
    ],
  ],
  'PrivateLink between VPCs that nothing else joins': [
    {
      ...spokes,
      endpoint: at('interface-endpoint', 'A'),
      offer: at('endpoint-service', 'B'),
      nlb: at('nlb', 'B'),
    },
    [
      'endpoint -> offer : privatelink',
      'offer -> nlb : association',
      'nlb -> b : load-balancer-target',
      'a -> endpoint : data-access',
      'a -> b : traffic',
    ],
  ],
  'two VPCs that nothing joins yet, and a use between them': [spokes, ['a -> b : traffic']],
  'VPN CloudHub': [
    {
      A: vpc(),
      vgw: at('vgw', 'A'),
      ...site,
      plant: { service: 'site' },
      machine: at('server', 'plant'),
      plantGateway: at('customer-gateway', 'plant'),
    },
    [
      { is: 'cgw -> vgw : site-to-site-vpn', config: { routing: 'BGP', asn: 65001 } },
      { is: 'plantGateway -> vgw : site-to-site-vpn', config: { routing: 'BGP', asn: 65002 } },
      'server -> machine : traffic',
    ],
  ],
  'many sites on one virtual private gateway': [
    {
      A: vpc(),
      a: at('ec2', 'A'),
      vgw: at('vgw', 'A'),
      sites: { service: 'site', count: 10 },
      gateways: at('customer-gateway', 'sites'),
    },
    ['gateways -> vgw : site-to-site-vpn', 'sites -> a : traffic'],
  ],
  'many VPCs, each with its own gateway, to one customer gateway': [
    { ...spokes, ...site, vgwA: at('vgw', 'A'), vgwB: at('vgw', 'B') },
    [
      'cgw -> vgwA : site-to-site-vpn',
      'cgw -> vgwB : site-to-site-vpn',
      'a -> server : traffic',
      'b -> server : traffic',
      'a -> b : traffic',
    ],
  ],
  'Direct Connect gateway with VPN as a standby': [
    {
      A: vpc(),
      a: at('ec2', 'A'),
      vgw: at('vgw', 'A'),
      ...site,
      dx: { service: 'direct-connect-location' },
      dxgw: { service: 'direct-connect-gateway' },
    },
    [
      'office -> dx : direct-connect-interface',
      'dx -> dxgw : direct-connect-interface',
      'dxgw -> vgw : gateway-association',
      'cgw -> vgw : site-to-site-vpn',
      'a -> server : traffic',
    ],
  ],
  'peered VPCs, each with a gateway endpoint of its own': [
    {
      ...spokes,
      bucket: { service: 's3' },
      epA: at('gateway-endpoint', 'A', { service: 's3' }),
      epB: at('gateway-endpoint', 'B', { service: 's3' }),
    },
    [
      'A -> B : vpc-peering',
      'a -> bucket : data-access',
      'b -> bucket : data-access',
      'a -> epA : data-access',
    ],
  ],
  'peered VPCs, each with a way out of its own': [
    {
      ...spokes,
      igwA: at('igw', 'A'),
      natB: at('nat-gateway', 'B'),
      igwB: at('igw', 'B'),
      internet: { service: 'internet' },
      users: { service: 'users' },
    },
    ['A -> B : vpc-peering', 'a -> internet : traffic', 'b -> internet : traffic', 'users -> a : traffic'],
  ],
  'a three-tier web application over two zones': [
    {
      ...twoZones,
      users: { service: 'users' },
      igw: at('igw', 'vpc'),
      natA: at('nat-gateway', 'pubA'),
      natB: at('nat-gateway', 'pubB'),
      alb: at('alb', 'vpc', { scheme: 'internet-facing', ...both('pub') }),
      webA: at('ec2', 'privA'),
      webB: at('ec2', 'privB'),
      db: at('rds', 'vpc', { multiAz: true, ...both('priv') }),
      diskA: at('ebs', 'privA', { volumeType: 'gp3' }),
      diskB: at('ebs', 'privB', { volumeType: 'gp3' }),
    },
    [
      'users -> alb : traffic',
      'alb -> webA : load-balancer-target',
      'alb -> webB : load-balancer-target',
      'webA -> db : data-access',
      'webB -> db : data-access',
      'diskA -> webA : volume-attachment',
      'diskB -> webB : volume-attachment',
    ],
  ],
  'EFS in the place of a shared volume': [
    {
      ...twoZones,
      webA: at('ec2', 'privA'),
      webB: at('ec2', 'privB'),
      files: at('efs', 'vpc', both('priv')),
      fn: { service: 'lambda', config: both('priv') },
    },
    ['webA -> files : mount', 'webB -> files : mount', 'fn -> files : mount'],
  ],
  'a Multi-Attach volume under a cluster': [
    {
      ...twoZones,
      nodes: { service: 'ec2', in: 'privA', count: 16, config: { nitro: true } },
      quorum: at('ebs', 'za', { volumeType: 'io2', multiAttach: true }),
    },
    ['nodes -> quorum : volume-attachment'],
  ],
  'a fleet with a volume for each instance': [
    {
      ...twoZones,
      web: { service: 'ec2', in: 'privA', count: 4 },
      disk: { service: 'ebs', in: 'privA', count: 4 },
    },
    ['disk -> web : volume-attachment'],
  ],
  'tasks on Fargate that each get a new volume': [
    {
      ...twoZones,
      cluster: at('ecs-cluster', 'vpc'),
      tasks: at('ecs-service', 'cluster', { launchType: 'Fargate', desiredTasks: 3 }),
      disk: at('ebs', 'vpc', { volumeType: 'gp3' }),
    },
    ['tasks -> disk : volume-attachment'],
  ],
  'a standby with a volume that moves with it, types not said': [
    {
      primary: { service: 'ec2' },
      standby: { service: 'ec2' },
      disk: { service: 'ebs' },
      address: { service: 'elastic-ip' },
    },
    ['disk -> primary : volume-attachment', 'address -> primary : address-association'],
  ],
  'a presigned upload to S3 beside a small API': [
    {
      client: { service: 'client' },
      api: { service: 'api-gateway' },
      sign: { service: 'lambda' },
      bucket: { service: 's3' },
      resize: { service: 'lambda' },
    },
    [
      { is: 'client -> api : sync-invoke', config: { requestBytes: 2048, responseBytes: 4096 } },
      'api -> sign : sync-invoke',
      { is: 'client -> bucket : data-access', config: { requestBytes: 900 * MB } },
      'bucket -> resize : event',
    ],
  ],
  'a function URL that streams 50 MB': [
    {
      client: { service: 'client' },
      report: { service: 'lambda', config: { functionUrl: true, responseStreaming: true } },
    },
    [{ is: 'client -> report : sync-invoke', config: { responseBytes: 50 * MB } }],
  ],
  'a REST API that streams a large answer': [
    {
      client: { service: 'client' },
      api: { service: 'api-gateway', config: { apiKind: 'REST', responseMode: 'streamed' } },
      fn: { service: 'lambda' },
    },
    [
      { is: 'client -> api : sync-invoke', config: { requestBytes: MB, responseBytes: 80 * MB } },
      'api -> fn : sync-invoke',
    ],
  ],
  'large messages by reference': [
    {
      web: { service: 'ecs-service' },
      bucket: { service: 's3' },
      queue: { service: 'sqs' },
      worker: { service: 'lambda' },
    },
    [
      { is: 'web -> bucket : data-access', config: { requestBytes: 40 * MB } },
      { is: 'web -> queue : data-access', config: { requestBytes: 1024 } },
      'queue -> worker : poll',
      { is: 'worker -> bucket : data-access', config: { responseBytes: 40 * MB } },
    ],
  ],
  'fan-out by SNS and SQS': [
    {
      bucket: { service: 's3' },
      topic: { service: 'sns' },
      one: { service: 'sqs' },
      two: { service: 'sqs' },
      fn: { service: 'lambda' },
      worker: { service: 'ecs-service' },
    },
    [
      'bucket -> topic : event',
      'topic -> one : event',
      'topic -> two : event',
      'one -> fn : poll',
      { is: 'two -> worker : poll', config: { requestBytes: 1000 } },
    ],
  ],
  'ALB in front of a function': [
    { users: { service: 'users' }, alb: { service: 'alb' }, fn: { service: 'lambda' } },
    [
      { is: 'users -> alb : traffic', config: { requestBytes: MB, responseBytes: MB } },
      'alb -> fn : load-balancer-target',
    ],
  ],
  'a scheduled function': [
    { clock: { service: 'scheduler' }, fn: { service: 'lambda' }, table: { service: 'dynamodb' } },
    ['clock -> fn : async-invoke', 'fn -> table : data-access'],
  ],
  'a function in a peered VPC, invoked by its API': [
    {
      ...spokes,
      Hub: vpc(),
      fn: at('lambda', 'B'),
      api: { service: 'api-gateway' },
      client: { service: 'client' },
    },
    [
      'A -> Hub : vpc-peering',
      'Hub -> B : vpc-peering',
      'a -> fn : sync-invoke',
      'client -> api : sync-invoke',
      'api -> fn : sync-invoke',
    ],
  ],
  'CloudFront with a private load balancer (VPC origin)': [
    {
      ...twoZones,
      users: { service: 'users' },
      cdn: { service: 'cloudfront' },
      alb: at('alb', 'vpc', { scheme: 'internal', ...both('priv') }),
      igw: at('igw', 'vpc'),
    },
    ['users -> cdn : traffic', 'cdn -> alb : origin'],
  ],
  'databases replicated between peered VPCs two hops apart': [
    { A: vpc(), Hub: vpc(), C: vpc(), primary: at('aurora', 'A'), replica: at('aurora', 'C') },
    ['A -> Hub : vpc-peering', 'Hub -> C : vpc-peering', 'primary -> replica : replication'],
  ],
  'boxes without a kind, as rough as can be': [
    {
      web: { service: 'ec2' },
      api: { service: 'ec2' },
      db: { service: 'rds' },
      note: { text: 'What joins them is not decided yet.' },
      box: { shape: 'box' },
    },
    ['web -> api : traffic', 'api -> db : data-access', 'box -> web : traffic'],
  ],
}

const loud = (diagram: Diagram) =>
  review(graphOf(diagram))
    .flatMap(({ findings }) => findings)
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ key, message }) => `${key}: ${message}`)

describe('nothing is wrong with', () => {
  for (const [name, [nodes, connections]] of Object.entries(drawings)) {
    it(name, () => expect(loud(sketch(nodes, connections))).toEqual([]))
  }

  it('any of them, drawn node by node and connection by connection', () => {
    for (const [name, [nodes, connections]] of Object.entries(drawings)) {
      const whole = sketch(nodes, connections)
      const lines = Object.entries(whole.connections)
      for (let drawn = 0; drawn <= lines.length; drawn += 1) {
        const part = { ...whole, connections: Object.fromEntries(lines.slice(0, drawn)) }
        const backwards = { ...whole, connections: Object.fromEntries(lines.slice(lines.length - drawn)) }
        expect([...loud(part), ...loud(backwards)], `${name}, ${drawn} connections`).toEqual([])
      }
    }
  })
})
