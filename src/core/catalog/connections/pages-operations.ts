import { page } from './page'

/** Logs, identity, keys and governance. */
export const operationsPages = {
  acmServices: page('Services integrated with ACM', 'acm/latest/userguide/acm-services.html'),
  kmsQuotas: page('Request quotas (AWS KMS)', 'kms/latest/developerguide/requests-per-second.html'),
  iamRoles: page('IAM roles', 'IAM/latest/UserGuide/id_roles.html', '2026'),
  secretsManager: page('What is AWS Secrets Manager?', 'secretsmanager/latest/userguide/intro.html', '2026'),
  alarmActions: page('Alarm actions', 'AmazonCloudWatch/latest/monitoring/alarm-actions.html', '2026-04'),
  logSubscriptions: page(
    'Real-time processing of log data with subscriptions',
    'AmazonCloudWatch/latest/logs/Subscriptions.html',
    '2026-04',
  ),
  accessLogs: page(
    'Enable logging from AWS services',
    'AmazonCloudWatch/latest/logs/AWS-logs-and-resource-policy.html',
    '2026',
  ),
  cloudTrail: page(
    'What is AWS CloudTrail?',
    'awscloudtrail/latest/userguide/cloudtrail-user-guide.html',
    '2026',
  ),
  directoryService: page(
    'What is AWS Directory Service?',
    'directoryservice/latest/admin-guide/what_is.html',
    '2026',
  ),
  identityCenter: page('What is IAM Identity Center?', 'singlesignon/latest/userguide/what-is.html', '2026'),
  ram: page('What is AWS Resource Access Manager?', 'ram/latest/userguide/what-is.html', '2026'),
  organizations: page(
    'What is AWS Organizations?',
    'organizations/latest/userguide/orgs_introduction.html',
    '2026',
  ),
  securityHub: page(
    'What is AWS Security Hub?',
    'securityhub/latest/userguide/what-is-securityhub.html',
    '2026',
  ),
  systemsManager: page(
    'What is AWS Systems Manager?',
    'systems-manager/latest/userguide/what-is-systems-manager.html',
    '2026',
  ),
  xRay: page('What is AWS X-Ray?', 'xray/latest/devguide/aws-xray.html', '2026'),
} as const
