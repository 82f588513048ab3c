import { sketch, type SketchedNode } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './nat-gateway-with-a-security-group'

const nodes: Readonly<Record<string, SketchedNode>> = {
  vpc: { service: 'vpc' },
  nat: { service: 'nat-gateway', in: 'vpc' },
  group: { service: 'security-group', in: 'vpc' },
  web: { service: 'ec2', in: 'vpc', config: { securityGroups: [{ ref: 'group' }] } },
}

const ip: SketchedNode = { service: 'elastic-ip' }

testRule(rule, {
  good: {
    'an Elastic IP address on a gateway that is not said to be private': sketch({ ...nodes, ip }, [
      'ip -> nat : address-association',
    ]),
    'a group on an instance': sketch(nodes, ['web -> nat : traffic']),
    'a NAT gateway alone': sketch({ nat: { service: 'nat-gateway' } }),
  },
  bad: {
    'a private gateway with an Elastic IP address': {
      diagram: sketch(
        { ...nodes, nat: { service: 'nat-gateway', in: 'vpc', config: { connectivity: 'private' } }, ip },
        ['ip -> nat : address-association'],
      ),
      finds: [
        {
          message: 'addressOfPrivate',
          at: ['address-association-1', 'nat#connectivity', 'ip'],
          fixes: { 'Take it away': [], 'Make the gateway public': [] },
        },
      ],
    },
    'a group that it names': {
      diagram: exampleOf(rule),
      finds: [{ message: 'stated', at: ['nat#securityGroups', 'group'], fixes: { 'Take it away': [] } }],
    },
    'a group joined to it': {
      diagram: sketch(nodes, ['group -> nat : association']),
      finds: [{ message: 'joined', at: ['association-1', 'nat', 'group'], fixes: { 'Take it away': [] } }],
    },
  },
})
