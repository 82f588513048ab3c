import type { ConfigValue } from '../../model/diagram'
import { fieldsOf, flagOf, listOf, numberOf, stated, tagNameOf, textOf, type Fields } from './described'
import { idOf, type Draft } from './draft'
import { isGone } from './gateways'
import { missing } from './vpcs'

/** Customer gateways, each on the border of a site of its own: AWS knows nothing of the site behind it. */
export function placeCustomerGateways(draft: Draft): void {
  for (const object of draft.input.of('CustomerGateways')) {
    const { fields } = object
    const id = idOf(draft, object, textOf(fields, 'CustomerGatewayId'), 'CustomerGatewayId')
    if (id === undefined || isGone(draft, object)) continue
    const name = tagNameOf(fields) ?? textOf(fields, 'DeviceName')
    const asn = numberOf(fields, 'BgpAsn') ?? numberOf(fields, 'BgpAsnExtended')
    const config = stated<ConfigValue>({ asn, publicIp: textOf(fields, 'IpAddress') })
    draft.place(object, id, { service: 'customer-gateway', name, parent: siteOf(draft, id, name), config })
  }
}

/** VPN connections between a customer gateway and a virtual private or transit gateway. */
export function placeVpnConnections(draft: Draft): void {
  for (const object of draft.input.of('VpnConnections')) {
    const { fields } = object
    const id = idOf(draft, object, textOf(fields, 'VpnConnectionId'), 'VpnConnectionId')
    if (id === undefined || isGone(draft, object)) continue
    const file = deviceFile(fields)
    const customer = textOf(fields, 'CustomerGatewayId')
    const far = textOf(fields, 'VpnGatewayId') ?? textOf(fields, 'TransitGatewayId')
    const gateway = draft.find(far)
    if (gateway === undefined || customer === undefined || !/^\w[\w-]*$/.test(customer)) {
      draft.ledger.leaveOut(
        object,
        gateway === undefined ? missing('gateway', far) : missing('customer gateway', customer),
      )
      continue
    }
    draft.add(customer, {
      service: 'customer-gateway',
      name: undefined,
      parent: siteOf(draft, customer, undefined),
      config: stated<ConfigValue>({ asn: file.asn, publicIp: file.publicIp }),
    })
    const options = fieldsOf(fields, 'Options')
    const isStatic = flagOf(options, 'StaticRoutesOnly') ?? file.isStatic
    const routes = listOf(fields, 'Routes')
      .filter((route) => textOf(route, 'State') !== 'deleted')
      .flatMap((route) => textOf(route, 'DestinationCidrBlock') ?? [])
    draft.join(object, id, {
      kind: 'site-to-site-vpn',
      from: customer,
      to: gateway,
      name: tagNameOf(fields),
      config: stated<ConfigValue>({
        routing: isStatic === undefined ? undefined : isStatic ? 'static' : 'BGP',
        asn: isStatic === true ? undefined : (numberOfValue(draft.stated(customer, 'asn')) ?? file.asn),
        staticRoutes: isStatic === true ? routes.map((destination) => ({ destination })) : undefined,
      }),
    })
  }
}

/** The site that a gateway device stands in. */
export function siteOf(draft: Draft, device: string, name: string | undefined): string {
  const id = `site-of-${device}`
  draft.add(id, { service: 'site', name: `Site of ${name ?? device}`, parent: null })
  return id
}

/**
 * What the configuration for the customer's device adds; the two tunnels say the same. Its keys (pre-shared secrets) are
 * never read.
 */
function deviceFile(fields: Fields) {
  const xml = textOf(fields, 'CustomerGatewayConfiguration') ?? ''
  const device = /<customer_gateway>([\s\S]*?)<\/customer_gateway>/.exec(xml)?.[1] ?? ''
  const asn = /<asn>(\d+)<\/asn>/.exec(device)?.[1]
  return {
    publicIp: /<tunnel_outside_address>\s*<ip_address>([\d.]+)</.exec(device)?.[1],
    asn: asn === undefined ? undefined : Number(asn),
    isStatic: xml === '' ? undefined : xml.includes('NoBGPVPNConnection') || asn === undefined,
  }
}

const numberOfValue = (value: ConfigValue | undefined) => (typeof value === 'number' ? value : undefined)

/**
 * Networks that a virtual private gateway has learned and handed on to route tables: where one line with BGP alone leads
 * away from it, they are those of the site behind.
 */
export function stateLearnedNetworks(draft: Draft): void {
  const learned = new Map<string, Set<string>>()
  for (const { fields } of draft.input.of('RouteTables')) {
    for (const route of listOf(fields, 'Routes')) {
      if (textOf(route, 'Origin') !== 'EnableVgwRoutePropagation') continue
      const [gateway, cidr] = [textOf(route, 'GatewayId'), textOf(route, 'DestinationCidrBlock')]
      if (gateway === undefined || cidr === undefined) continue
      learned.set(gateway, (learned.get(gateway) ?? new Set()).add(cidr))
    }
  }
  for (const [gateway, cidrs] of learned) {
    const sites = sitesAt(draft, gateway)
    const [site] = sites
    const [first, ...others] = cidrs
    if (site === undefined || sites.length > 1 || first === undefined) continue
    draft.state(site, 'cidr', first)
    if (others.length > 0)
      draft.state(
        site,
        'secondaryCidrs',
        others.map((cidr) => ({ cidr })),
      )
  }
}

/** The sites at the lines that end on a virtual private gateway; none where one of them is static, which learns nothing. */
function sitesAt(draft: Draft, gateway: string): readonly string[] {
  const vpns = draft.input.of('VpnConnections').flatMap(({ fields }) => {
    const id = draft.find(textOf(fields, 'VpnConnectionId'))
    if (id === undefined || textOf(fields, 'VpnGatewayId') !== gateway) return []
    const site = draft.around(textOf(fields, 'CustomerGatewayId'), 'site')
    return draft.stated(id, 'routing') === 'static' ? [undefined] : [site]
  })
  const interfaces = draft.input.of('VirtualInterfaces').flatMap(({ fields }) => {
    const id = textOf(fields, 'VirtualInterfaceId')
    if (textOf(fields, 'VirtualGatewayId') !== gateway || draft.find(id) === undefined) return []
    return [draft.find(`site-of-${textOf(fields, 'ConnectionId') ?? id ?? ''}`)]
  })
  const sites = new Set([...vpns, ...interfaces])
  return sites.has(undefined) ? [] : [...sites].filter((site) => site !== undefined)
}
