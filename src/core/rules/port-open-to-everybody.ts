import type { Fact } from '../catalog/fact'
import { factOf } from '../catalog/facts'
import type { ResourceNode, Row } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import { sketch } from '../model/sketch'
import { blockOf } from '../network/blocks'
import { subnetsOf } from '../network/location'
import { defineRule } from './rule'
import { capitalised, listed, nameOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 'port-open-to-everybody',
    title: 'Database or administration port open to everybody',
    concern: 'security',
    looksAt: ['security-group'],
    messages: {
      ports: {
        severity: 'warning',
        text: '{group} lets {cidr}, which is everybody, in on {ports}: AWS advises to open such ports to known addresses and security groups only.',
      },
      allPorts: {
        severity: 'warning',
        text: '{group} lets {cidr}, which is everybody, in on all ports, those of databases and remote administration among them.',
      },
      inside: {
        severity: 'info',
        text: '{group} lets {cidr} in on {ports}: it is used in private subnets only, where that means everything with a way into the VPC.',
      },
    },
    why: 'Ports of databases, SSH and Remote Desktop are tried by machines all over the internet all the time. AWS’s Security Hub reports security groups that admit 0.0.0.0/0 or ::/0 to them.',
    howToFix:
      'Name the security group of the application, or the addresses of your network, in the place of everybody. For administration, Session Manager needs no open port at all.',
    facts: ['sg.exposed-ports'],
    sources: [
      {
        title: 'Security Hub controls for Amazon EC2',
        url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html',
        asOf: '2026',
      },
    ],
  },

  example: () =>
    sketch({
      shop: { service: 'vpc', name: 'Shop' },
      open: { service: 'subnet', name: 'Public', in: 'shop', config: { access: 'public' } },
      orders: {
        service: 'ec2',
        name: 'Database server',
        in: 'open',
        config: { securityGroups: [{ ref: 'group' }] },
      },
      group: {
        service: 'security-group',
        name: 'Database access',
        in: 'shop',
        config: { rules: [{ direction: 'inbound', protocol: 'tcp', fromPort: 5432, cidr: '0.0.0.0/0' }] },
      },
    }),

  each: (graph) => graph.resources('security-group'),

  *checkOne(graph, group) {
    const risky = portsIn(factOf('sg.exposed-ports'))
    const rules = group.config['rules']
    if (!Array.isArray(rules)) return
    let isFine = true
    for (const [index, rule] of (rules as readonly Row[]).entries()) {
      const admitted = admittedBy(rule)
      if (admitted === undefined) continue
      const ports = admitted.ports === 'all' ? risky : risky.filter(admitted.ports)
      if (ports.length === 0) continue
      isFine = false
      const isInside = isUsedInsideOnly(graph, group)
      yield {
        message: isInside ? 'inside' : admitted.ports === 'all' ? 'allPorts' : 'ports',
        at: [{ at: group.id, part: 'rules' }],
        subject: `${group.id} ${index} ${admitted.cidr}`,
        data: {
          group: capitalised(nameOf(graph, group.id)),
          cidr: admitted.cidr,
          ports: admitted.ports === 'all' ? 'all ports' : portList(ports),
        },
      }
    }
    if (isFine && rules.length > 0)
      yield { pass: { at: group.id, part: 'rules' }, factId: 'sg.exposed-ports' }
  },
})

interface Admitted {
  readonly cidr: string
  readonly ports: 'all' | ((port: number) => boolean)
}

/** The ports that an inbound rule opens to every address there is. */
function admittedBy(rule: Row): Admitted | undefined {
  if (rule['direction'] !== 'inbound') return undefined
  const { protocol, cidr } = rule
  if (typeof cidr !== 'string' || blockOf(cidr)?.prefix !== 0) return undefined
  if (protocol === 'all') return { cidr, ports: 'all' }
  if (protocol !== 'tcp') return undefined
  const [from, to] = [rule['fromPort'], rule['toPort']]
  if (typeof from !== 'number') return typeof to === 'number' ? undefined : { cidr, ports: 'all' }
  const last = typeof to === 'number' ? to : from
  return { cidr, ports: (port) => from <= port && port <= last }
}

const portsIn = ({ value }: Fact) => String(value).split(',').map(Number)

const portList = (ports: readonly number[]) =>
  ports.length === 1 ? `port ${ports[0] ?? ''}` : `the ports ${listed(ports.map(String))}`

/** Whether all that names the group is in private subnets, and something does. */
function isUsedInsideOnly(graph: DiagramGraph, group: ResourceNode): boolean {
  const users = graph.referring(group.id).flatMap(({ id }) => graph.resource(id) ?? [])
  const others = users.filter(({ service }) => service !== 'security-group')
  return (
    others.length > 0 &&
    others.every(({ id }) => {
      const subnets = subnetsOf(graph, id)
      return subnets.length > 0 && subnets.every(({ config }) => config['access'] === 'private')
    })
  )
}
