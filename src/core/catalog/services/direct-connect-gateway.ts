import { asn } from '../fields'
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
  fields: [asn('Amazon’s side of BGP sessions on its virtual interfaces.')],
  sources: [
    {
      title: 'Direct Connect gateways',
      url: 'https://docs.aws.amazon.com/directconnect/latest/UserGuide/direct-connect-gateways-intro.html',
      asOf: '2026-H2',
    },
  ],
})
