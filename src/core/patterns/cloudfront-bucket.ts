import { definePattern } from './pattern'
import { bucketOrigin, distribution, privateBucket } from './shared/static-files'
import { regionInCloud } from './shared/serverless'
import { publicZone } from './shared/zoned-vpc'

const draw = (regionOfCertificate: string) => ({
  nodes: {
    users: { service: 'users', name: 'Users' },
    dns: publicZone,
    ...regionInCloud,
    certificate: {
      service: 'acm',
      name: `Certificate of ${regionOfCertificate}`,
      in: 'cloud',
      config: { domainName: 'www.example.com', region: regionOfCertificate },
    },
    cdn: { ...distribution, config: { alternateName: 'www.example.com' } },
    bucket: privateBucket,
  },
  connections: [
    'users -> dns : traffic "resolves"',
    { is: 'dns -> cdn : dns-record "www.example.com"', config: { recordType: 'alias' } },
    'users -> cdn : traffic tcp/443 "HTTPS"',
    'certificate -> cdn : association',
    bucketOrigin,
  ],
  steps: [
    { at: ['dns'], text: 'An alias record leads www.example.com to the distribution.' },
    {
      at: ['cdn'],
      text: 'The edge location that is nearest answers from its cache.',
    },
    {
      at: ['bucket'],
      text: 'What it has not it fetches from the bucket, which lets in the distribution alone (origin access control).',
    },
    { at: ['certificate'], text: 'CloudFront takes its certificate from us-east-1, wherever the bucket is.' },
  ],
})

export default definePattern({
  id: 'cloudfront-bucket',
  title: 'CloudFront in front of an S3 bucket',
  summary:
    'Static files and whole web pages from a private bucket, cached at the edge; there are no servers.',
  category: 'content',
  notes: { wording: ['cloudfront in front of S3'] },
  whenToUse: [
    'Pages, images, scripts, videos and downloads that are the same for everybody.',
    'The usual choice for static files: the other ways only where software needs a server or a file system.',
  ],
  tradeOffs: [
    { text: 'No servers to run, and nothing to scale.', from: 'notes' },
    {
      text: 'The bucket stays private: Block Public Access is on, and the bucket policy names the distribution.',
      from: 'aws',
    },
    {
      text: 'S3 is designed for 5,500 reads per second and prefix at least; the cache keeps most of them away.',
      from: 'aws',
    },
    {
      text: 'Origin access control is for buckets; a bucket as a website endpoint would have to be public.',
      from: 'aws',
    },
  ],
  scaling: 'At once: 250,000 requests per second for a distribution, until AWS raises it.',
  zoneLoss: 'Nothing is lost: CloudFront is outside the Region, and S3 keeps each object in several zones.',
  twin: {
    question: 'May the certificate be in the Region of the bucket, eu-central-1?',
    answer:
      'No. CloudFront is a global service and takes certificates from us-east-1 only. Request the certificate there; the bucket may be in any Region.',
    findings: ['certificate-region/notInVirginia'],
    draw: () => draw('eu-central-1'),
  },
  draw: () => draw('us-east-1'),
  facts: ['cf.rps', 's3.get-rate', 'cf.bandwidth', 'cf.cert-us-east-1', 'cf.origin-types'],
  sources: [
    {
      title: 'Restrict access to an Amazon S3 origin',
      url: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-s3.html',
      asOf: '2026-H2',
    },
    {
      title: 'Requirements for using SSL/TLS certificates with CloudFront',
      url: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cnames-and-https-requirements.html',
      asOf: '2026-H2',
    },
  ],
})
