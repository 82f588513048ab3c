import { definePattern } from './pattern'
import { inSeveralZones, regionalRestApi, regionInCloud } from './shared/serverless'

const draw = (certificateRegion: 'us-east-1' | 'eu-west-1') => ({
  nodes: {
    users: { service: 'users', name: 'Users' },
    ...regionInCloud,
    region: { ...regionInCloud.region, name: 'Ireland', config: { region: 'eu-west-1' } },
    dns: {
      service: 'route53',
      name: 'Hosted zone',
      in: 'cloud',
      config: { zoneType: 'public', domainName: 'example.com' },
    },
    cdn: {
      service: 'cloudfront',
      name: 'Site distribution',
      in: 'cloud',
      config: { alternateName: 'www.example.com' },
    },
    certificate: {
      service: 'acm',
      name: certificateRegion === 'us-east-1' ? 'Certificate (Virginia)' : 'Certificate (Ireland)',
      in: 'cloud',
      config: { region: certificateRegion },
    },
    site: { service: 's3', name: 'Site', in: 'region', config: { publicAccessBlocked: true } },
    pool: { service: 'cognito', name: 'Accounts', in: 'region' },
    api: { service: 'api-gateway', name: 'Orders API', in: 'region', config: regionalRestApi },
    handler: { service: 'lambda', name: 'Orders handler', in: 'region' },
    orders: { service: 'dynamodb', name: 'Orders', in: 'region', config: { capacityMode: 'on-demand' } },
  },
  connections: [
    'users -> dns : traffic "resolves"',
    { is: 'dns -> cdn : dns-record "alias"', config: { recordType: 'alias' } },
    'users -> cdn : traffic tcp/443 "HTTPS"',
    'certificate -> cdn : association',
    { is: 'cdn -> site : origin "pages"', config: { access: 'origin access control' } },
    { is: 'cdn -> api : origin "/api/*"', config: { access: 'public' } },
    'users -> pool : sync-invoke "sign in"',
    'pool -> api : association',
    'api -> handler : sync-invoke "invokes"',
    'handler -> orders : data-access "reads and writes"',
  ],
  steps: [
    {
      at: ['cdn'],
      text: 'CloudFront serves the site under one’s own name, with a certificate from us-east-1.',
    },
    { at: ['site'], text: 'The pages come from a private bucket, which lets only this distribution in.' },
    { at: ['pool'], text: 'The page signs the user in with Cognito, and gets a token.' },
    { at: ['api'], text: 'It calls /api on the same name; the API lets only valid tokens of the pool pass.' },
    { at: ['orders'], text: 'A function answers from a table that grows with the load.' },
  ],
})

export default definePattern({
  id: 'serverless-web-application',
  title: 'Serverless web application',
  summary:
    'A site from S3 by CloudFront, and an API of functions and a table behind it, with sign-in by Cognito.',
  category: 'serverless',
  whenToUse: [
    'A web application whose pages are static and call an API, with traffic that comes and goes.',
    'A small team that wants no servers, no patches and no capacity to plan.',
  ],
  tradeOffs: [
    { text: 'Nothing to patch, and next to nothing to pay while nobody comes.', from: 'notes' },
    {
      text: 'One name for site and API: no cross-origin requests, and one place for caching and AWS WAF.',
      from: 'aws',
    },
    { text: 'A certificate for CloudFront has to be in us-east-1, wherever the rest is.', from: 'aws' },
    {
      text: 'Answers have 6 MB and 29 seconds; uploads and downloads go straight to S3 by presigned URLs.',
      from: 'aws',
    },
    {
      text: 'The table is read by key: searches and reports need an index, an export or another service.',
      from: 'notes',
    },
  ],
  scaling:
    'Seconds: site and API follow at once, functions by 1,000 environments every ten seconds, the table with the load.',
  zoneLoss: inSeveralZones,
  draw: () => draw('us-east-1'),
  twin: {
    question: 'Can the distribution use a certificate from the Region of the application?',
    answer:
      'No: CloudFront takes certificates of ACM from us-east-1 only. Request it there; a Regional API with a name of its own needs another one, in its Region.',
    findings: ['certificate-region/notInVirginia'],
    draw: () => draw('eu-west-1'),
  },
  facts: [
    'lambda.concurrency',
    'apigw.rps',
    'lambda.sync-payload',
    'apigw.timeout-rest',
    'cf.cert-us-east-1',
    'cf.rps',
    'ddb.table-quota',
    'ddb.item',
    'lambda.scaling',
  ],
  sources: [
    {
      title: 'Control access to REST APIs using Amazon Cognito user pools as an authorizer',
      url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-integrate-with-cognito.html',
      asOf: '2026-H2',
    },
    {
      title: 'Restrict access to an Amazon S3 origin',
      url: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-s3.html',
      asOf: '2026-H2',
    },
  ],
})
