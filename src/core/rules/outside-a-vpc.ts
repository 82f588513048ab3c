import { sketch } from '../model/sketch'
import { vpcOf } from '../network/location'
import { ownersOf } from '../network/owners'
import { defineRule } from './rule'
import { capitalised, nameOf } from '../network/wording'

const services = ['ec2', 'rds', 'aurora', 'elasticache', 'alb', 'nlb', 'nat-gateway'] as const

export default defineRule({
  meta: {
    id: 'outside-a-vpc',
    title: 'In no VPC yet',
    concern: 'correctness',
    looksAt: [...services, 'igw'],
    messages: {
      noVpc: {
        severity: 'incomplete',
        text: '{name} is in no VPC yet: it runs in a subnet of one and gets its addresses there.',
      },
      notAttached: {
        severity: 'incomplete',
        text: '{name} is attached to no VPC yet.',
      },
    },
    why: 'Instances, databases, caches, load balancers and NAT gateways get their addresses from the subnets of a VPC; none of them runs outside one. An internet gateway does its work once it is attached to a VPC.',
    howToFix: 'Drag it into a VPC, or state the subnets that it is in.',
    facts: ['ec2.in-subnet', 'subnet.one-vpc', 'igw.attached'],
    sources: [
      {
        title: 'Subnets for your VPC',
        url: 'https://docs.aws.amazon.com/vpc/latest/userguide/configure-subnets.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch(
      {
        region: { service: 'region', name: 'eu-west-1' },
        shop: { service: 'vpc', name: 'Shop', in: 'region' },
        closed: { service: 'subnet', name: 'Private', in: 'shop', config: { access: 'private' } },
        orders: { service: 'rds', name: 'Orders', in: 'closed' },
        web: { service: 'ec2', name: 'Web server', in: 'region' },
      },
      ['web -> orders : data-access'],
    ),

  // A drawing without VPCs speaks of something else.
  each: (graph) =>
    graph.resources('vpc').length === 0 ? [] : [...graph.resources(...services), ...graph.resources('igw')],

  *checkOne(graph, { id, service }) {
    if (service !== 'igw') {
      const isOnAws = ['region', 'account', 'aws-cloud'].some((box) => graph.enclosing(id, box) !== undefined)
      const isSomewhere = vpcOf(graph, id) !== undefined || graph.enclosing(id, 'subnet') !== undefined
      if (!isOnAws || isSomewhere || isMember(graph.referring(id))) return
      yield {
        message: 'noVpc',
        at: [{ at: id }],
        data: { name: capitalised(nameOf(graph, id)) },
        factIds: [service === 'ec2' ? 'ec2.in-subnet' : 'subnet.one-vpc'],
      }
    } else if (ownersOf(graph, id).length === 0) {
      yield {
        message: 'notAttached',
        at: [{ at: id }],
        data: { name: capitalised(nameOf(graph, id)) },
        factIds: ['igw.attached'],
      }
    }
  },
})

/** An Auto Scaling group places its instances itself. */
const isMember = (by: readonly object[]) => by.some((one) => 'service' in one && one.service === 'asg')
