import type { Source } from '../../model/results'
import type { Fact } from '../fact'

const subscriptions: Source = {
  title: 'Real-time processing of log data with subscriptions',
  url: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/Subscriptions.html',
  asOf: '2026-04',
}
const alarmActions: Source = {
  title: 'Alarm actions',
  url: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-actions.html',
  asOf: '2026-04',
}

const putLogEvents: Source = {
  title: 'PutLogEvents (CloudWatch Logs API reference)',
  url: 'https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutLogEvents.html',
  asOf: '2026-H2',
}

/** What AWS documents about CloudWatch. */
export const monitoringFacts: readonly Fact[] = [
  {
    id: 'cwl.subscriptions',
    statement: 'Subscription filters per log group.',
    value: 2,
    unit: 'filters',
    nature: 'hard',
    scope: 'log group',
    sources: [subscriptions],
  },
  {
    id: 'cw.alarm-actions',
    statement:
      'Alarm actions: SNS, Lambda, EC2 action, Auto Scaling, OpsItem/incident, investigation; state changes also go to EventBridge.',
    value: true,
    unit: 'actions',
    nature: 'law',
    scope: 'alarm',
    sources: [alarmActions],
  },
  {
    id: 'cwl.request-size',
    statement:
      'Log events of one PutLogEvents request, all together; since 2025 a single event may be as large.',
    value: 1,
    unit: 'MB',
    nature: 'hard',
    scope: 'request',
    sources: [putLogEvents],
  },
  {
    id: 'cw.instance-metrics',
    statement: 'Metrics of an EC2 instance come every five minutes, with detailed monitoring once a minute.',
    value: 5,
    unit: 'min',
    nature: 'law',
    scope: 'instance',
    sources: [
      {
        title: 'Manage detailed monitoring for your EC2 instances',
        url: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/manage-detailed-monitoring.html',
        asOf: '2026-H2',
      },
    ],
  },
]
