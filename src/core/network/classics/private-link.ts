import { sketch } from '../../model/sketch'
import type { Classic } from './classic'
import { link, node, refs, subnet, vpc } from './parts'

const drawing = (providerCidr: string, providerSubnet: string) =>
  sketch(
    {
      consumer: vpc('Consumer', '10.0.0.0/16'),
      'subnet-consumer': subnet('Consumer subnet', 'consumer', '10.0.1.0/24'),
      orders: node('ec2', 'Orders', 'subnet-consumer'),
      endpoint: node('interface-endpoint', 'Endpoint', 'subnet-consumer', {
        service: 'service',
        subnets: refs('subnet-consumer'),
      }),
      provider: vpc('Provider', providerCidr),
      service: node('endpoint-service', 'Payment service', 'provider', { loadBalancers: refs('balancer') }),
      'subnet-provider': subnet('Provider subnet', 'provider', providerSubnet),
      balancer: node('nlb', 'Load balancer', 'provider', {
        scheme: 'internal',
        subnets: refs('subnet-provider'),
      }),
      payments: node('ec2', 'Payments', 'subnet-provider'),
    },
    [
      link('private-link', 'endpoint -> service : privatelink'),
      link('target', 'balancer -> payments : load-balancer-target', {
        protocol: 'TCP',
        port: 443,
        targetType: 'instance',
      }),
    ],
  )

const overlapping = drawing('10.0.0.0/16', '10.0.1.0/24')

export const privateLink: Classic = {
  id: 'private-link',
  title: 'PrivateLink: one service, one way',
  question:
    'A consumer uses a provider’s service over PrivateLink. Both VPCs have the block 10.0.0.0/16. Does it work, and in both directions?',
  background:
    'The interface endpoint is an address in the consumer’s VPC. What it takes in comes out of the provider’s Network Load Balancer with an address of that load balancer, so the two networks never meet and may overlap. It gives reach to one listener, not to a network, and only the consumer opens connections.',
  factIds: ['privatelink.overlap-ok', 'privatelink.one-way', 'privatelink.lb-required'],
  cases: [
    {
      id: 'private-link-forth',
      title: 'Overlapping networks: does Orders reach Payments?',
      on: overlapping,
      from: 'orders',
      to: 'payments',
      expected: { is: 'possible', via: ['endpoint', 'balancer', 'payments'] },
    },
    {
      id: 'private-link-back',
      title: 'Does Payments open a connection to Orders?',
      on: drawing('10.9.0.0/16', '10.9.1.0/24'),
      from: 'payments',
      to: 'orders',
      expected: { is: 'blocked', code: 'PRIVATELINK_ONE_WAY' },
    },
  ],
  advice:
    'Take PrivateLink for one service that many VPCs use, in particular other accounts’ and where networks overlap. Where both sides open connections, peer the VPCs or use a transit gateway, which both want networks that do not overlap; or set up a second service in the other direction.',
}
