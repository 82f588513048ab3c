import { services } from '../../../catalog/catalog'
import type { Quota } from './quota'
import { busiestFamily, oneWay } from './rows'

/** Mount targets have a quota of their own. */
const withGroups = services
  .filter(({ id, fields }) => id !== 'efs' && fields.some(({ key }) => key === 'securityGroups'))
  .map(({ id }) => id)

/** Security groups, gateways of a VPC, addresses. */
export const addressQuotas: readonly Quota[] = [
  {
    factId: 'sg.per-region',
    per: ['region'],
    counts: { as: 'things', services: ['security-group'] },
    things: ['security group', 'security groups'],
  },
  {
    factId: 'sg.rules',
    per: ['security-group'],
    counts: {
      as: 'rows',
      field: 'rules',
      of: (rows) => oneWay(rows, (way) => busiestFamily(way, 'cidr', 'group')),
    },
    things: ['rule in one direction', 'rules in one direction'],
    most: 'sg.rules-per-eni',
  },
  {
    factId: 'sg.per-eni',
    per: ['ec2', ...withGroups.filter((id) => id !== 'ec2')],
    counts: { as: 'named', field: 'securityGroups' },
    things: ['security group', 'security groups'],
    most: 'sg.per-eni-max',
  },
  {
    factId: 'igw.per-region',
    per: ['region'],
    counts: { as: 'things', services: ['igw'] },
    things: ['internet gateway', 'internet gateways'],
    raisedWith: 'vpc.per-region',
  },
  {
    factId: 'eigw.per-region',
    per: ['region'],
    counts: { as: 'things', services: ['egress-only-igw'] },
    things: ['egress-only internet gateway', 'egress-only internet gateways'],
    raisedWith: 'vpc.per-region',
  },
  {
    factId: 'nat.per-az',
    per: ['availability-zone'],
    counts: {
      as: 'things',
      services: ['nat-gateway'],
      where: ({ config }) => config['availability'] !== 'regional',
    },
    things: ['NAT gateway', 'NAT gateways'],
  },
  {
    factId: 'nat.eip-per-public',
    per: ['nat-gateway'],
    counts: { as: 'lines', kinds: ['address-association'], to: ['elastic-ip'] },
    things: ['Elastic IP address', 'Elastic IP addresses'],
    most: 'nat.eip-max',
  },
  {
    factId: 'eip.per-region',
    per: ['region'],
    counts: { as: 'things', services: ['elastic-ip'] },
    things: ['Elastic IP address', 'Elastic IP addresses'],
  },
  {
    factId: 'vpce.interface-per-vpc',
    per: ['vpc'],
    counts: { as: 'things', services: ['interface-endpoint', 'gwlb-endpoint'] },
    things: ['interface or Gateway Load Balancer endpoint', 'interface and Gateway Load Balancer endpoints'],
  },
  {
    factId: 'vpce.gateway-per-region',
    per: ['region'],
    counts: { as: 'things', services: ['gateway-endpoint'] },
    things: ['gateway endpoint', 'gateway endpoints'],
  },
  {
    factId: 'vpce.gateway-per-vpc',
    per: ['vpc'],
    counts: { as: 'things', services: ['gateway-endpoint'] },
    things: ['gateway endpoint', 'gateway endpoints'],
  },
  {
    factId: 'r53.resolver-endpoints',
    per: ['region'],
    counts: { as: 'things', services: ['route53-resolver'] },
    things: ['Resolver endpoint', 'Resolver endpoints'],
  },
  {
    factId: 'r53.resolver-addresses',
    per: ['route53-resolver'],
    counts: { as: 'named', field: 'subnets' },
    things: ['subnet with an address of it', 'subnets with an address of it'],
  },
  {
    factId: 'nfw.per-region',
    per: ['region'],
    counts: { as: 'things', services: ['network-firewall'] },
    things: ['network firewall', 'network firewalls'],
  },
  {
    factId: 'nfw.stateful-rules',
    per: ['network-firewall'],
    counts: { as: 'number', field: 'statefulRules' },
    things: ['stateful rule', 'stateful rules'],
  },
]
