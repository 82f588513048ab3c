import { choice, seconds } from '../fields'
import { defineService } from '../service'

export default defineService({
  id: 'datasync',
  name: 'AWS DataSync task',
  shortName: 'DataSync task',
  keywords: ['transfer', 'migration', 'copy files'],
  category: 'storage',
  icon: 'architecture-service/AWSDataSync',
  placement: 'inside',
  livesIn: ['region', 'account', 'aws-cloud'],
  caption: 'mode',
  fields: [
    choice(
      'mode',
      'Task mode',
      'Enhanced copies without a limit on the number of objects, between fewer locations.',
      ['Basic', 'Enhanced'],
    ),
    seconds('intervalSeconds', 'Interval', 'How often the task runs; an hour is the shortest.', 31_536_000),
  ],
  sources: [
    {
      title: 'Where can I transfer my data with AWS DataSync?',
      url: 'https://docs.aws.amazon.com/datasync/latest/userguide/working-with-locations.html',
      asOf: '2026-H2',
    },
    {
      title: 'Scheduling when your AWS DataSync task runs',
      url: 'https://docs.aws.amazon.com/datasync/latest/userguide/task-scheduling.html',
      asOf: '2026-H2',
    },
  ],
})
