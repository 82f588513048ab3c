import { sketch, type SketchedNode } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './port-open-to-everybody'

const group = (...rules: readonly Readonly<Record<string, unknown>>[]): SketchedNode => ({
  service: 'security-group',
  config: { rules },
})
const inbound = (cidr: string, fromPort?: number, toPort?: number, protocol = 'tcp') => ({
  direction: 'inbound',
  protocol,
  cidr,
  ...(fromPort === undefined ? {} : { fromPort }),
  ...(toPort === undefined ? {} : { toPort }),
})
const at = ['group#rules']
const inSubnet = (access: string): Readonly<Record<string, SketchedNode>> => ({
  subnet: { service: 'subnet', config: { access } },
  db: { service: 'rds', in: 'subnet', config: { securityGroups: [{ ref: 'group' }] } },
})

testRule(rule, {
  good: {
    'web ports for everybody, the database for some': {
      diagram: sketch({
        group: group(inbound('0.0.0.0/0', 443), inbound('0.0.0.0/0', 80, 80), inbound('10.0.0.0/16', 5432)),
      }),
      passes: [{ at: 'group#rules', factId: 'sg.exposed-ports' }],
    },
    'a group as the other end': sketch({
      app: group(),
      group: group({ direction: 'inbound', protocol: 'tcp', fromPort: 3306, group: { ref: 'app' } }),
    }),
    'outgoing traffic, ping and a rule that is not finished': sketch({
      group: group(
        { direction: 'outbound', protocol: 'all', cidr: '0.0.0.0/0' },
        inbound('0.0.0.0/0', undefined, undefined, 'icmp'),
        { direction: 'inbound', cidr: '0.0.0.0/0' },
      ),
    }),
    'a group without rules': sketch({ group: { service: 'security-group' } }),
  },
  bad: {
    'a database port': {
      diagram: exampleOf(rule),
      finds: [{ message: 'ports', at }],
    },
    'a database port of a database': {
      diagram: sketch({ group: group(inbound('0.0.0.0/0', 5432)), ...inSubnet('public') }),
      finds: [{ message: 'ports', at }],
    },
    'SSH within a range, over IPv6': {
      diagram: sketch({ group: group(inbound('::/0', 20, 25)) }),
      finds: [{ message: 'ports', at }],
    },
    'every port': {
      diagram: sketch({ group: group(inbound('0.0.0.0/0', undefined, undefined, 'all')) }),
      finds: [{ message: 'allPorts', at }],
    },
    'a database port in private subnets': {
      diagram: sketch({ group: group(inbound('0.0.0.0/0', 3306)), ...inSubnet('private') }),
      finds: [{ message: 'inside', at }],
    },
  },
})
