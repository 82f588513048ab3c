/**
 * Numbers in the prose of patterns that are no limit of AWS’s, by pattern and as the finder words them: why each may
 * stand there without a fact.
 */
export const noLimits: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'scaling-by-cloudwatch': {
    '40 %': 'advice of the study notes, and said to be',
    '70 %': 'advice of the study notes, and said to be',
  },
  'extreme-rates-compute': {
    '70 %': 'advice of the study notes',
    '400': 'worked out: 2,000 requests a second of 0.2 s, as drawn',
    '4,000': 'worked out: 20,000 requests a second of 0.2 s, as drawn',
  },
  'alb-ecs-on-fargate': { 'half a minute': 'of the study notes: AWS documents no time' },
  'alb-lambda': { ten: 'of the study notes: how much cheaper depends on the traffic, and that is said' },
  'serverless-cron': { '30 seconds': 'asked for in the question, and answered by a fact' },
  'sqs-lambda-dead-letters': { 'five days': 'an example of a message’s age' },
  'lambda-rds-proxy': { '400': 'worked out: 2,000 requests a second of 0.2 s, as drawn' },
  'large-documents-in-s3': {
    '300 KB': 'an example of an item',
    '300': 'worked out: an item of 300 KB, by the write unit',
  },
}
