import { defineService } from '../service'

export default defineService({
  id: 'direct-connect-gateway',
  name: 'AWS Direct Connect gateway',
  shortName: 'Direct Connect gateway',
  keywords: ['dxgw', 'dx gateway'],
  category: 'network',
  icon: 'resource/AWSDirectConnectGateway',
  placement: 'inside',
  livesIn: ['account', 'aws-cloud'],
  fields: [
    {
      key: 'asn',
      label: 'ASN',
      help: 'Amazon’s side of BGP sessions on its virtual interfaces.',
      type: 'number',
      unit: 'none',
      min: 1,
      max: 4_294_967_295,
      whole: true,
    },
  ],
  sources: [
    {
      title: 'Direct Connect gateways',
      url: 'https://docs.aws.amazon.com/directconnect/latest/UserGuide/direct-connect-gateways-intro.html',
      asOf: '2026-H2',
    },
  ],
})
