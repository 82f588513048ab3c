import type { Diagram } from '../model/diagram'
import { sketch, type SketchedConnection, type SketchedNode } from '../model/sketch'

/**
 * VPCs of five subnets each, all on one transit gateway: a third of them production, a third development, a third shared
 * services, with peerings between neighbours, NAT gateways, two sites and a VPC with a virtual private gateway.
 *
 * With `isStated` every subnet has a route table and the transit gateway one for each third: production and development
 * reach shared services, and not each other.
 */
export function manyVpcs({ vpcs, isStated }: { readonly vpcs: number; readonly isStated: boolean }): Diagram {
  const nodes: Record<string, SketchedNode> = { T: { service: 'transit-gateway' }, S3: { service: 's3' } }
  const lines: SketchedConnection[] = []
  const all = Array.from({ length: vpcs }, (_, index) => index)
  for (const n of all) addVpc(nodes, lines, n, isStated)
  for (const n of all.filter((index) => index % 5 === 4 && index + 1 < vpcs))
    lines.push({ is: `vpc-${n} -> vpc-${n + 1} : vpc-peering`, id: `peering-${n}` })
  addSites(nodes, lines)
  if (isStated) addTransitTables(nodes, all)
  return sketch(nodes, lines)
}

const thirds = ['production', 'development', 'shared'] as const
const thirdOf = (n: number) => thirds[n % 3] ?? 'shared'
const block = (n: number) => `10.${n}.0.0/16`

function addVpc(
  nodes: Record<string, SketchedNode>,
  lines: SketchedConnection[],
  n: number,
  isStated: boolean,
): void {
  const vpc = `vpc-${n}`
  nodes[vpc] = { service: 'vpc', config: { cidr: block(n) } }
  const hasInternet = n % 4 === 0
  if (hasInternet) nodes[`igw-${n}`] = { service: 'igw', in: vpc }
  for (let s = 0; s < 5; s += 1) {
    const subnet = `subnet-${n}-${s}`
    const isPublic = hasInternet && s < 2
    const zone = `us-east-1${'ab'.charAt(s % 2)}`
    nodes[subnet] = { service: 'subnet', in: vpc, config: { cidr: `10.${n}.${s}.0/24`, zone } }
    if (s === 4) nodes[`web-${n}`] = { service: 'ec2', in: subnet, config: {} }
    if (isPublic && s === 0) nodes[`nat-${n}`] = { service: 'nat-gateway', in: subnet, config: {} }
    if (!isStated) continue
    const world = isPublic ? `igw-${n}` : hasInternet ? `nat-${n}` : 'T'
    const routes = [
      { destination: '10.0.0.0/8', target: { ref: 'T' } },
      { destination: '0.0.0.0/0', target: { ref: world } },
    ]
    nodes[`table-${n}-${s}`] = {
      service: 'route-table',
      in: vpc,
      config: { subnets: [{ ref: subnet }], routes },
    }
  }
  const subnets = [0, 1].map((s) => ({ ref: `subnet-${n}-${s}` }))
  const config = isStated ? { subnets, routeTable: { ref: `to-${thirdOf(n)}` } } : {}
  lines.push({ is: `${vpc} -> T : transit-gateway-attachment`, id: `attachment-${n}`, config })
}

function addSites(nodes: Record<string, SketchedNode>, lines: SketchedConnection[]): void {
  for (const n of [0, 1]) {
    nodes[`site-${n}`] = { service: 'site', config: { cidr: `192.168.${n}.0/24` } }
    nodes[`router-${n}`] = { service: 'customer-gateway', in: `site-${n}`, config: { asn: 65_001 + n } }
  }
  nodes['vgw'] = { service: 'vgw', in: 'vpc-1' }
  lines.push(
    { is: 'router-0 -> T : site-to-site-vpn', id: 'vpn-0' },
    { is: 'router-1 -> vgw : site-to-site-vpn', id: 'vpn-1' },
  )
}

function addTransitTables(nodes: Record<string, SketchedNode>, all: readonly number[]): void {
  for (const third of thirds) {
    const learnt = all.filter((n) => third === 'shared' || thirdOf(n) === 'shared' || thirdOf(n) === third)
    nodes[`to-${third}`] = {
      service: 'transit-gateway-route-table',
      config: {
        transitGateway: { ref: 'T' },
        propagations: [
          ...learnt.map((n) => ({ ref: `attachment-${n}` })),
          ...(third === 'shared' ? [{ ref: 'vpn-0' }] : []),
        ],
        routes: [{ destination: '0.0.0.0/0', target: { ref: 'attachment-8' } }],
        ...(third === 'shared' ? { associations: [{ ref: 'vpn-0' }] } : {}),
      },
    }
  }
}
