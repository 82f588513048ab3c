import type { Source } from '../../model/results'
import type { Fact } from '../fact'

const cloudfrontLimits: Source = {
  title: 'CloudFront quotas',
  url: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cloudfront-limits.html',
  asOf: '2026-H2',
}
const amazonCloudfrontDeveloperGuide: Source = {
  title: 'CloudFront quotas (archived awsdocs developer guide text)',
  url: 'https://github.com/awsdocs/amazon-cloudfront-developer-guide',
  asOf: '2021',
}
const downloadDistS3AndCustomOrigins: Source = {
  title: 'Use various origins with CloudFront distributions',
  url: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/DownloadDistS3AndCustomOrigins.html',
  asOf: '2026-04',
}
const privateContentVpcOrigins: Source = {
  title: 'Restrict access with VPC origins',
  url: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-vpc-origins.html',
  asOf: '2026-H2',
}
const dNSLimitations: Source = {
  title: 'Route 53 quotas',
  url: 'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/DNSLimitations.html',
  asOf: '2026-H2',
}
const resourceRecordSetsValuesAliasCommon: Source = {
  title: 'Values that are common for alias records for all routing policies',
  url: 'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resource-record-sets-values-alias-common.html',
  asOf: '2026-H2',
}
const routingToVpcLatticeService: Source = {
  title: 'Routing traffic to Amazon VPC Lattice service domain endpoint',
  url: 'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/routing-to-vpc-lattice-service.html',
  asOf: '2026-H2',
}
const cnamesAndHttpsRequirements: Source = {
  title: 'Requirements for using SSL/TLS certificates with CloudFront',
  url: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cnames-and-https-requirements.html',
  asOf: '2026-04',
}
const howAwsWafWorksResources: Source = {
  title: 'Resources that you can protect with AWS WAF',
  url: 'https://docs.aws.amazon.com/waf/latest/developerguide/how-aws-waf-works-resources.html',
  asOf: '2026-H2',
}
const introductionComponents: Source = {
  title: 'AWS Global Accelerator components',
  url: 'https://docs.aws.amazon.com/global-accelerator/latest/dg/introduction-components.html',
  asOf: '2026-H2',
}

const updateUserPoolDomain: Source = {
  title: 'UpdateUserPoolDomain',
  url: 'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateUserPoolDomain.html',
  asOf: '2026',
}
const acmServices: Source = {
  title: 'Services integrated with ACM',
  url: 'https://docs.aws.amazon.com/acm/latest/userguide/acm-services.html',
  asOf: '2026-H2',
}

/** What AWS documents about CloudFront, Route 53, Global Accelerator and WAF. */
export const edgeFacts: readonly Fact[] = [
  {
    id: 'cf.rps',
    statement:
      'Requests per second per distribution; does not apply to distributions on a CloudFront flat-rate pricing plan.',
    value: 250_000,
    unit: 'requests/s',
    nature: 'soft',
    scope: 'distribution',
    sources: [cloudfrontLimits],
    notes: 'The notes’ 100,000 is the older documented default; the quota is 250,000 now.',
  },
  {
    id: 'cf.rps-old',
    statement: 'Requests per second per distribution, older documentation.',
    value: 100_000,
    unit: 'requests/s',
    nature: 'soft',
    scope: 'distribution',
    sources: [amazonCloudfrontDeveloperGuide],
    notes: 'Kept for dated rule sets.',
  },
  {
    id: 'cf.bandwidth',
    statement:
      'Data transfer rate per distribution; does not apply to distributions on a CloudFront flat-rate pricing plan.',
    value: 150,
    unit: 'Gbps',
    nature: 'soft',
    scope: 'distribution',
    sources: [cloudfrontLimits],
  },
  {
    id: 'cf.origins',
    statement: 'Origins per distribution / origin groups / cache behaviors.',
    value: '100 / 10 / 75',
    unit: 'count',
    nature: 'soft',
    scope: 'distribution',
    sources: [cloudfrontLimits],
    notes: '25 origins and 25 behaviors in older pages.',
  },
  {
    id: 'cf.distributions',
    statement: 'Distributions per account.',
    value: 500,
    unit: 'distributions',
    nature: 'soft',
    scope: 'account',
    sources: [cloudfrontLimits],
    notes: '200 in older pages.',
  },
  {
    id: 'cf.chain',
    statement: 'Distributions in one request chain.',
    value: 2,
    unit: 'distributions',
    nature: 'hard',
    scope: 'request',
    sources: [cloudfrontLimits],
  },
  {
    id: 'cf.cacheable',
    statement: 'Largest cacheable GET response / largest request body.',
    value: '50 / 64',
    unit: 'GB',
    nature: 'hard',
    scope: 'request',
    sources: [cloudfrontLimits],
    notes: '30 GB / 20 GB in older pages.',
  },
  {
    id: 'cf.origin-types',
    statement:
      'CloudFront origins: S3 bucket or website, MediaStore, MediaPackage, ALB, NLB, Lambda function URL, EC2 or any HTTP server, API Gateway, another distribution.',
    value: 'S3, ALB, NLB, Lambda URL, EC2/HTTP, API Gateway, Media*',
    unit: 'list',
    nature: 'law',
    scope: 'distribution',
    sources: [downloadDistS3AndCustomOrigins],
    notes:
      'VPC origins (Nov 2024) remove the older need for public origins. The date is from general knowledge, the current value from the cited page.',
  },
  {
    id: 'cf.vpc-origins',
    statement:
      'VPC origins reach ALB, NLB or EC2 in private subnets; the VPC needs an internet gateway attached; no GWLB, no NLB with TLS listener; an NLB must have a security group; no gRPC.',
    value: 'ALB, NLB, EC2',
    unit: 'types',
    nature: 'law',
    scope: 'VPC origin',
    sources: [privateContentVpcOrigins],
  },
  {
    id: 'cf.edge-fn',
    statement:
      'CloudFront Functions: 10 KB, 2 MB; Lambda@Edge: 30 s, 50 MB package, 10,000 rps and 1,000 concurrent per Region.',
    value: true,
    unit: 'limits',
    nature: 'law',
    scope: 'function',
    sources: [cloudfrontLimits],
  },
  {
    id: 'r53.zones',
    statement: 'Hosted zones per account.',
    value: 500,
    unit: 'zones',
    nature: 'soft',
    scope: 'account',
    sources: [dNSLimitations],
  },
  {
    id: 'r53.records',
    statement: 'Records per hosted zone.',
    value: 10_000,
    unit: 'records',
    nature: 'soft',
    scope: 'hosted zone',
    sources: [dNSLimitations],
  },
  {
    id: 'r53.policy-records',
    statement: 'Weighted, latency, geolocation, multivalue and IP-based records with the same name and type.',
    value: 100,
    unit: 'records',
    nature: 'hard',
    scope: 'name and type',
    sources: [dNSLimitations],
  },
  {
    id: 'r53.healthchecks',
    statement: 'Health checks per account.',
    value: 200,
    unit: 'health checks',
    nature: 'soft',
    scope: 'account',
    sources: [dNSLimitations],
  },
  {
    id: 'r53.phz-vpcs',
    statement: 'VPCs per private hosted zone.',
    value: 300,
    unit: 'VPCs',
    nature: 'law',
    scope: 'hosted zone',
    sources: [dNSLimitations],
    notes: 'AWS’s page does not say whether it can be raised.',
  },
  {
    id: 'r53.resolver',
    statement: 'Resolver endpoints per Region 4; 6 addresses each; 10,000 queries/s per address.',
    value: '4 / 6 / 10000',
    unit: 'count',
    nature: 'soft',
    scope: 'account and Region',
    sources: [dNSLimitations],
  },
  {
    id: 'r53.alias-targets',
    statement:
      'Alias records can target API Gateway, CloudFront, App Runner, Elastic Beanstalk, ELB, Global Accelerator, S3 website, OpenSearch, VPC interface endpoints, a VPC Lattice service, another record; not an EC2 instance or RDS.',
    value: true,
    unit: 'types',
    nature: 'law',
    scope: 'record',
    sources: [resourceRecordSetsValuesAliasCommon, routingToVpcLatticeService],
  },
  {
    id: 'r53.s3-alias-name',
    statement: 'For an alias to an S3 website the record name must equal the bucket name.',
    value: 'name equality',
    unit: 'rule',
    nature: 'law',
    scope: 'record',
    sources: [resourceRecordSetsValuesAliasCommon],
    notes:
      'DNS chooses by host name only: dynamic and static content need different names (or CloudFront behaviors, which choose by path).',
  },
  {
    id: 'cf.cert-us-east-1',
    statement: 'The ACM certificate of a CloudFront distribution must be in us-east-1.',
    value: 'us-east-1',
    unit: 'Region',
    nature: 'law',
    scope: 'distribution',
    sources: [cnamesAndHttpsRequirements],
  },
  {
    id: 'waf.targets',
    statement:
      'WAF web ACLs protect CloudFront, API Gateway REST APIs, ALB, AppSync, Cognito user pools, App Runner, AgentCore Gateway, Verified Access and Amplify; not NLB, HTTP APIs, EC2 or Lambda URLs.',
    value: true,
    unit: 'types',
    nature: 'law',
    scope: 'web ACL',
    sources: [howAwsWafWorksResources],
  },
  {
    id: 'waf.region',
    statement:
      'The web ACL is in the Region of the resource; for CloudFront and Amplify in us-east-1 (Global); one web ACL per resource.',
    value: 'same Region / us-east-1',
    unit: 'rule',
    nature: 'law',
    scope: 'web ACL',
    sources: [howAwsWafWorksResources],
  },
  {
    id: 'ga.endpoints',
    statement:
      'Standard accelerator endpoints: NLB, ALB, EC2 instance, Elastic IP; custom routing: VPC subnets.',
    value: 'NLB, ALB, EC2, EIP',
    unit: 'types',
    nature: 'law',
    scope: 'accelerator',
    sources: [introductionComponents],
  },
  {
    id: 'ga.static-addresses',
    statement:
      'An accelerator has two static anycast IPv4 addresses (dual-stack: two IPv6 addresses as well), which stay assigned for as long as it exists.',
    value: 2,
    unit: 'IPv4 addresses',
    nature: 'hard',
    scope: 'accelerator',
    sources: [introductionComponents],
  },
  {
    id: 'ga.regions',
    statement: 'Endpoint groups, and so Regions, per accelerator across all its listeners.',
    value: 42,
    unit: 'endpoint groups',
    nature: 'hard',
    scope: 'accelerator',
    sources: [
      {
        title: 'Quotas for AWS Global Accelerator',
        url: 'https://docs.aws.amazon.com/global-accelerator/latest/dg/limits-global-accelerator.html',
        asOf: '2026',
      },
    ],
  },
  {
    id: 'r53.primary-health-check',
    statement:
      'A failover record that is the primary and no alias must have a health check; Route 53 refuses it without one.',
    value: 'health check',
    unit: 'rule',
    nature: 'law',
    scope: 'failover record',
    sources: [
      {
        title: 'ResourceRecordSet (Amazon Route 53 API)',
        url: 'https://docs.aws.amazon.com/Route53/latest/APIReference/API_ResourceRecordSet.html',
        asOf: '2026',
      },
      {
        title:
          'external-dns issue 2362: “A non-alias primary ResourceRecordSet must have an associated health check”',
        url: 'https://github.com/kubernetes-sigs/external-dns/issues/2362',
        asOf: '2021-10',
      },
    ],
  },
  {
    id: 'r53.health-ttl',
    statement:
      'Time to live that Route 53 recommends, at most, for a record with a health check, so that clients follow a failover quickly.',
    value: 60,
    unit: 's',
    nature: 'law',
    scope: 'record',
    sources: [
      {
        title: 'Values specific for failover records',
        url: 'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resource-record-sets-values-failover.html',
        asOf: '2026-H2',
      },
    ],
  },
  {
    id: 'cf.origins-per-distribution',
    statement: 'Origins per distribution.',
    value: 100,
    unit: 'origins',
    nature: 'soft',
    scope: 'distribution',
    sources: [cloudfrontLimits],
  },
  {
    id: 'cf.origin-groups',
    statement: 'Origin groups per distribution.',
    value: 10,
    unit: 'origin groups',
    nature: 'soft',
    scope: 'distribution',
    sources: [cloudfrontLimits],
  },
  {
    id: 'cf.behaviors',
    statement: 'Cache behaviors per distribution.',
    value: 75,
    unit: 'cache behaviors',
    nature: 'soft',
    scope: 'distribution',
    sources: [cloudfrontLimits],
  },
  {
    id: 'r53.resolver-endpoints',
    statement: 'Resolver endpoints per Region.',
    value: 4,
    unit: 'endpoints',
    nature: 'soft',
    scope: 'account and Region',
    sources: [dNSLimitations],
  },
  {
    id: 'cf.request-body',
    statement: 'Largest body of a request.',
    value: 64,
    unit: 'GB',
    nature: 'hard',
    scope: 'request',
    sources: [cloudfrontLimits],
  },
  {
    id: 'cf.edge-timeout',
    statement: 'Longest timeout of a Lambda@Edge function, for viewer and for origin events.',
    value: 30,
    unit: 's',
    nature: 'hard',
    scope: 'function',
    sources: [cloudfrontLimits],
    notes: '5 s for viewer requests and responses in older pages.',
  },
  {
    id: 'r53.resolver-queries',
    statement: 'Queries to one address of a Resolver endpoint.',
    value: 10000,
    unit: 'queries/s',
    nature: 'soft',
    scope: 'endpoint address',
    sources: [dNSLimitations],
  },
  {
    id: 'r53.resolver-addresses',
    statement: 'Addresses of a Resolver endpoint.',
    value: 6,
    unit: 'addresses',
    nature: 'soft',
    scope: 'endpoint',
    sources: [dNSLimitations],
  },
  {
    id: 'cognito.certificate-us-east-1',
    statement: 'The ACM certificate of a Cognito user pool’s custom domain must be in us-east-1.',
    value: 'us-east-1',
    unit: 'Region',
    nature: 'law',
    scope: 'user pool domain',
    sources: [updateUserPoolDomain],
    notes: 'The notes say “same Region”, as for load balancers.',
  },
  {
    id: 'acm.same-region',
    statement:
      'The ACM certificate of a load balancer or of a Regional API is in the Region of what uses it; certificates are not copied between Regions.',
    value: 'same Region',
    unit: 'rule',
    nature: 'law',
    scope: 'certificate',
    sources: [acmServices],
  },
]
