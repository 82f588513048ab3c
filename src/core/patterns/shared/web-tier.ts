import type { SketchedNode } from '../../model/sketch'
import { inEach, natInEach, openVpc, privateTier, publicTier, refs, zonesWith, type Nodes } from './zoned-vpc'

/** The zones of most patterns. */
export const twoZones = ['a', 'b'] as const

/** A VPC with public and private subnets, and a NAT gateway in each zone; without it, `withNat` is false. */
export function twoTierVpc(zones: readonly string[], { withNat = true } = {}): Nodes {
  return { ...zonesWith(zones, [publicTier, privateTier]), ...(withNat ? natInEach(zones) : {}) }
}

/** Users, and the cloud with a VPC `vpc`. */
export function usersAndVpc(): Nodes {
  return { users: { service: 'users', name: 'Users' }, ...openVpc() }
}

/** A load balancer in the public subnets of each zone. */
export function publicBalancer(zones: readonly string[], service: 'alb' | 'nlb' | 'clb'): SketchedNode {
  const listeners = { alb: 'HTTPS', nlb: 'TCP', clb: 'HTTPS' } as const
  return {
    service,
    name: 'Load balancer',
    in: 'vpc',
    config: {
      scheme: 'internet-facing',
      listener: listeners[service],
      subnets: refs(...inEach(zones, 'public')),
    },
  }
}

/** Instances, one in the private subnet of each zone, and the group that runs them: `web-a`, `web-b`, `group`. */
export function scaledServers(
  zones: readonly string[],
  { server, group, config = {} }: { server: string; group: string; config?: SketchedNode['config'] },
): Nodes {
  return {
    ...Object.fromEntries(
      zones.map((zone) => [
        `web-${zone}`,
        { service: 'ec2', name: `${server} ${zone.toUpperCase()}`, in: `private-${zone}` },
      ]),
    ),
    group: {
      service: 'asg',
      name: group,
      in: 'vpc',
      config: { members: refs(...inEach(zones, 'web')), ...config },
    },
  }
}
