import type { Source } from '../../model/results'
import type { Fact } from '../fact'

const gettingstartedLimits: Source = {
  title: 'Lambda quotas',
  url: 'https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html',
  asOf: '2026-H2',
}
const awsLambdaPayloadSize256Kb1MbInvocations: Source = {
  title: 'AWS What’s New (seen as cited elsewhere, not read itself)',
  url: 'https://aws.amazon.com/about-aws/whats-new/2025/10/aws-lambda-payload-size-256-kb-1-mb-invocations/',
  asOf: '2025-10',
}
const awsLambdaDeveloperGuide: Source = {
  title: 'Lambda quotas (awsdocs/aws-lambda-developer-guide doc_source, before removal)',
  url: 'https://github.com/awsdocs/aws-lambda-developer-guide',
  asOf: '2023',
}
const awsLambdaResponseStreaming200MbPayloads: Source = {
  title: 'AWS What’s New (seen as cited elsewhere, not read itself)',
  url: 'https://aws.amazon.com/about-aws/whats-new/2025/07/aws-lambda-response-streaming-200-mb-payloads/',
  asOf: '2025-07',
}
const configurationVpcInternet: Source = {
  title: 'Enable internet access for VPC-connected Lambda functions',
  url: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc-internet.html',
  asOf: '2026-H2',
}
const configurationVpc: Source = {
  title: 'Giving Lambda functions access to resources in an Amazon VPC',
  url: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html',
  asOf: '2026-H2',
}
const configurationFilesystemEfs: Source = {
  title: 'Configuring Amazon EFS file system access',
  url: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-filesystem-efs.html',
  asOf: '2026-H2',
}
const configurationFilesystem: Source = {
  title: 'Configuring file system access for Lambda functions',
  url: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-filesystem.html',
  asOf: '2026-H2',
}
const lambdaRuntimeEnvironment: Source = {
  title:
    'Understanding the Lambda execution environment lifecycle (quoted in several 2026 public repositories)',
  url: 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtime-environment.html',
  asOf: '2026',
}

/** What AWS documents about Lambda functions. */
export const lambdaFacts: readonly Fact[] = [
  {
    id: 'lambda.sync-payload',
    statement: 'Synchronous invocation payload, request and buffered response each (function URL too).',
    value: 6,
    unit: 'MB',
    nature: 'hard',
    scope: 'invocation',
    sources: [gettingstartedLimits],
  },
  {
    id: 'lambda.async-payload',
    statement: 'Asynchronous invocation payload.',
    value: 1,
    unit: 'MB',
    nature: 'hard',
    scope: 'invocation',
    sources: [gettingstartedLimits, awsLambdaPayloadSize256Kb1MbInvocations],
    notes: '256 KB until October 2025; older texts still say so.',
  },
  {
    id: 'lambda.async-payload-old',
    statement: 'Asynchronous invocation payload, documentation before October 2025.',
    value: 256,
    unit: 'KB',
    nature: 'hard',
    scope: 'invocation',
    sources: [awsLambdaDeveloperGuide, awsLambdaPayloadSize256Kb1MbInvocations],
    notes: 'Kept for dated rule sets.',
  },
  {
    id: 'lambda.stream-payload',
    statement:
      'Streamed response payload (function URL, InvokeWithResponseStream, REST API proxy integration in STREAM mode).',
    value: 200,
    unit: 'MB',
    nature: 'hard',
    scope: 'invocation',
    sources: [gettingstartedLimits, awsLambdaResponseStreaming200MbPayloads],
    notes: '20 MB until mid 2025.',
  },
  {
    id: 'lambda.concurrency',
    statement: 'Concurrent executions, all functions of the account in the Region.',
    value: 1000,
    unit: 'executions',
    nature: 'soft',
    scope: 'account and Region',
    sources: [gettingstartedLimits],
  },
  {
    id: 'lambda.scaling',
    statement: 'Concurrency scaling per function.',
    value: 1000,
    unit: 'environments per 10 s',
    nature: 'hard',
    scope: 'function',
    sources: [gettingstartedLimits],
    notes:
      'Before December 2023: a Regional burst of 500-3,000 plus 500 per minute. The date is from general knowledge, the current value from the cited page.',
  },
  {
    id: 'lambda.rps',
    statement: 'Synchronous requests per second: 10 × concurrency.',
    value: 10,
    unit: 'x concurrency',
    nature: 'hard',
    scope: 'function',
    sources: [gettingstartedLimits],
  },
  {
    id: 'lambda.timeout',
    statement: 'Function timeout.',
    value: 900,
    unit: 's',
    nature: 'hard',
    scope: 'function',
    sources: [gettingstartedLimits],
    notes: 'One captured edition adds up to 90 minutes for Lambda Managed Instances (async or ESM).',
  },
  {
    id: 'lambda.memory',
    statement: 'Memory range (1 MB steps); 1,769 MB equals one vCPU.',
    value: '128-10240',
    unit: 'MB',
    nature: 'hard',
    scope: 'function',
    sources: [gettingstartedLimits],
  },
  {
    id: 'lambda.tmp',
    statement: '/tmp storage.',
    value: '512-10240',
    unit: 'MB',
    nature: 'hard',
    scope: 'execution environment',
    sources: [gettingstartedLimits],
  },
  {
    id: 'lambda.layers',
    statement: 'Layers per function.',
    value: 5,
    unit: 'layers',
    nature: 'hard',
    scope: 'function',
    sources: [gettingstartedLimits],
  },
  {
    id: 'lambda.package',
    statement:
      'Zip package: 50 MB zipped by API or console, 250 MB unzipped with layers; container image 10 GB.',
    value: '50 / 250 / 10240',
    unit: 'MB',
    nature: 'hard',
    scope: 'function',
    sources: [gettingstartedLimits],
  },
  {
    id: 'lambda.env',
    statement: 'Environment variables in total.',
    value: 4,
    unit: 'KB',
    nature: 'hard',
    scope: 'function',
    sources: [gettingstartedLimits],
  },
  {
    id: 'lambda.code-storage',
    statement: 'Code storage per Region.',
    value: 300,
    unit: 'GB',
    nature: 'hard',
    scope: 'account and Region',
    sources: [gettingstartedLimits],
    notes:
      '75 GB adjustable until 2026. The date is from general knowledge, the current value from the cited page.',
  },
  {
    id: 'lambda.enis',
    statement: 'Hyperplane ENIs per VPC (shared quota).',
    value: 500,
    unit: 'ENIs',
    nature: 'soft',
    scope: 'VPC',
    sources: [gettingstartedLimits],
    notes: '250 in older editions.',
  },
  {
    id: 'lambda.vpc-egress',
    statement:
      'A VPC-attached function has no internet access unless its private subnets route to a NAT (also one behind a TGW in an egress VPC), or, over IPv6, to an egress-only internet gateway (all subnets dual-stack, IPv6 allowed on the function); AWS services also by gateway or interface endpoints. A public subnet alone gives none.',
    value: 'NAT, egress-only gateway (IPv6) or endpoints needed',
    unit: 'rule',
    nature: 'law',
    scope: 'function',
    sources: [configurationVpcInternet, configurationVpc],
  },
  {
    id: 'lambda.efs-vpc',
    statement:
      'A function that mounts EFS must be attached to a VPC, in subnets of an Availability Zone that has a mount target, and able to route TCP 2049 to it: the same VPC, or a VPC connected to it (for example by peering).',
    value: 'VPC-attached, route to a mount target in the same AZ',
    unit: 'rule',
    nature: 'law',
    scope: 'function',
    sources: [configurationFilesystemEfs],
  },
  {
    id: 'lambda.fs-one-type',
    statement: 'A function can mount Amazon EFS or Amazon S3 Files, not both; it mounts no FSx, no EBS.',
    value: 'EFS or S3 Files',
    unit: 'rule',
    nature: 'law',
    scope: 'function',
    sources: [configurationFilesystem],
    notes:
      'S3 Files is new in 2026; earlier only EFS. The date is from general knowledge, the current value from the cited page.',
  },
  {
    id: 'lambda.cold-start',
    statement: 'Cold starts: under 1 % of invocations, from under 100 ms to over 1 s.',
    value: '<0.1 - >1',
    unit: 's',
    nature: 'law',
    scope: 'invocation',
    sources: [lambdaRuntimeEnvironment],
    notes: 'The notes’ “up to a second” is a typical upper value, not a bound.',
  },
  {
    id: 'lambda.base64-payload',
    statement:
      'A binary body reaches Lambda base64-encoded (four characters for three bytes): about 4.5 MB of binary fill the 6 MB of a synchronous invocation.',
    value: 4.5,
    unit: 'MB',
    nature: 'hard',
    scope: 'invocation',
    sources: [gettingstartedLimits],
  },
  {
    id: 'lambda.unreserved',
    statement: 'Concurrency that stays unreserved for the functions without a reservation.',
    value: 100,
    unit: 'executions',
    nature: 'hard',
    scope: 'account and Region',
    sources: [gettingstartedLimits],
  },
]
