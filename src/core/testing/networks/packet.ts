import { blockOfSite, blockOfVpc, idOf } from './drawn'
import type { Host, World } from './world'

/** An address of one host or NAT gateway, by whose it is and the block that it is in. */
export interface Address {
  readonly host: string
  /** Null outside AWS’s VPCs. */
  readonly vpc: number | null
  /** Equal for addresses that one route to a VPC’s or site’s block would cover. Public ones are in none. */
  readonly block: string
  readonly isPublic: boolean
}

export interface Packet {
  readonly from: Address
  readonly to: Address
}

/** The private block of a VPC; one that is not stated overlaps no other. */
export function vpcBlock(world: World, vpc: number): string {
  return blockOfVpc(world, vpc) ?? `block of VPC ${vpc}`
}
/** The block of a site; one that is not stated overlaps no other. */
export function siteBlock(world: World, site: number): string {
  return blockOfSite(world, site) ?? `block of site ${site}`
}

/** The addresses by which a host may be called: the private one first. */
export function addressesOf(world: World, host: Host): readonly Address[] {
  switch (host.is) {
    case 'internet':
    case 's3':
      return [{ host: host.is, vpc: null, block: '', isPublic: true }]
    case 'server':
      return [
        {
          host: idOf.server(host.site),
          vpc: null,
          block: siteBlock(world, host.site),
          isPublic: false,
        },
      ]
    case 'instance': {
      const { vpc, subnet } = host
      const own = privateAddress(world, idOf.instance(vpc, subnet), vpc)
      const mayBePublic = world.vpcs[vpc]?.subnets[subnet]?.publicAddress !== false
      return mayBePublic ? [own, publicFor(own)] : [own]
    }
  }
}

/** The private address of something in a VPC. */
export function privateAddress(world: World, host: string, vpc: number): Address {
  return { host, vpc, block: vpcBlock(world, vpc), isPublic: false }
}
/** The public address that an internet gateway gives a private one, and back. */
export function publicFor(address: Address): Address {
  return { ...address, block: '', isPublic: true }
}
export function privateFor(world: World, { host, vpc }: Address): Address | null {
  return vpc === null ? null : privateAddress(world, host, vpc)
}

export function isSame(a: Address, b: Address): boolean {
  return a.host === b.host && a.isPublic === b.isPublic
}

/** Whether a route to the VPC’s block covers this address. */
export function isIn(world: World, vpc: number, { isPublic, block }: Address): boolean {
  return !isPublic && block === vpcBlock(world, vpc)
}
