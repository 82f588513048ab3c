import { choice, count, network, ports, statement, subnets } from '../fields'
import { defineService } from '../service'

export default defineService({
  id: 'network-firewall',
  name: 'AWS Network Firewall',
  shortName: 'Network Firewall',
  keywords: ['nfw', 'inspection', 'suricata', 'ids', 'ips'],
  category: 'network',
  icon: 'architecture-service/AWSNetworkFirewall',
  placement: 'inside',
  livesIn: ['vpc', 'region'],
  stubs: 'subnets',
  fields: [
    subnets('Subnets with a firewall endpoint: one in each zone, kept for that alone.'),
    count('statefulRules', 'Stateful rules', 'Stateful rules in the policy of the firewall.', {
      min: 0,
      max: 1_000_000,
    }),
    statement(
      'transitGatewayAttached',
      'Attached to a transit gateway',
      'Whether it hangs on a transit gateway by itself and needs no inspection VPC.',
    ),
    {
      key: 'rules',
      label: 'Rules',
      help: 'What its policy passes or drops, in the order of evaluation; the first match decides. Answers to what passed return.',
      type: 'table',
      columns: [
        choice('action', 'Action', 'What happens to a packet that matches.', ['pass', 'drop']),
        choice('protocol', 'Protocol', 'Protocol that the rule matches; all matches any.', [
          'tcp',
          'udp',
          'icmp',
          'all',
        ]),
        network('source', 'Source', 'Where a flow comes from; any network if none is stated.'),
        network('destination', 'Destination', 'Where a flow goes; any network if none is stated.'),
        ...ports,
      ],
    },
    choice('defaultAction', 'Otherwise', 'What happens to a flow that no rule matches.', ['pass', 'drop']),
  ],
  sources: [
    {
      title: 'AWS Network Firewall example architectures with routing',
      url: 'https://docs.aws.amazon.com/network-firewall/latest/developerguide/architectures.html',
      asOf: '2026-H2',
    },
  ],
})
