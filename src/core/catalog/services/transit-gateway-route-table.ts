import { defineService } from '../service'

export default defineService({
  id: 'transit-gateway-route-table',
  name: 'Transit gateway route table',
  shortName: 'Transit gateway route table',
  keywords: ['tgw route table', 'tgw rtb'],
  category: 'network',
  icon: 'resource/AmazonRoute53RouteTable',
  placement: 'chip',
  livesIn: ['region', 'account', 'aws-cloud'],
  fields: [
    {
      key: 'transitGateway',
      label: 'Transit gateway',
      help: 'The transit gateway that it belongs to; 20 route tables on each unless raised.',
      type: 'reference',
      many: false,
      services: ['transit-gateway'],
    },
    {
      key: 'associations',
      label: 'Associations',
      help: 'Attachments whose incoming packets it routes; each attachment is associated with exactly one table.',
      type: 'reference',
      many: true,
      kinds: [
        'transit-gateway-attachment',
        'site-to-site-vpn',
        'gateway-association',
        'transit-gateway-peering',
      ],
    },
    {
      key: 'propagations',
      label: 'Propagations',
      help: 'Attachments whose networks it learns by itself.',
      type: 'reference',
      many: true,
      kinds: [
        'transit-gateway-attachment',
        'site-to-site-vpn',
        'gateway-association',
        'transit-gateway-peering',
      ],
    },
    {
      key: 'routes',
      label: 'Static routes',
      help: 'Routes entered by hand; they win over propagated ones of the same length.',
      type: 'table',
      columns: [
        {
          key: 'destination',
          label: 'Destination',
          help: 'A network in CIDR notation.',
          type: 'text',
          form: 'ipv4-cidr',
          example: '10.0.0.0/16',
        },
        {
          key: 'target',
          label: 'Attachment',
          help: 'The attachment that gets the packets.',
          type: 'reference',
          many: false,
          kinds: [
            'transit-gateway-attachment',
            'site-to-site-vpn',
            'gateway-association',
            'transit-gateway-peering',
          ],
        },
        {
          key: 'state',
          label: 'State',
          help: 'A blackhole route drops its packets, which keeps two networks apart.',
          type: 'choice',
          options: ['active', 'blackhole'],
        },
      ],
    },
  ],
  sources: [
    {
      title: 'How AWS Transit Gateway works',
      url: 'https://docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html',
      asOf: '2026-H2',
    },
  ],
})
