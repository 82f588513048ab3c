import fc from 'fast-check'

/** A small network as numbers and choices, apart from any diagram: the drawing and the simulator both start here. */
export interface World {
  readonly vpcs: readonly Vpc[]
  readonly sites: readonly Site[]
  /** How many transit gateways. */
  readonly hubs: number
  readonly areHubsPeered: boolean
  readonly attachments: readonly Attachment[]
  /** Pairs of VPCs, the lower one first. */
  readonly peerings: readonly (readonly [number, number])[]
  /** VPN connections and Direct Connect interfaces, at most one of a site to each end. */
  readonly lines: readonly Line[]
  /** At most one Direct Connect gateway, with the virtual private or transit gateways that it is associated with. */
  readonly directConnect: { readonly to: 'vgw' | 'hub'; readonly associations: readonly number[] } | null
}

/** Null is not stated, everywhere below. */
export interface Vpc {
  /** Of the first: the same block as the first VPC. */
  readonly block: 'own' | 'of the first' | null
  /** Each with one instance. */
  readonly subnets: readonly Subnet[]
  readonly hasInternetGateway: boolean
  readonly hasVpnGateway: boolean
  /** A gateway endpoint for S3. */
  readonly hasEndpoint: boolean
}

export interface Subnet {
  /** Whether its instance has a public address. */
  readonly publicAddress: boolean | null
  /** The NAT gateway in it. */
  readonly nat: 'public' | 'private' | 'not stated' | null
}

/** Of a VPC to a transit gateway. */
export interface Attachment {
  readonly vpc: number
  readonly hub: number
  /** The one subnet that it states; where it states none, it may be in one that is not drawn. */
  readonly subnet: number | null
}

/** One device and one server; no internet access of its own, so that only AWS’s ways count. */
export interface Site {
  readonly block: 'own' | 'of the first site' | null
  readonly forwards: boolean | null
  readonly asn: 65_001 | 65_002 | null
}

export interface Line {
  readonly site: number
  readonly is: 'vpn' | 'direct-connect'
  readonly to: End
  readonly routing: 'static' | 'BGP' | null
  readonly siteLink: boolean | null
}
type End = { readonly at: 'vgw' | 'hub'; readonly index: number } | { readonly at: 'direct-connect-gateway' }

/** What packets start from and go to. */
export type Host =
  | { readonly is: 'instance'; readonly vpc: number; readonly subnet: number }
  | { readonly is: 'server'; readonly site: number }
  | { readonly is: 'internet' | 's3' }

/** All that a question may be about; only S3 never asks. */
export function hostsOf(world: World): readonly Host[] {
  return [
    ...world.vpcs.flatMap(({ subnets }, vpc) =>
      subnets.map((_, subnet): Host => ({ is: 'instance', vpc, subnet })),
    ),
    ...world.sites.map((_, site): Host => ({ is: 'server', site })),
    { is: 'internet' },
    { is: 's3' },
  ]
}

const often = <T>(usual: T, ...others: readonly T[]) =>
  fc.oneof(
    { arbitrary: fc.constant(usual), weight: 5 },
    ...others.map((other) => ({ arbitrary: fc.constant(other), weight: 1 })),
  )
const seldom = fc.integer({ min: 0, max: 3 }).map((draw) => draw === 3)
const half = fc.boolean()

const subnet: fc.Arbitrary<Subnet> = fc.record({
  publicAddress: often<boolean | null>(null, false, true),
  nat: often<Subnet['nat']>(null, 'not stated', 'public', 'private'),
})
const vpc: fc.Arbitrary<Vpc> = fc.record({
  block: often<Vpc['block']>('own', null, 'of the first'),
  subnets: fc.array(subnet, { minLength: 1, maxLength: 2 }),
  hasInternetGateway: half,
  hasVpnGateway: half,
  hasEndpoint: seldom,
})
/** Not there, there, or there in this subnet. */
const attached = fc.constantFrom('no' as const, 'no' as const, 'no' as const, null, null, 0, 1)
const site: fc.Arbitrary<Site> = fc.record({
  block: often<Site['block']>('own', null, 'of the first site'),
  forwards: fc.constantFrom(null, false, true),
  asn: often<Site['asn']>(null, 65_001, 65_002),
})
/** A line before its end is chosen among those that there are. */
const drawnLine = fc.record({
  site: fc.nat(1),
  end: fc.nat(),
  isVpn: half,
  routing: often<Line['routing']>(null, 'static', 'BGP'),
  siteLink: often<Line['siteLink']>(null, true, false),
})

/** Two to four VPCs of one or two subnets, at most two transit gateways and two sites, and ways between them. */
export function anyWorld(): fc.Arbitrary<World> {
  return fc
    .record({
      vpcs: fc.array(vpc, { minLength: 2, maxLength: 4 }),
      sites: fc.array(site, { maxLength: 2 }),
      hubs: fc.nat(2),
      arePeered: half,
      attached: fc.array(attached, { minLength: 8, maxLength: 8 }),
      peered: fc.array(seldom, { minLength: 6, maxLength: 6 }),
      lines: fc.array(drawnLine, { maxLength: 4 }),
      directConnect: fc.option(
        fc.record({ isToHubs: half, associated: fc.array(half, { minLength: 4, maxLength: 4 }) }),
      ),
    })
    .map(({ vpcs, sites, hubs, arePeered, attached, peered, lines, directConnect }) => {
      const all = [...vpcs.keys()]
      const allHubs = Array.from({ length: hubs }, (_, index) => index)
      const pairs = all.flatMap((a) => all.filter((b) => a < b).map((b) => [a, b] as const))
      const seats = all.flatMap((of) => allHubs.map((hub) => ({ vpc: of, hub })))
      const attachments = seats.flatMap((seat, index): Attachment[] => {
        const subnet = attached[index] ?? null
        return subnet === 'no'
          ? []
          : [{ ...seat, subnet: vpcs[seat.vpc]?.subnets[subnet ?? -1] === undefined ? null : subnet }]
      })
      const vgws = all.filter((index) => vpcs[index]?.hasVpnGateway === true)
      const to = directConnect?.isToHubs === true ? 'hub' : 'vgw'
      const associations = (to === 'hub' ? allHubs : vgws).filter((index) => directConnect?.associated[index])
      const ends: readonly End[] = [
        ...vgws.map((index): End => ({ at: 'vgw', index })),
        ...allHubs.map((index): End => ({ at: 'hub', index })),
        ...(directConnect === null ? [] : [{ at: 'direct-connect-gateway' } as const]),
      ]
      return {
        ...{ vpcs, sites, hubs },
        areHubsPeered: arePeered && hubs === 2,
        attachments,
        peerings: pairs.filter((_, index) => peered[index] === true),
        lines: linesTo(ends, sites.length, lines),
        directConnect: directConnect === null ? null : { to, associations },
      }
    })
}

/** Each from a site that there is to an end that there is, and none twice. */
function linesTo(
  ends: readonly End[],
  sites: number,
  drawn: readonly (Omit<Line, 'is' | 'to'> & { readonly end: number; readonly isVpn: boolean })[],
): readonly Line[] {
  const lines = new Map<string, Line>()
  for (const { site: choice, end, isVpn, ...rest } of drawn) {
    const to = ends[end % ends.length]
    if (to === undefined || sites === 0) continue
    const from = choice % sites
    const isOverVpn = to.at === 'hub' || (to.at === 'vgw' && isVpn)
    lines.set(JSON.stringify([from, to]), {
      ...{ site: from, is: isOverVpn ? 'vpn' : 'direct-connect', to },
      ...rest,
    })
  }
  return [...lines.values()]
}
