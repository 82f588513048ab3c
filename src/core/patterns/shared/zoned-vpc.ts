import type { SketchedNode } from '../../model/sketch'

/** Nodes of a sketch, by their keys. */
export type Nodes = Readonly<Record<string, SketchedNode>>

/** A row of subnets, one in each zone. */
export interface Tier {
  /** Begins the subnets’ keys: `app` gives `app-a`, `app-b`. */
  readonly id: string
  /** Begins the subnets’ names: “Application” gives “Application subnet A”. */
  readonly name: string
  readonly access: 'public' | 'private'
  /** Third number of the block of zone A; zone B has the next one. */
  readonly third: number
}

/** Public subnets, for load balancers and NAT gateways. */
export const publicTier: Tier = { id: 'public', name: 'Public', access: 'public', third: 0 }
/** Private subnets, for what shall not be reached from outside. */
export const privateTier: Tier = { id: 'private', name: 'Private', access: 'private', third: 10 }

/** References to what has these keys. */
export function refs(...keys: readonly string[]): readonly { readonly ref: string }[] {
  return keys.map((ref) => ({ ref }))
}

/** Keys of a thing that is there once for each zone, given by their letters: `web-a`, `web-b`. */
export function inEach(zones: readonly string[], key: string): readonly string[] {
  return zones.map((zone) => `${key}-${zone}`)
}

/** What each zone has of its own, by the zone’s letter and that letter as a capital. */
export function forEach(zones: readonly string[], build: (zone: string, letter: string) => Nodes): Nodes {
  return Object.fromEntries(zones.flatMap((zone) => Object.entries(build(zone, zone.toUpperCase()))))
}

/** The cloud with one Region, `region`, and in it the VPC `vpc`. */
export function cloudAndVpc(): Nodes {
  return {
    cloud: { service: 'aws-cloud', name: 'AWS Cloud' },
    region: { service: 'region', name: 'Region', in: 'cloud' },
    vpc: { service: 'vpc', name: 'VPC', in: 'region', config: { cidr: '10.0.0.0/16' } },
  }
}

/** The same with an internet gateway, `igw`. */
export function openVpc(): Nodes {
  return { ...cloudAndVpc(), igw: { service: 'igw', name: 'Internet gateway', in: 'vpc' } }
}

/** Zones of `vpc`, `zone-a` and so on, each with a subnet of every tier: `public-a`, `private-a`. */
export function zonesWith(zones: readonly string[], tiers: readonly Tier[]): Nodes {
  const nodes: Record<string, SketchedNode> = {}
  for (const [index, zone] of zones.entries()) {
    const letter = zone.toUpperCase()
    nodes[`zone-${zone}`] = { service: 'availability-zone', name: `Zone ${letter}`, in: 'vpc' }
    for (const { id, name, access, third } of tiers) {
      nodes[`${id}-${zone}`] = {
        service: 'subnet',
        name: `${name} subnet ${letter}`,
        in: `zone-${zone}`,
        config: { access, cidr: `10.0.${third + index}.0/24` },
      }
    }
  }
  return nodes
}

/** A NAT gateway in the public subnet of each zone. */
export function natInEach(zones: readonly string[]): Nodes {
  return forEach(zones, (zone) => ({
    [`nat-${zone}`]: { service: 'nat-gateway', name: 'NAT gateway', in: `public-${zone}` },
  }))
}

/** The public hosted zone of example.com, beside the users who ask it. */
export const publicZone: SketchedNode = {
  service: 'route53',
  name: 'example.com',
  config: { zoneType: 'public' },
}
