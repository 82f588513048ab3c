import { privateAddress, publicIp } from '../fields'
import { defineService } from '../service'

export default defineService({
  id: 'nat-gateway',
  name: 'NAT gateway',
  shortName: 'NAT gateway',
  keywords: ['nat', 'ngw', 'egress'],
  category: 'network',
  icon: 'resource/AmazonVPCNATGateway',
  placement: 'inside',
  livesIn: ['subnet', 'vpc', 'availability-zone'],
  caption: 'connectivity',
  fields: [
    {
      key: 'connectivity',
      label: 'Connectivity',
      help: 'Public translates to an Elastic IP address and needs a route to an internet gateway; private translates to a private address for other VPCs and sites.',
      type: 'choice',
      options: ['public', 'private'],
    },
    {
      key: 'availability',
      label: 'Availability',
      help: 'Zonal lives in one subnet; regional is made on the VPC, needs no public subnet and spreads over zones by itself, for public connectivity only.',
      type: 'choice',
      options: ['zonal', 'regional'],
    },
    privateAddress,
    publicIp,
  ],
  sources: [
    {
      title: 'NAT gateways',
      url: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-nat-gateway.html',
      asOf: '2026-H2',
    },
    {
      title: 'NAT gateway basics',
      url: 'https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-basics.html',
      asOf: '2026-H2',
    },
  ],
})
