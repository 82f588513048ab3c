import type { Endpoint } from '../../model/answers'
import type { Diagram } from '../../model/diagram'
import { sketch, type SketchedConnection, type SketchedNode } from '../../model/sketch'
import { nodeId } from '../ids'
import type { Host, Line, World } from './world'

/** Ids of what a world is drawn as. */
export const idOf = {
  vpc: (vpc: number) => `vpc${vpc}`,
  subnet: (vpc: number, subnet: number) => `s${vpc}${subnet}`,
  instance: (vpc: number, subnet: number) => `i${vpc}${subnet}`,
  nat: (vpc: number, subnet: number) => `nat${vpc}${subnet}`,
  internetGateway: (vpc: number) => `igw${vpc}`,
  vpnGateway: (vpc: number) => `vgw${vpc}`,
  endpoint: (vpc: number) => `endpoint${vpc}`,
  hub: (hub: number) => `tgw${hub}`,
  site: (site: number) => `site${site}`,
  device: (site: number) => `cgw${site}`,
  server: (site: number) => `server${site}`,
  attachment: (vpc: number, hub: number) => `attachment-${vpc}-${hub}`,
  peering: (a: number, b: number) => `peering-${a}-${b}`,
  line: (index: number) => `line-${index}`,
  association: (index: number) => `association-${index}`,
  hubPeering: 'hub-peering',
}

/** The IPv4 block that a VPC states. */
export function blockOfVpc(world: World, vpc: number): string | undefined {
  const block = world.vpcs[vpc]?.block ?? null
  return block === null ? undefined : `10.${block === 'own' ? vpc : 0}.0.0/16`
}
/** The block of a subnet; stated where its VPC’s is. */
export function blockOfSubnet(world: World, vpc: number, subnet: number): string | undefined {
  return blockOfVpc(world, vpc)?.replace('.0.0/16', `.${vpc * 10 + subnet}.0/24`)
}
/** The block that a site states. */
export function blockOfSite(world: World, site: number): string | undefined {
  const block = world.sites[site]?.block ?? null
  return block === null ? undefined : `192.168.${block === 'own' ? site : 0}.0/24`
}

/** The end of a question that asks about this host. */
export function endpointOf(host: Host): Endpoint {
  switch (host.is) {
    case 'internet':
      return 'internet'
    case 's3':
      return { node: nodeId('s3') }
    case 'server':
      return { node: nodeId(idOf.server(host.site)) }
    case 'instance':
      return { node: nodeId(idOf.instance(host.vpc, host.subnet)) }
  }
}

/** The world as a diagram that states nothing but what the world does: no routes, associations or rules. */
export function drawn(world: World): Diagram {
  const nodes: Record<string, SketchedNode> = {}
  const lines: SketchedConnection[] = []

  for (const [v, vpc] of world.vpcs.entries()) {
    const inVpc = { in: idOf.vpc(v) }
    nodes[idOf.vpc(v)] = { service: 'vpc', config: stated({ cidr: blockOfVpc(world, v) }) }
    if (vpc.hasInternetGateway) nodes[idOf.internetGateway(v)] = { service: 'igw', ...inVpc }
    if (vpc.hasVpnGateway) nodes[idOf.vpnGateway(v)] = { service: 'vgw', ...inVpc }
    if (vpc.hasEndpoint)
      nodes[idOf.endpoint(v)] = { service: 'gateway-endpoint', ...inVpc, config: { service: 's3' } }
    for (const [s, subnet] of vpc.subnets.entries()) {
      const inSubnet = { in: idOf.subnet(v, s) }
      const config = stated({ cidr: blockOfSubnet(world, v, s) })
      nodes[idOf.subnet(v, s)] = { service: 'subnet', ...inVpc, config }
      const publicAddress = subnet.publicAddress ?? undefined
      nodes[idOf.instance(v, s)] = { service: 'ec2', ...inSubnet, config: stated({ publicAddress }) }
      if (subnet.nat === null) continue
      const connectivity = subnet.nat === 'not stated' ? undefined : subnet.nat
      nodes[idOf.nat(v, s)] = { service: 'nat-gateway', ...inSubnet, config: stated({ connectivity }) }
    }
  }
  for (const [s, site] of world.sites.entries()) {
    const inSite = { in: idOf.site(s) }
    const { forwards, asn } = site
    const config = stated({ cidr: blockOfSite(world, s), internetAccess: false })
    nodes[idOf.site(s)] = { service: 'site', config }
    nodes[idOf.server(s)] = { service: 'server', ...inSite }
    const device = stated({ forwards: forwards ?? undefined, asn: asn ?? undefined })
    nodes[idOf.device(s)] = { service: 'customer-gateway', ...inSite, config: device }
  }
  for (let hub = 0; hub < world.hubs; hub += 1) nodes[idOf.hub(hub)] = { service: 'transit-gateway' }
  if (world.directConnect !== null) nodes['dxgw'] = { service: 'direct-connect-gateway' }
  nodes['s3'] = { service: 's3' }

  for (const [a, b] of world.peerings)
    lines.push({ is: `${idOf.vpc(a)} -> ${idOf.vpc(b)} : vpc-peering`, id: idOf.peering(a, b) })
  for (const { vpc: v, hub, subnet } of world.attachments)
    lines.push({
      is: `${idOf.vpc(v)} -> ${idOf.hub(hub)} : transit-gateway-attachment`,
      id: idOf.attachment(v, hub),
      config: stated({ subnets: subnet === null ? undefined : [{ ref: idOf.subnet(v, subnet) }] }),
    })
  if (world.areHubsPeered)
    lines.push({ is: `${idOf.hub(0)} -> ${idOf.hub(1)} : transit-gateway-peering`, id: idOf.hubPeering })
  for (const [index, line] of world.lines.entries()) lines.push({ ...drawnLine(line), id: idOf.line(index) })
  for (const index of world.directConnect?.associations ?? []) {
    const gateway = world.directConnect?.to === 'vgw' ? idOf.vpnGateway(index) : idOf.hub(index)
    lines.push({ is: `dxgw -> ${gateway} : gateway-association`, id: idOf.association(index) })
  }
  return sketch(nodes, lines)
}

function drawnLine({ site, is, to, routing, siteLink }: Line): Exclude<SketchedConnection, string> {
  const end = to.at === 'vgw' ? idOf.vpnGateway(to.index) : to.at === 'hub' ? idOf.hub(to.index) : 'dxgw'
  return is === 'vpn'
    ? {
        is: `${idOf.device(site)} -> ${end} : site-to-site-vpn`,
        config: stated({ routing: routing ?? undefined }),
      }
    : {
        is: `${idOf.device(site)} -> ${end} : direct-connect-interface`,
        config: stated({ siteLink: siteLink ?? undefined }),
      }
}

function stated(config: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(config).filter(([, value]) => value !== undefined))
}
