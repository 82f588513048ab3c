import type { Source } from '../../model/results'
import type { Fact } from '../fact'

const quotas: Source = {
  title: 'AWS Network Firewall quotas',
  url: 'https://docs.aws.amazon.com/network-firewall/latest/developerguide/quotas.html',
  asOf: '2026-H2',
}
const architectures: Source = {
  title: 'AWS Network Firewall example architectures with routing',
  url: 'https://docs.aws.amazon.com/network-firewall/latest/developerguide/architectures.html',
  asOf: '2026-H2',
}
const routeTableOptions: Source = {
  title: 'Example routing options',
  url: 'https://docs.aws.amazon.com/vpc/latest/userguide/route-table-options.html',
  asOf: '2026-H2',
}
const introduction: Source = {
  title: 'What is a Gateway Load Balancer?',
  url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/gateway/introduction.html',
  asOf: '2026-H2',
}

/** What AWS documents about Network Firewall and Gateway Load Balancers. */
export const firewallFacts: readonly Fact[] = [
  {
    id: 'nfw.per-region',
    statement: 'Firewalls per account and Region.',
    value: 5,
    unit: 'firewalls',
    nature: 'soft',
    scope: 'account and Region',
    sources: [quotas],
  },
  {
    id: 'nfw.policies',
    statement: 'Firewall policies per account and Region; exactly one policy per firewall.',
    value: 20,
    unit: 'policies',
    nature: 'soft',
    scope: 'account and Region',
    sources: [quotas],
  },
  {
    id: 'nfw.rule-groups',
    statement: 'Stateful rule groups per account and Region / per policy.',
    value: '50 / 20',
    unit: 'rule groups',
    nature: 'law',
    scope: 'account and Region / policy',
    sources: [quotas],
    notes: 'AWS’s page does not say whether it can be raised.',
  },
  {
    id: 'nfw.stateful-rules',
    statement: 'Stateful rules per policy.',
    value: 30_000,
    unit: 'rules',
    nature: 'soft',
    scope: 'policy',
    sources: [quotas],
  },
  {
    id: 'nfw.endpoints',
    statement: 'VPC endpoint associations per firewall and AZ / per account.',
    value: '50 / 300',
    unit: 'associations',
    nature: 'law',
    scope: 'firewall and AZ / account',
    sources: [quotas],
    notes: 'AWS’s page does not say whether it can be raised.',
  },
  {
    id: 'nfw.bandwidth',
    statement: 'Bandwidth of a firewall’s endpoints in one AZ.',
    value: 100,
    unit: 'Gbps',
    nature: 'hard',
    scope: 'firewall and AZ',
    sources: [quotas],
  },
  {
    id: 'nfw.no-peering',
    statement:
      'Network Firewall does not support VPC peering traffic, Global Accelerator with client IP preservation, or AmazonProvidedDNS traffic.',
    value: 'not supported',
    unit: 'rule',
    nature: 'law',
    scope: 'firewall',
    sources: [architectures],
    notes: 'The notes do not mention that a peered hub cannot serve as the inspection VPC.',
  },
  {
    id: 'nfw.endpoint-per-az',
    statement:
      'Place one firewall endpoint per AZ in a dedicated subnet and route by AZ so that flows stay symmetric.',
    value: '1 per AZ',
    unit: 'rule',
    nature: 'law',
    scope: 'firewall',
    sources: [routeTableOptions],
  },
  {
    id: 'gwlb.geneve',
    statement:
      'GWLB exchanges packets with its appliances with GENEVE on UDP 6081 and needs GWLB endpoints in a subnet other than the application’s.',
    value: 6081,
    unit: 'UDP port',
    nature: 'hard',
    scope: 'GWLB',
    sources: [introduction],
  },
]
