import { choice, text } from '../fields'
import { defineService } from '../service'

export default defineService({
  id: 'outposts',
  name: 'AWS Outposts',
  shortName: 'Outpost',
  keywords: ['rack', 'on-premises aws', 'hybrid'],
  category: 'compute',
  icon: 'architecture-service/AWSOutpostsfamily',
  placement: 'inside',
  livesIn: ['site'],
  caption: 'formFactor',
  fields: [
    choice('formFactor', 'Form factor', 'A rack, or a server of one or two units.', ['rack', 'server']),
    text('zone', 'Availability Zone', 'The one zone to which the Outpost belongs.', 'us-east-1a'),
  ],
  sources: [
    {
      title: 'What is AWS Outposts?',
      url: 'https://docs.aws.amazon.com/outposts/latest/userguide/what-is-outposts.html',
      asOf: '2026',
    },
  ],
})
