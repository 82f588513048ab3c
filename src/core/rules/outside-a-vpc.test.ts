import { sketch, type SketchedNode } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './outside-a-vpc'

const boxes: Readonly<Record<string, SketchedNode>> = {
  region: { service: 'region' },
  vpc: { service: 'vpc', in: 'region' },
  subnet: { service: 'subnet', in: 'vpc' },
}

testRule(rule, {
  good: {
    'a drawing without VPCs': sketch({
      region: { service: 'region' },
      web: { service: 'ec2', in: 'region' },
    }),
    'things in the VPC, or in its subnets': sketch({
      ...boxes,
      web: { service: 'ec2', in: 'subnet' },
      db: { service: 'rds', in: 'region', config: { subnets: [{ ref: 'subnet' }] } },
      igw: { service: 'igw', in: 'vpc' },
    }),
    'a server that is not said to be on AWS': sketch({ ...boxes, web: { service: 'ec2' } }),
    'members of a group': sketch({
      ...boxes,
      web: { service: 'ec2', in: 'region' },
      group: { service: 'asg', config: { members: [{ ref: 'web' }] } },
    }),
    'a gateway beside its VPC': sketch({ ...boxes, igw: { service: 'igw' } }, [
      'igw -> vpc : gateway-association',
    ]),
  },
  bad: {
    'an instance beside the VPC': {
      diagram: exampleOf(rule),
      finds: [{ message: 'noVpc', at: ['web'] }],
    },
    'an internet gateway of nobody': {
      diagram: sketch({ ...boxes, igw: { service: 'igw', in: 'region' } }),
      finds: [{ message: 'notAttached', at: ['igw'] }],
    },
  },
})
