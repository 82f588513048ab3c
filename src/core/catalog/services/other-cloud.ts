import { text } from '../fields'
import { defineService } from '../service'

export default defineService({
  id: 'other-cloud',
  name: 'Other cloud',
  shortName: 'Other cloud',
  keywords: ['azure', 'google cloud', 'gcp', 'multi-cloud'],
  category: 'actors',
  icon: 'resource/Globe',
  placement: 'inside',
  livesIn: [],
  caption: 'provider',
  fields: [text('provider', 'Provider', 'Whose cloud it is.', 'Google Cloud')],
  sources: [
    {
      title: 'Where can I transfer my data with AWS DataSync?',
      url: 'https://docs.aws.amazon.com/datasync/latest/userguide/working-with-locations.html',
      asOf: '2026-H2',
    },
  ],
})
