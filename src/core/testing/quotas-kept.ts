import type { Diagram } from '../model/diagram'
import { sketch } from '../model/sketch'
import { account, cache, fact, gateway, raised, regionOf, vpnRaised, vpns } from './quota-sketches'
import type { RuleCase } from './test-rule'

/** Drawings that stay within every quota of AWS. */
export const quotasKept: Readonly<Record<string, Diagram | RuleCase>> = {
  'a gateway without a VPN connection': {
    diagram: sketch(gateway),
    passes: [{ ...fact, used: 0, limit: 10 }],
  },
  'seven VPN connections': { diagram: sketch(gateway, vpns(7)), passes: [{ ...fact, used: 7, limit: 10 }] },
  'eleven where the quota was raised for this gateway': {
    diagram: sketch(gateway, vpns(11), vpnRaised(20, 'vgw')),
    passes: [{ ...fact, used: 11, limit: 20 }],
  },
  'eleven where it was raised for the whole diagram': {
    diagram: sketch(gateway, vpns(11), vpnRaised(15)),
    passes: [{ ...fact, used: 11, limit: 15 }],
  },
  'a hundred VPCs without a Region': sketch({ vpcs: { service: 'vpc', count: 100 } }),
  'subnets and gateways without a VPC around them': sketch({
    subnets: { service: 'subnet', count: 300 },
    endpoints: { service: 'interface-endpoint', count: 300 },
  }),
  'three VPCs in each of three Regions': sketch(
    Object.fromEntries(
      [1, 2, 3].flatMap((number) => [
        [`region${number}`, { service: 'region' }],
        [`vpcs${number}`, { service: 'vpc', in: `region${number}`, count: 3 }],
      ]),
    ),
  ),
  'three VPCs in each of two accounts of one Region': sketch({
    region: { service: 'region' },
    account: { service: 'account', in: 'region' },
    other: { service: 'account', in: 'region' },
    vpcs: { service: 'vpc', in: 'account', count: 3 },
    others: { service: 'vpc', in: 'other', count: 3 },
  }),
  'eight internet gateways where the quota for VPCs is raised': sketch(
    {
      ...regionOf(8, account),
      gateways: { service: 'igw', in: 'vpcs' },
    },
    [],
    raised('vpc.per-region', 12, 'region'),
  ),
  'a load balancer over three subnets, counted once': {
    diagram: sketch({
      ...account,
      region: { service: 'region', in: 'account' },
      vpc: { service: 'vpc', in: 'region' },
      a: { service: 'subnet', in: 'vpc' },
      b: { service: 'subnet', in: 'vpc' },
      lb: { service: 'alb', in: 'vpc', config: { subnets: [{ ref: 'a' }, { ref: 'b' }] } },
    }),
    passes: [
      { at: 'region', factId: 'vpc.per-region', used: 1, limit: 5 },
      { at: 'vpc', factId: 'vpc.subnets-per-vpc', used: 2, limit: 200 },
      { at: 'region', factId: 'alb.per-region', used: 1, limit: 50 },
    ],
  },
  'one line of peering for each of ten hubs and ten spokes': sketch(
    { hub: { service: 'vpc', count: 60 }, spokes: { service: 'vpc', count: 60 } },
    ['hub -> spokes : vpc-peering x60'],
  ),
  'a cache of 61 nodes with another engine': cache({ engine: 'Valkey', nodes: 61 }),
  'an attachment of a VPC to each of five transit gateways drawn as one': sketch(
    { vpc: { service: 'vpc' }, tgw: { service: 'transit-gateway', count: 3 } },
    ['vpc -> tgw : transit-gateway-attachment x3'],
  ),
  'instances of a group that is a target, with its members as targets': {
    diagram: sketch(
      {
        lb: { service: 'alb' },
        group: { service: 'asg', config: { desired: 500, members: [{ ref: 'web' }] } },
        web: { service: 'ec2', count: 600 },
      },
      ['lb -> group : load-balancer-target', 'lb -> web : load-balancer-target'],
    ),
    passes: [{ at: 'lb', factId: 'alb.targets', used: 500, limit: 1000 }],
  },
  'a hosted connection with its line to the site': sketch(
    {
      site: { service: 'site' },
      line: { service: 'direct-connect-location', config: { connectionType: 'hosted' } },
      vgw: { service: 'vgw' },
    },
    ['site -> line : direct-connect-interface', 'line -> vgw : direct-connect-interface'],
  ),
  'five replicas of a shard, a value that does not grow': cache({ replicasPerShard: 5 }),
}
