import { choice, several, statement, text } from '../fields'
import { defineService } from '../service'

export default defineService({
  id: 'vpc-lattice',
  name: 'Amazon VPC Lattice service',
  shortName: 'VPC Lattice service',
  keywords: ['service network', 'lattice', 'service mesh'],
  category: 'network',
  icon: 'architecture-service/AmazonVPCLattice',
  placement: 'inside',
  livesIn: ['region', 'account', 'aws-cloud'],
  caption: 'domainName',
  fields: [
    text(
      'domainName',
      'Custom domain name',
      'Name of your own; a Route 53 alias to the service has to carry it.',
      'orders.example.com',
    ),
    choice('listener', 'Listener', 'What clients speak to it.', ['HTTP', 'HTTPS', 'TLS passthrough']),
    several('vpcs', 'VPCs', 'VPCs that are associated with its service network.', ['vpc']),
    statement('iamAuth', 'IAM authorization', 'Whether callers have to sign their requests.'),
  ],
  sources: [
    {
      title: 'What is Amazon VPC Lattice?',
      url: 'https://docs.aws.amazon.com/vpc-lattice/latest/ug/what-is-vpc-lattice.html',
      asOf: '2026',
    },
  ],
})
