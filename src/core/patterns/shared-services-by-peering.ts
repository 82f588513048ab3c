import { place } from '../layout/place'
import { sketch } from '../model/sketch'
import { definePattern } from './pattern'

export default definePattern({
  id: 'shared-services-by-peering',
  title: 'Shared services VPC: hub and spoke by peering',
  summary: 'Spoke VPCs use services that live in a central VPC, each over its own peering connection.',
  family: 'networking',
  whenToUse: [
    'Several VPCs use the same directory, proxy, monitoring or replica of data.',
    'The spokes need nothing from each other and nothing beyond the hub.',
  ],
  tradeOffs: [
    { text: 'One central place for what everybody needs.', from: 'notes' },
    {
      text: 'A spoke reaches what lives in the hub, and nothing one hop further: no other spoke, and none of the hub’s gateways.',
      from: 'aws',
    },
    {
      text: 'No price per hour, and no bandwidth limit of its own; routes are added by hand on both sides.',
      from: 'aws',
    },
    { text: 'CIDR blocks must not overlap. With many spokes, a transit gateway is less work.', from: 'aws' },
  ],
  build: () =>
    place(
      sketch(
        {
          cloud: { service: 'aws-cloud', name: 'AWS Cloud' },
          region: { service: 'region', name: 'Region', in: 'cloud' },
          'spoke-a': { service: 'vpc', name: 'Spoke A', in: 'region', config: { cidr: '10.1.0.0/16' } },
          shared: { service: 'vpc', name: 'Shared services', in: 'region', config: { cidr: '10.0.0.0/16' } },
          'spoke-b': { service: 'vpc', name: 'Spoke B', in: 'region', config: { cidr: '10.2.0.0/16' } },
          'subnet-a': {
            service: 'subnet',
            name: 'Private subnet A',
            in: 'spoke-a',
            config: { access: 'private', cidr: '10.1.0.0/24' },
          },
          'subnet-shared': {
            service: 'subnet',
            name: 'Private subnet',
            in: 'shared',
            config: { access: 'private', cidr: '10.0.0.0/24' },
          },
          'subnet-b': {
            service: 'subnet',
            name: 'Private subnet B',
            in: 'spoke-b',
            config: { access: 'private', cidr: '10.2.0.0/24' },
          },
          orders: { service: 'ec2', name: 'Orders', in: 'subnet-a' },
          directory: { service: 'ec2', name: 'Directory', in: 'subnet-shared' },
          billing: { service: 'ec2', name: 'Billing', in: 'subnet-b' },
        },
        [
          'spoke-a -> shared : vpc-peering',
          'shared -> spoke-b : vpc-peering',
          'orders -> directory : traffic tcp/636',
          'billing -> directory : traffic tcp/636',
        ],
        {
          title: 'Shared services VPC',
          steps: [
            { at: ['shared'], text: 'What everybody needs lives here, or is replicated or proxied here.' },
            {
              at: ['vpc-peering-1'],
              text: 'Each spoke has its own peering connection, with a route on both sides.',
            },
            { at: ['spoke-b'], text: 'The spokes do not reach each other: peering is not transitive.' },
          ],
        },
      ),
    ),
  facts: ['peering.non-transitive', 'peering.active-per-vpc', 'peering.no-overlap'],
  sources: [
    {
      title: 'How VPC peering connections work',
      url: 'https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-basics.html',
      asOf: '2026-H2',
    },
  ],
})
