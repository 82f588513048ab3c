import { defineService } from '../service'

export default defineService({
  id: 'firewall-manager',
  name: 'AWS Firewall Manager',
  shortName: 'Firewall Manager',
  keywords: ['fms'],
  category: 'security',
  icon: 'architecture-service/AWSFirewallManager',
  placement: 'inside',
  livesIn: ['region', 'account', 'aws-cloud'],
  fields: [],
  sources: [
    {
      title: 'AWS Firewall Manager',
      url: 'https://docs.aws.amazon.com/waf/latest/developerguide/fms-chapter.html',
      asOf: '2026',
    },
  ],
})
