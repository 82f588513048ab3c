import { setField } from '../edit/set-field'
import { removeItems } from '../edit/remove-items'
import { refsOf } from '../model/diagram'
import { sketch } from '../model/sketch'
import { defineRule } from './rule'
import { farEndsOf } from './shared/far-ends'
import { capitalised, nameOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 'nat-gateway-with-a-security-group',
    title: 'Security group or address that a NAT gateway cannot have',
    concern: 'security',
    looksAt: ['nat-gateway'],
    messages: {
      addressOfPrivate: {
        severity: 'error',
        text: '{address} is associated with {name}, but a private NAT gateway takes no Elastic IP address.',
      },
      stated: {
        severity: 'error',
        text: '{name} names {group}, but a NAT gateway takes no security group.',
      },
      joined: {
        severity: 'error',
        text: '{group} is set on {name}, but a NAT gateway takes no security group.',
      },
    },
    why: 'A private NAT gateway translates to a private address and takes no Elastic IP address. AWS takes no security group for a NAT gateway. What may use it is said by the security groups of the instances, and by the network ACL of its subnet.',
    howToFix:
      'Set the security group on the instances, or control the traffic with the network ACL of the subnet. Give Elastic IP addresses to public NAT gateways.',
    facts: ['nat.no-security-group', 'nat.private-no-eip'],
    sources: [
      {
        title: 'NAT gateway basics',
        url: 'https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-basics.html',
        asOf: '2026-H2',
      },
      {
        title: 'CreateNatGateway (Amazon EC2)',
        url: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateNatGateway.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch({
      shop: { service: 'vpc', name: 'Shop' },
      open: { service: 'subnet', name: 'Public', in: 'shop', config: { access: 'public' } },
      nat: {
        service: 'nat-gateway',
        name: 'NAT gateway',
        in: 'open',
        config: { securityGroups: [{ ref: 'group' }] },
      },
      group: { service: 'security-group', name: 'Way out', in: 'shop' },
    }),

  each: (graph) => graph.resources('nat-gateway'),

  *checkOne(graph, gateway) {
    const name = nameOf(graph, gateway.id)
    const groups = refsOf(gateway.config['securityGroups']).flatMap((id) => graph.resource(id) ?? [])
    const [first] = groups
    if (first !== undefined) {
      yield {
        message: 'stated',
        at: [{ at: gateway.id, part: 'securityGroups' }, ...groups.map(({ id }) => ({ at: id }))],
        data: { name: capitalised(name), group: nameOf(graph, first.id) },
        factIds: ['nat.no-security-group'],
        fixes: [
          {
            label: 'Take it away',
            apply: (diagram) => setField(diagram, gateway.id, 'securityGroups', undefined),
          },
        ],
      }
    }
    for (const { id, from, to } of [
      ...graph.outgoing(gateway.id, 'association'),
      ...graph.incoming(gateway.id, 'association'),
    ]) {
      const other = graph.resource(from === gateway.id ? to : from)
      if (other?.service !== 'security-group') continue
      yield {
        message: 'joined',
        at: [{ at: id }, { at: gateway.id }, { at: other.id }],
        data: { name, group: capitalised(nameOf(graph, other.id)) },
        factIds: ['nat.no-security-group'],
        fixes: [{ label: 'Take it away', apply: (diagram) => removeItems(diagram, [id]) }],
      }
    }
    if (gateway.config['connectivity'] !== 'private') return
    for (const { line, end } of farEndsOf(graph, gateway.id, 'address-association')) {
      if (end.service !== 'elastic-ip') continue
      yield {
        message: 'addressOfPrivate',
        at: [{ at: line.id }, { at: gateway.id, part: 'connectivity' }, { at: end.id }],
        data: { name, address: capitalised(nameOf(graph, end.id)) },
        factIds: ['nat.private-no-eip'],
        fixes: [
          { label: 'Take it away', apply: (diagram) => removeItems(diagram, [line.id]) },
          {
            label: 'Make the gateway public',
            apply: (diagram) => setField(diagram, gateway.id, 'connectivity', 'public'),
          },
        ],
      }
    }
  },
})
