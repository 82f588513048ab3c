import type { NodeId } from '../../model/diagram'
import { blockOf, doBlocksOverlap, doesContain, type Block } from '../blocks'

/** One end of a packet, as routes and rules see it. */
export type Party = InterfaceParty | SiteParty | InternetParty | ServiceParty | NobodyParty

/** A network interface in a VPC, of a thing or of nothing in particular (`groups` is then `none`). */
export interface InterfaceParty {
  readonly is: 'interface'
  /** The thing; of an interface of nothing in particular its subnet or VPC. */
  readonly node: NodeId
  readonly vpc: NodeId
  /** Null: somewhere in the VPC, in a subnet that is not drawn. */
  readonly subnet: NodeId | null
  /** Its address, or the range in which it lies; empty where nothing states one. */
  readonly blocks: readonly Block[]
  /** `open`: nothing is stated about its security groups. `none`: it has none, as a NAT gateway, or is no thing’s. */
  readonly groups: readonly NodeId[] | 'open' | 'none'
  readonly publicAddress: 'stated' | 'ruled out' | 'open'
  readonly publicBlocks: readonly Block[]
  /** It is stated that it has no IPv6 address. */
  readonly isIpv4Only?: true
  /** NAT gateways and the like take no connections of others. */
  readonly refuses: 'connections' | null
}

/** Somebody at a site, behind its VPN connections and lines. */
export interface SiteParty {
  readonly is: 'site'
  /** The site, or the device or server that stands for one. */
  readonly node: NodeId
  /** The thing that is asked about: a server of the site, or the site. */
  readonly asked: NodeId
  readonly blocks: readonly Block[]
}

/** Somebody on the internet; without blocks, anybody. */
export interface InternetParty {
  readonly is: 'internet'
  readonly node: NodeId | null
  readonly blocks: readonly Block[]
}

/** A Regional service at its public endpoint. */
export interface ServiceParty {
  readonly is: 'service'
  readonly node: NodeId
  /** The catalogue id of the service: `s3`. */
  readonly service: string
  readonly blocks: readonly Block[]
}

/** An address within a VPC that is drawn, at which nothing is. */
export interface NobodyParty {
  readonly is: 'nobody'
  readonly node: NodeId
  readonly vpc: NodeId
  readonly subnet: NodeId | null
  readonly blocks: readonly Block[]
}

/** The VPC in whose range a party’s private address lies. */
export function vpcOfParty(party: Party): NodeId | undefined {
  return party.is === 'interface' || party.is === 'nobody' ? party.vpc : undefined
}

/** Tells parties apart within one search. */
export function partyKey(party: Party): string {
  const subnet = party.is === 'interface' || party.is === 'nobody' ? party.subnet : ''
  return `${party.is} ${party.node ?? ''} ${subnet ?? ''}`
}

export type Match = 'yes' | 'no' | 'maybe'

/** Whether a packet to or from this party, at its private or public address, is one of the block’s. */
export function isIn(block: Block, party: Party, isPublic: boolean): Match {
  if (block.prefix === 0) return 'yes'
  const blocks = addressesOf(party, isPublic).filter(({ version }) => version === block.version)
  if (blocks.length > 0) {
    if (blocks.some((own) => doesContain(block, own))) return 'yes'
    return blocks.some((own) => doBlocksOverlap(block, own)) ? 'maybe' : 'no'
  }
  if (isPublicly(party, isPublic)) return isPrivate(block) ? 'no' : 'maybe'
  return isPrivate(block) ? 'maybe' : 'no'
}

/** The blocks in which the address that packets bear lies. */
export function addressesOf(party: Party, isPublic: boolean): readonly Block[] {
  if (party.is === 'site') return isPublic ? [] : party.blocks
  return party.is === 'interface' && isPublic ? party.publicBlocks : party.blocks
}

/** Whether packets bear an address of the internet. */
export function isPublicly(party: Party, isPublic: boolean): boolean {
  return (
    party.is === 'internet' ||
    party.is === 'service' ||
    ((party.is === 'interface' || party.is === 'site') && isPublic)
  )
}

const privateBlocks = [
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '100.64.0.0/10',
  '169.254.0.0/16',
  'fc00::/7',
].flatMap((cidr) => blockOf(cidr) ?? [])

/** Shared address space of carriers (RFC 6598), which the internet does not route either. */
export function isShared(block: Block): boolean {
  return block.canonical.startsWith('100.')
}

/** Within the ranges that the internet does not route (RFC 1918, 6598, 3927, 4193). */
export function isPrivate(block: Block): boolean {
  return privateBlocks.some((range) => doesContain(range, block))
}
