import { sketch, type SketchedNode } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './elastic-ip-without-standby'

const address: SketchedNode = { service: 'elastic-ip' }
const web: SketchedNode = { service: 'ec2' }
const users: SketchedNode = { service: 'users' }
const to = (instance = 'web') => `address -> ${instance} : address-association`

testRule(rule, {
  good: {
    'a standby with a line': {
      diagram: sketch({ users, address, web, standby: web }, [to(), to('standby'), 'users -> web : traffic']),
      passes: [{ at: 'address', factId: 'eip.one-region' }],
    },
    'a standby without a line': sketch({ users, address, web, standby: web }, [
      to(),
      'users -> web : traffic',
    ]),
    'an instance that nobody comes to': sketch({ address, web }, [to()]),
    'an address of a NAT gateway': sketch({ users, address, nat: { service: 'nat-gateway' } }, [to('nat')]),
    'a bastion': sketch({ users, address, bastion: web }, [to('bastion'), 'users -> bastion : traffic']),
    'an instance of a group': sketch(
      { users, address, web, group: { service: 'asg', config: { members: [{ ref: 'web' }] } } },
      [to(), 'users -> web : traffic'],
    ),
    'several alike': sketch({ users, address, web: { ...web, count: 2 } }, [to(), 'users -> web : traffic']),
    'two instances of one Region': sketch(
      {
        region: { service: 'region', config: { region: 'eu-west-1' } },
        address,
        web: { ...web, in: 'region' },
        standby: { ...web, in: 'region' },
      },
      [to(), to('standby')],
    ),
  },
  bad: {
    'a standby in another Region': {
      diagram: exampleOf(rule),
      finds: [{ message: 'otherRegion', at: ['address', 'web', 'standby'] }],
    },
    'one web server': {
      diagram: sketch({ users, address, web }, [to(), 'users -> web : traffic']),
      finds: [{ message: 'noStandby', at: ['address', 'web'] }],
    },
    'one web server with its database server, by DNS': {
      diagram: sketch(
        {
          dns: { service: 'route53' },
          address,
          vpc: { service: 'vpc' },
          web: { ...web, in: 'vpc' },
          db: { ...web, in: 'vpc' },
        },
        [to(), 'dns -> address : dns-record', 'web -> db : traffic'],
      ),
      finds: [{ message: 'noStandby', at: ['address', 'web'] }],
    },
  },
})
