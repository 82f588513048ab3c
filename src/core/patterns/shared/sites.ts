import type { Nodes } from './network-parts'

/** Alphabetical, so that they are drawn in this order. */
const cities = [
  ...['Berlin', 'Dublin', 'Geneva', 'Lisbon', 'London', 'Lyon'],
  ...['Madrid', 'Milan', 'Oslo', 'Paris', 'Vienna'],
]

/** An office with a server, and the customer gateway on which its VPN connection ends. */
export interface Site {
  readonly key: string
  readonly server: string
  readonly gateway: string
  readonly cidr: string
  /** Of its own, from 65001 on. */
  readonly asn: number
  readonly nodes: Nodes
}

/** The first offices: 192.168.1.0/24 and on, at most eleven. */
export function sitesFor(number: number): readonly Site[] {
  return cities.slice(0, number).map((city, index) => {
    const key = city.toLowerCase()
    return siteOf(key, `${city} office`, `${city} server`, `192.168.${index + 1}.0/24`, 65_001 + index)
  })
}

/** The one data centre that several VPCs need. */
export const dataCentre: Site = siteOf(
  'site',
  'Corporate data centre',
  'Office server',
  '192.168.0.0/16',
  65_000,
)

/** A smaller site beside the data centre. */
export const branchOffice: Site = siteOf('branch', 'Branch office', 'Branch server', '172.16.0.0/16', 65_001)

function siteOf(key: string, name: string, serverName: string, cidr: string, asn: number): Site {
  const [server, gateway] = [`${key}-server`, `${key}-gateway`]
  const address = cidr.replace(/\d+\/\d+$/, '10')
  return {
    key,
    server,
    gateway,
    cidr,
    asn,
    nodes: {
      [key]: { service: 'site', name, config: { cidr } },
      [server]: { service: 'server', name: serverName, in: key, config: { address } },
      [gateway]: { service: 'customer-gateway', name: 'Customer gateway', in: key, config: { asn } },
    },
  }
}
