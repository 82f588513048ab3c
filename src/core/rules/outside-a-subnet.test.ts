import { sketch, type SketchedNode } from '../model/sketch'
import { testRule } from '../testing/test-rule'
import rule from './outside-a-subnet'

const vpc: SketchedNode = { service: 'vpc' }
const subnet: SketchedNode = { service: 'subnet', in: 'vpc' }

testRule(rule, {
  good: {
    'an instance without a VPC around it': sketch({ web: { service: 'ec2' } }),
    'an instance in a Region': sketch({
      region: { service: 'region' },
      web: { service: 'ec2', in: 'region' },
    }),
    'an instance in a subnet': sketch({ vpc, subnet, web: { service: 'ec2', in: 'subnet' } }),
    'an instance in a cluster in a subnet': sketch({
      vpc,
      subnet,
      cluster: { service: 'ecs-cluster', in: 'subnet' },
      host: { service: 'ec2', in: 'cluster' },
    }),
    'an instance that its Auto Scaling group puts into subnets': sketch({
      vpc,
      subnet,
      web: { service: 'ec2', in: 'vpc' },
      group: {
        service: 'asg',
        in: 'vpc',
        config: { members: [{ ref: 'web' }], subnets: [{ ref: 'subnet' }] },
      },
    }),
    'a NAT gateway in a VPC, which may be a regional one': sketch({
      vpc,
      nat: { service: 'nat-gateway', in: 'vpc' },
    }),
    'a regional NAT gateway': sketch({
      vpc,
      nat: { service: 'nat-gateway', in: 'vpc', config: { availability: 'regional' } },
    }),
    'a load balancer and a database, which span subnets': sketch({
      vpc,
      subnet,
      alb: { service: 'alb', in: 'vpc' },
      db: { service: 'rds', in: 'vpc' },
    }),
  },
  bad: {
    'an instance in a VPC': {
      diagram: sketch({ vpc, web: { service: 'ec2', in: 'vpc' } }),
      finds: [{ message: 'noSubnet', at: ['web'] }],
    },
    'an instance in a zone of a VPC': {
      diagram: sketch({
        vpc,
        zone: { service: 'availability-zone', in: 'vpc' },
        web: { service: 'ec2', in: 'zone' },
      }),
      finds: [{ message: 'noSubnet', at: ['web'] }],
    },
    'a zonal NAT gateway in a VPC': {
      diagram: sketch({ vpc, nat: { service: 'nat-gateway', in: 'vpc', config: { availability: 'zonal' } } }),
      finds: [{ message: 'noSubnet', at: ['nat'] }],
    },
    'a private NAT gateway in a VPC': {
      diagram: sketch({
        vpc,
        nat: { service: 'nat-gateway', in: 'vpc', config: { connectivity: 'private' } },
      }),
      finds: [{ message: 'noSubnet', at: ['nat'] }],
    },
  },
})
