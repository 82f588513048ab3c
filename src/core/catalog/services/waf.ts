import { defineService } from '../service'

export default defineService({
  id: 'waf',
  name: 'AWS WAF web ACL',
  shortName: 'WAF',
  keywords: ['web application firewall', 'web acl', 'firewall'],
  category: 'security',
  icon: 'architecture-service/AWSWAF',
  placement: 'inside',
  livesIn: ['account', 'aws-cloud', 'region'],
  fields: [
    {
      key: 'scope',
      label: 'Scope',
      help: 'CloudFront’s web ACLs are global (us-east-1); all others are in the Region of what they protect.',
      type: 'choice',
      options: ['CloudFront', 'Regional'],
    },
  ],
  sources: [
    {
      title: 'Resources that you can protect with AWS WAF',
      url: 'https://docs.aws.amazon.com/waf/latest/developerguide/how-aws-waf-works-resources.html',
      asOf: '2026-H2',
    },
  ],
})
