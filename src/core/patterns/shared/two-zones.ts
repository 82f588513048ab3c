import type { SketchedNode } from '../../model/sketch'

/** The two zones that most drawings have. */
export const twoZones = ['a', 'b'] as const

/** What both zones have of their own, by the zone’s letter and its number from 0. */
export function inBothZones(
  build: (zone: (typeof twoZones)[number], index: number) => Readonly<Record<string, SketchedNode>>,
): Readonly<Record<string, SketchedNode>> {
  return { ...build('a', 0), ...build('b', 1) }
}

/** A zone of a VPC, named after its letter. */
export function zoneOf(zone: string, vpc: string): SketchedNode {
  return { service: 'availability-zone', name: `Zone ${zone.toUpperCase()}`, in: vpc }
}

/**
 * A VPC 10.0.0.0/16 with a private subnet in each of two zones, by the keys `vpc`, `zone-a` and `private-a`.
 *
 * `region` is the key of the Region that it is in.
 */
export function privateVpc(region = 'region'): Readonly<Record<string, SketchedNode>> {
  return {
    vpc: { service: 'vpc', name: 'VPC', in: region, config: { cidr: '10.0.0.0/16' } },
    ...Object.fromEntries(
      twoZones.flatMap((zone, index): [string, SketchedNode][] => [
        [`zone-${zone}`, { service: 'availability-zone', name: `Zone ${zone.toUpperCase()}`, in: 'vpc' }],
        [
          `private-${zone}`,
          {
            service: 'subnet',
            name: `Private subnet ${zone.toUpperCase()}`,
            in: `zone-${zone}`,
            config: { access: 'private', cidr: `10.0.${index}.0/24` },
          },
        ],
      ]),
    ),
  }
}

/** The private subnets of such a VPC, as a field refers to them. */
export const privateSubnets = twoZones.map((zone) => ({ ref: `private-${zone}` }))
