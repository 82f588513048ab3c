import { statedCidrs } from '../../../network/cidrs'
import type { Quota } from './quota'
import { busiestFamily, oneWay } from './rows'
import { addressFamilies } from './vpc-counts'

/** VPCs and what they are made of. */
export const vpcQuotas: readonly Quota[] = [
  {
    factId: 'vpc.per-region',
    per: ['region'],
    counts: { as: 'things', services: ['vpc'] },
    things: ['VPC', 'VPCs'],
  },
  {
    factId: 'vpc.subnets-per-vpc',
    per: ['vpc'],
    counts: { as: 'things', services: ['subnet'] },
    things: ['subnet', 'subnets'],
  },
  {
    factId: 'vpc.ipv4-cidrs-per-vpc',
    per: ['vpc'],
    counts: { as: 'computed', of: (_graph, vpc) => addressFamilies(vpc, statedCidrs).v4 },
    things: ['IPv4 CIDR block', 'IPv4 CIDR blocks'],
    most: 'vpc.ipv4-cidrs-max',
  },
  {
    factId: 'vpc.ipv6-cidrs-per-vpc',
    per: ['vpc'],
    counts: { as: 'computed', of: (_graph, vpc) => addressFamilies(vpc, statedCidrs).v6 },
    things: ['IPv6 CIDR block', 'IPv6 CIDR blocks'],
    most: 'vpc.ipv6-cidrs-max',
  },
  {
    factId: 'rt.per-vpc',
    per: ['vpc'],
    counts: { as: 'things', services: ['route-table'] },
    things: ['route table', 'route tables'],
  },
  {
    factId: 'rt.routes',
    per: ['route-table'],
    counts: { as: 'rows', field: 'routes', of: (rows) => busiestFamily(rows, 'destination') },
    things: ['route', 'routes'],
    most: 'rt.routes-max',
  },
  {
    factId: 'nacl.per-vpc',
    per: ['vpc'],
    counts: { as: 'things', services: ['network-acl'] },
    things: ['network ACL', 'network ACLs'],
  },
  {
    factId: 'nacl.rules',
    per: ['network-acl'],
    counts: { as: 'rows', field: 'rules', of: (rows) => oneWay(rows, (way) => way.length) },
    things: ['rule in one direction', 'rules in one direction'],
    most: 'nacl.rules-max',
  },
]
