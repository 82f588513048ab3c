import type { SketchedConnection } from '../../model/sketch'
import { ref, refs, routeTable, transitTable, type Nodes } from './network-parts'
import { privateSubnet } from './spokes'
import { inTable } from './transit-hub'
import { inBothZones, twoZones, zoneOf } from './two-zones'

/** Key of the inspection VPC’s attachment, to which the table of all others leads. */
export const toInspection = 'to-inspection'

/**
 * The two tables of a transit gateway that inspects: `before` sends everything to `inspectedBy`, `after` knows where it goes
 * on. `onwards` are its static routes; the others it learns.
 */
export function tablesAround(inspectedBy: string, onwards: Readonly<Record<string, string>> = {}): Nodes {
  return {
    before: transitTable('To inspection', { '0.0.0.0/0': inspectedBy }),
    after: transitTable('Inspected', onwards),
  }
}

/** What is to be inspected comes in by the one table, and is known to the other. */
export const inspected = inTable('before', 'after')

/**
 * The VPC `inspection` with a firewall endpoint in each of two zones: what the attachment’s subnet of a zone gets goes to
 * the endpoint of that zone, and from its subnet back to the transit gateway.
 */
export const inspectionVpc: Nodes = {
  inspection: { service: 'vpc', name: 'Inspection VPC', in: 'region', config: { cidr: '10.100.0.0/16' } },
  firewall: {
    service: 'network-firewall',
    name: 'Network Firewall',
    in: 'inspection',
    config: { subnets: refs(twoZones.map((zone) => `firewall-${zone}`)), defaultAction: 'pass' },
  },
  ...inBothZones(inspectionIn),
  'routes-firewall': routeTable('Routes back', {
    vpc: 'inspection',
    subnets: twoZones.map((zone) => `firewall-${zone}`),
    routes: { '0.0.0.0/0': 'hub' },
  }),
}

function inspectionIn(zone: string, index: number): Nodes {
  const upper = zone.toUpperCase()
  return {
    [`inspection-zone-${zone}`]: zoneOf(zone, 'inspection'),
    [`attachment-${zone}`]: privateSubnet(
      `Attachment subnet ${upper}`,
      `inspection-zone-${zone}`,
      `10.100.${index}.0/28`,
    ),
    [`firewall-${zone}`]: privateSubnet(
      `Firewall subnet ${upper}`,
      `inspection-zone-${zone}`,
      `10.100.${10 + index}.0/28`,
    ),
    [`endpoint-${zone}`]: {
      service: 'firewall-endpoint',
      name: `Firewall endpoint ${upper}`,
      in: `firewall-${zone}`,
      config: { firewall: ref('firewall') },
    },
    [`routes-attachment-${zone}`]: routeTable(`To endpoint ${upper}`, {
      vpc: 'inspection',
      subnets: [`attachment-${zone}`],
      routes: { '0.0.0.0/0': `endpoint-${zone}` },
    }),
  }
}

/** The attachment of the inspection VPC, in both zones. */
export function inspectionAttachment({ applianceMode = true } = {}): SketchedConnection {
  return {
    is: `hub -> inspection : transit-gateway-attachment "appliance mode${applianceMode ? '' : ' off'}"`,
    id: toInspection,
    config: {
      subnets: refs(twoZones.map((zone) => `attachment-${zone}`)),
      applianceMode,
      routeTable: ref('after'),
    },
  }
}
