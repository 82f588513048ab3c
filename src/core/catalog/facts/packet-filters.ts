import type { Source } from '../../model/results'
import type { Fact } from '../fact'

const securityGroups: Source = {
  title: 'Control traffic to your AWS resources using security groups',
  url: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-groups.html',
  asOf: '2026-H2',
}
const securityGroupRules: Source = {
  title: 'Security group rules',
  url: 'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
  asOf: '2026-H2',
}
const explanationCodes: Source = {
  title: 'Reachability Analyzer explanation codes',
  url: 'https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html',
  asOf: '2026-H2',
}
const networkInterfaces: Source = {
  title: 'Elastic network interfaces',
  url: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-eni.html',
  asOf: '2026-H2',
}
const networkAcls: Source = {
  title: 'Control subnet traffic with network access control lists',
  url: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-network-acls.html',
  asOf: '2026-H2',
}
const defaultNetworkAcl: Source = {
  title: 'Default network ACL for a VPC',
  url: 'https://docs.aws.amazon.com/vpc/latest/userguide/default-network-acl.html',
  asOf: '2026-H2',
}
const firewallActions: Source = {
  title: 'Defining rule actions in AWS Network Firewall',
  url: 'https://docs.aws.amazon.com/network-firewall/latest/developerguide/rule-action.html',
  asOf: '2026-H2',
}
const firewallPolicy: Source = {
  title: 'Firewall policy settings in AWS Network Firewall',
  url: 'https://docs.aws.amazon.com/network-firewall/latest/developerguide/firewall-policy-settings.html',
  asOf: '2026-H2',
}
const firewallTroubleshooting: Source = {
  title: 'Troubleshooting general issues in AWS Network Firewall',
  url: 'https://docs.aws.amazon.com/network-firewall/latest/developerguide/troubleshooting-general-issues.html',
  asOf: '2026-H2',
}
const howLoadBalancingWorks: Source = {
  title: 'How Elastic Load Balancing works',
  url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/userguide/how-elastic-load-balancing-works.html',
  asOf: '2026-H2',
}
const lambdaFaqs: Source = {
  title: 'AWS Lambda FAQs',
  url: 'https://aws.amazon.com/lambda/faqs/',
  asOf: '2026-H2',
}
const gatewayEndpoints: Source = {
  title: 'Gateway endpoints',
  url: 'https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html',
  asOf: '2026-H2',
}

/** What AWS documents about what interfaces, rules and endpoints let pass. */
export const packetFiltersFacts: readonly Fact[] = [
  {
    id: 'sg.allow-only',
    statement:
      'Security groups have only rules that allow: what no rule of an interface’s groups allows does not pass. Answers to what passed do.',
    value: 'allowed or dropped',
    unit: 'rule',
    nature: 'law',
    scope: 'network interface',
    sources: [securityGroups, securityGroupRules],
  },
  {
    id: 'sg.none-inbound',
    statement:
      'A security group without inbound rules lets nothing in, and one without outbound rules nothing out; a new group has no inbound rule.',
    value: 'no rule, no traffic',
    unit: 'rule',
    nature: 'law',
    scope: 'security group',
    sources: [securityGroupRules, explanationCodes],
  },
  {
    id: 'eni.own-traffic',
    statement:
      'With its source/destination check on, a network interface drops packets that are neither from nor to one of its own addresses; an instance that forwards needs the check off.',
    value: 'own addresses only',
    unit: 'rule',
    nature: 'law',
    scope: 'network interface',
    sources: [networkInterfaces, explanationCodes],
  },
  {
    id: 'nacl.first-rule',
    statement:
      'What enters or leaves a subnet passes its network ACL in both directions, answers too: the rule with the lowest number that fits decides, and what no rule fits is denied.',
    value: 'lowest number first',
    unit: 'rule',
    nature: 'law',
    scope: 'subnet',
    sources: [networkAcls, defaultNetworkAcl],
  },
  {
    id: 'nfw.rules',
    statement:
      'A Network Firewall passes or drops a flow by the rules of its policy, and by the policy’s default action where no rule fits.',
    value: 'rules, then default action',
    unit: 'rule',
    nature: 'law',
    scope: 'firewall policy',
    sources: [firewallActions, firewallPolicy],
  },
  {
    id: 'nfw.symmetric',
    statement:
      'A flow and its answers must pass the same endpoint of a Network Firewall: of a flow that it sees in one direction only it drops packets.',
    value: 'same endpoint both ways',
    unit: 'rule',
    nature: 'law',
    scope: 'firewall endpoint',
    sources: [firewallTroubleshooting],
  },
  {
    id: 'elb.listener',
    statement: 'A load balancer takes only connections to the protocol and port of one of its listeners.',
    value: 'protocol and port',
    unit: 'rule',
    nature: 'law',
    scope: 'listener',
    sources: [howLoadBalancingWorks, explanationCodes],
  },
  {
    id: 'elb.crosszone-off',
    statement:
      'With cross-zone load balancing off, each node of a load balancer sends only to targets in its own Availability Zone.',
    value: 'own zone',
    unit: 'rule',
    nature: 'law',
    scope: 'load balancer',
    sources: [howLoadBalancingWorks, explanationCodes],
  },
  {
    id: 'lambda.no-inbound',
    statement: 'A function takes no network connections: whoever needs it invokes it through the Lambda API.',
    value: 'invoked by API',
    unit: 'rule',
    nature: 'law',
    scope: 'function',
    sources: [lambdaFaqs],
  },
  {
    id: 'vpce.gateway-protocols',
    statement: 'A gateway endpoint carries TCP and ICMP echo, nothing else.',
    value: 'TCP, ICMP echo',
    unit: 'rule',
    nature: 'law',
    scope: 'gateway endpoint',
    sources: [explanationCodes],
  },
  {
    id: 'vpce.gateway-one-service',
    statement: 'A gateway endpoint leads to the one service that it is made for: Amazon S3 or DynamoDB.',
    value: 'one service',
    unit: 'rule',
    nature: 'law',
    scope: 'gateway endpoint',
    sources: [gatewayEndpoints],
  },
]
