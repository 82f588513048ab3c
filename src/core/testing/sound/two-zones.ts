import type { SketchedNode } from '../../model/sketch'

/** Nodes of a sketch by their keys. */
export type Nodes = Readonly<Record<string, SketchedNode>>
/** Fields of a node or connection; references as `{ ref: 'key' }`. */
export type Values = Readonly<Record<string, unknown>>

/** A node in a container, with what is stated of it. */
export function at(service: string, parent: string, config: Values = {}): SketchedNode {
  return { service, in: parent, config }
}

/** A node that is in nothing: a user, the internet, a site. */
export function alone(service: string, config: Values = {}): SketchedNode {
  return { service, config }
}

/** References to several nodes or connections. */
export function refs(...keys: readonly string[]): readonly { readonly ref: string }[] {
  return keys.map((ref) => ({ ref }))
}

/** A table of routes, `'0.0.0.0/0'` to the key of its target. */
export function routes(to: Readonly<Record<string, string>>): Values {
  return {
    routes: Object.entries(to).map(([destination, target]) => ({ destination, target: { ref: target } })),
  }
}

/** The cloud with one Region, `region`, which is us-east-1. */
export const oneRegion: Nodes = {
  cloud: alone('aws-cloud'),
  region: at('region', 'cloud', { region: 'us-east-1' }),
}

/**
 * A VPC over two zones: `<id>` with the block 10.<octet>.0.0/16, zones `<id>A` and `<id>B`, and in each zone one subnet of
 * each tier (`<id>-<tier>A`), which is private unless the tier is `public`.
 */
export function vpcOverTwoZones(
  id: string,
  octet: number,
  tiers: readonly string[],
  region = 'region',
): Nodes {
  const nodes: Record<string, SketchedNode> = { [id]: at('vpc', region, { cidr: `10.${octet}.0.0/16` }) }
  for (const [index, zone] of ['A', 'B'].entries()) {
    nodes[`${id}${zone}`] = at('availability-zone', id, { zone: `us-east-1${zone.toLowerCase()}` })
    for (const [row, tier] of tiers.entries()) {
      nodes[`${id}-${tier}${zone}`] = at('subnet', `${id}${zone}`, {
        access: tier === 'public' ? 'public' : 'private',
        cidr: `10.${octet}.${row * 10 + index}.0/24`,
      })
    }
  }
  return nodes
}

/** References to the two subnets of a tier of `vpcOverTwoZones`. */
export function both(id: string, tier: string): { readonly subnets: readonly { readonly ref: string }[] } {
  return { subnets: refs(`${id}-${tier}A`, `${id}-${tier}B`) }
}

/** A VPC `vpc` with public and private subnets, an internet gateway, NAT in each zone, and the route tables for them. */
export const openVpc: Nodes = {
  ...oneRegion,
  ...vpcOverTwoZones('vpc', 0, ['public', 'private']),
  igw: at('igw', 'vpc'),
  natA: at('nat-gateway', 'vpc-publicA', { connectivity: 'public' }),
  natB: at('nat-gateway', 'vpc-publicB', { connectivity: 'public' }),
  publicRoutes: at('route-table', 'vpc', { ...both('vpc', 'public'), ...routes({ '0.0.0.0/0': 'igw' }) }),
  privateRoutesA: at('route-table', 'vpc', {
    subnets: refs('vpc-privateA'),
    ...routes({ '0.0.0.0/0': 'natA' }),
  }),
  privateRoutesB: at('route-table', 'vpc', {
    subnets: refs('vpc-privateB'),
    ...routes({ '0.0.0.0/0': 'natB' }),
  }),
}

/** An internet-facing Application Load Balancer `alb` of `openVpc`, with its security group. */
export const openBalancer: Nodes = {
  alb: at('alb', 'vpc', {
    scheme: 'internet-facing',
    listener: 'HTTPS',
    ...both('vpc', 'public'),
    securityGroups: refs('albGroup'),
  }),
  albGroup: at('security-group', 'vpc', {
    rules: [
      { direction: 'inbound', protocol: 'tcp', fromPort: 443, toPort: 443, cidr: '0.0.0.0/0' },
      { direction: 'outbound', protocol: 'all', cidr: '0.0.0.0/0' },
    ],
  }),
}

/** A security group of `openVpc` that admits one TCP port from another group, and answers and calls anywhere. */
export function admits(port: number, from: string, vpc = 'vpc'): SketchedNode {
  return at('security-group', vpc, {
    rules: [
      { direction: 'inbound', protocol: 'tcp', fromPort: port, toPort: port, group: { ref: from } },
      { direction: 'outbound', protocol: 'all', cidr: '0.0.0.0/0' },
    ],
  })
}
