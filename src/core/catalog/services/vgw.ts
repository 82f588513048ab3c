import { asn } from '../fields'
import { defineService } from '../service'

export default defineService({
  id: 'vgw',
  name: 'Virtual private gateway',
  shortName: 'Virtual private gateway',
  keywords: ['vgw', 'vpn gateway'],
  category: 'network',
  icon: 'resource/AmazonVPCVPNGateway',
  placement: 'border',
  livesIn: ['vpc'],
  fields: [asn('Amazon’s side of BGP sessions; it is chosen at creation and cannot be changed.')],
  sources: [
    {
      title: 'AWS Site-to-Site VPN quotas',
      url: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/vpn-limits.html',
      asOf: '2026',
    },
  ],
})
