import { idOf } from './drawn'
import { to, type From, type Moving, type Unsettled } from './moving'
import { isIn, siteBlock, vpcBlock } from './packet'
import type { Line, World } from './world'

/** Section 5: any attachment, by a route of the table associated with the one it came by. */
export function fromHub(
  world: World,
  moving: Moving,
  { hub, by }: { hub: number; by: string },
): readonly Moving[] {
  const next: Moving[] = []
  for (const { vpc, hub: attached, subnet } of world.attachments) {
    // It comes out of the attachment’s interface, and the table of that subnet is next. Subnets are not among what is drawn
    // completely (DESIGN, section 6): where none is stated, the attachment may have one of its own, as AWS advises.
    if (attached === hub) next.push(to(moving, { in: 'subnet', vpc, subnet: subnet ?? `of hub ${hub}` }))
  }
  for (const [index, line] of world.lines.entries())
    if (line.to.at === 'hub' && line.to.index === hub)
      next.push(to(moving, { in: 'device', site: line.site, from: index }))
  const { directConnect } = world
  if (directConnect?.to === 'hub' && directConnect.associations.includes(hub))
    next.push(to(moving, { in: 'direct-connect-gateway', from: 'association' }))
  if (world.areHubsPeered && by !== idOf.hubPeering)
    next.push(to(moving, { in: 'hub', hub: 1 - hub, by: idOf.hubPeering }))
  return next
}

/** Section 3: to its own VPC, to the lines that end on it, and to a Direct Connect gateway. */
export function fromVgw(
  world: World,
  moving: Moving,
  { vpc, from }: { vpc: number; from: From },
): readonly Moving[] {
  if (isIn(world, vpc, moving.packet.to)) return from === 'vpc' ? [] : [to(moving, { in: 'vpc', vpc })]
  const next: Moving[] = []
  const came = typeof from === 'number' ? world.lines[from] : undefined
  for (const [index, line] of world.lines.entries()) {
    if (line.to.at !== 'vgw' || line.to.index !== vpc) continue
    const passes = from === 'vpc' || (came !== undefined && isCloudHub(world, came, line))
    if (passes) next.push(to(moving, { in: 'device', site: line.site, from: index }))
  }
  const { directConnect } = world
  if (from === 'vpc' && directConnect?.to === 'vgw' && directConnect.associations.includes(vpc))
    next.push(to(moving, { in: 'direct-connect-gateway', from: 'association' }))
  return next
}

/** Section 3, rule 3. */
function isCloudHub(world: World, one: Line, other: Line): boolean {
  // Direct Connect always speaks BGP.
  const isStatic = ({ is, routing }: Line) => is === 'vpn' && routing === 'static'
  if (one === other || isStatic(one) || isStatic(other)) return false
  const [asn, otherAsn] = [world.sites[one.site]?.asn ?? null, world.sites[other.site]?.asn ?? null]
  if (asn !== null && asn === otherAsn) return false
  return siteBlock(world, one.site) !== siteBlock(world, other.site)
}

/** Section 4: between a line and an association; between two lines with SiteLink; never between associations. */
export function fromDirectConnectGateway(
  world: World,
  moving: Moving,
  { from }: { readonly from: From },
  unsettled: Unsettled,
): readonly Moving[] {
  const next: Moving[] = []
  const came = typeof from === 'number' ? world.lines[from] : undefined
  for (const [index, line] of world.lines.entries()) {
    if (line.to.at !== 'direct-connect-gateway') continue
    const isLinked =
      came === undefined ||
      (came !== line &&
        came.siteLink !== false &&
        line.siteLink !== false &&
        siteBlock(world, came.site) !== siteBlock(world, line.site))
    if (isLinked) next.push(to(moving, { in: 'device', site: line.site, from: index }))
  }
  // With a supernet announced from the site AWS’s pages disagree (section 4, rule 3).
  const hairpins = world.lines.some(({ to: end }) => end.at === 'direct-connect-gateway')
  if (came === undefined && !(hairpins && unsettled === 'passes')) return next
  const associations = world.directConnect?.associations ?? []
  for (const index of associations) {
    const isToVgw = world.directConnect?.to === 'vgw'
    // Section 4, rule 2: VPCs on one Direct Connect gateway must not overlap.
    if (
      isToVgw &&
      associations.some((other) => other !== index && vpcBlock(world, other) === vpcBlock(world, index))
    )
      continue
    next.push(
      to(
        moving,
        isToVgw
          ? { in: 'vgw', vpc: index, from: 'direct-connect-gateway' }
          : { in: 'hub', hub: index, by: idOf.association(index) },
      ),
    )
  }
  return next
}

/** Section 3, rule 4: the site’s device reaches its own server and its lines; between lines it passes what it forwards. */
export function fromDevice(
  world: World,
  moving: Moving,
  { site, from }: { site: number; from: number | null },
): readonly Moving[] {
  const { packet } = moving
  if (!packet.to.isPublic && packet.to.block === siteBlock(world, site))
    return packet.to.host === idOf.server(site) ? [to(moving, { in: 'host', byEndpointOf: null })] : []
  if (from !== null && world.sites[site]?.forwards === false) return []
  return [...world.lines.entries()].flatMap(([index, line]): Moving[] => {
    if (line.site !== site || index === from) return []
    const end = line.to
    switch (end.at) {
      case 'vgw':
        return [to(moving, { in: 'vgw', vpc: end.index, from: index })]
      case 'hub':
        return [to(moving, { in: 'hub', hub: end.index, by: idOf.line(index) })]
      case 'direct-connect-gateway':
        return [to(moving, { in: 'direct-connect-gateway', from: index })]
    }
  })
}
