import { page } from './page'

/** Names, content delivery, load balancing, networks. */
export const networkPages = {
  aliasRecords: page(
    'Values that are common for alias records for all routing policies',
    'Route53/latest/DeveloperGuide/resource-record-sets-values-alias-common.html',
  ),
  route53Quotas: page('Route 53 quotas', 'Route53/latest/DeveloperGuide/DNSLimitations.html'),
  cloudfrontOrigins: page(
    'Use various origins with CloudFront distributions',
    'AmazonCloudFront/latest/DeveloperGuide/DownloadDistS3AndCustomOrigins.html',
    '2026-04',
  ),
  vpcOrigins: page(
    'Restrict access with VPC origins',
    'AmazonCloudFront/latest/DeveloperGuide/private-content-vpc-origins.html',
  ),
  edgeFunctions: page(
    'Customize at the edge with Lambda@Edge',
    'AmazonCloudFront/latest/DeveloperGuide/lambda-at-the-edge.html',
  ),
  acceleratorEndpoints: page(
    'AWS Global Accelerator components',
    'global-accelerator/latest/dg/introduction-components.html',
  ),
  wafResources: page(
    'Resources that you can protect with AWS WAF',
    'waf/latest/developerguide/how-aws-waf-works-resources.html',
  ),
  cloudfrontCertificates: page(
    'Requirements for using SSL/TLS certificates with CloudFront',
    'AmazonCloudFront/latest/DeveloperGuide/cnames-and-https-requirements.html',
    '2026-04',
  ),
  albTargets: page(
    'Target groups for your Application Load Balancers',
    'elasticloadbalancing/latest/application/load-balancer-target-groups.html',
  ),
  albLambda: page(
    'Use Lambda functions as targets of an Application Load Balancer',
    'elasticloadbalancing/latest/application/lambda-functions.html',
  ),
  nlbTargets: page(
    'Target groups for your Network Load Balancers',
    'elasticloadbalancing/latest/network/load-balancer-target-groups.html',
  ),
  endpointServices: page(
    'Create a service powered by AWS PrivateLink',
    'vpc/latest/privatelink/create-endpoint-service.html',
  ),
  privatelink: page('AWS PrivateLink concepts', 'vpc/latest/privatelink/concepts.html'),
  gatewayEndpoints: page('Gateway endpoints', 'vpc/latest/privatelink/gateway-endpoints.html'),
  routing: page('Example routing options', 'vpc/latest/userguide/route-table-options.html'),
  internetGateway: page(
    'Enable internet access for a VPC using an internet gateway',
    'vpc/latest/userguide/VPC_Internet_Gateway.html',
  ),
  natGateways: page('NAT gateways', 'vpc/latest/userguide/vpc-nat-gateway.html'),
  vpcQuotas: page('Amazon VPC quotas', 'vpc/latest/userguide/amazon-vpc-limits.html'),
  peering: page('How VPC peering connections work', 'vpc/latest/peering/vpc-peering-basics.html'),
  vpnQuotas: page('AWS Site-to-Site VPN quotas', 'vpn/latest/s2svpn/vpn-limits.html', '2026'),
  transitGateway: page('How AWS Transit Gateway works', 'vpc/latest/tgw/how-transit-gateways-work.html'),
  transitGatewayVpc: page(
    'Amazon VPC attachments in AWS Transit Gateway',
    'vpc/latest/tgw/tgw-vpc-attachments.html',
  ),
  directConnectGateways: page(
    'Direct Connect gateways',
    'directconnect/latest/UserGuide/direct-connect-gateways-intro.html',
  ),
  directConnectQuotas: page('Direct Connect quotas', 'directconnect/latest/UserGuide/limits.html'),
  virtualInterfaces: page(
    'Direct Connect virtual interfaces and hosted virtual interfaces',
    'directconnect/latest/UserGuide/WorkingWithVirtualInterfaces.html',
  ),
  elasticIp: page('Elastic IP addresses', 'AWSEC2/latest/UserGuide/elastic-ip-addresses-eip.html', '2026-04'),
  latticeRecords: page(
    'Routing traffic to Amazon VPC Lattice service domain endpoint',
    'Route53/latest/DeveloperGuide/routing-to-vpc-lattice-service.html',
    '2026',
  ),
  resolver: page('What is Route 53 Resolver?', 'Route53/latest/DeveloperGuide/resolver.html', '2026'),
  classicBalancer: page(
    'What is a Classic Load Balancer?',
    'elasticloadbalancing/latest/classic/introduction.html',
    '2026',
  ),
  gatewayBalancer: page(
    'What is a Gateway Load Balancer?',
    'elasticloadbalancing/latest/gateway/introduction.html',
    '2026',
  ),
  lattice: page('What is Amazon VPC Lattice?', 'vpc-lattice/latest/ug/what-is-vpc-lattice.html', '2026'),
  cloudWan: page('What is AWS Cloud WAN?', 'network-manager/latest/cloudwan/what-is-cloudwan.html', '2026'),
  clientVpn: page('What is AWS Client VPN?', 'vpn/latest/clientvpn-admin/what-is.html', '2026'),
  firewallRouting: page(
    'AWS Network Firewall example architectures with routing',
    'network-firewall/latest/developerguide/architectures.html',
    '2026',
  ),
  flowLogs: page('Logging IP traffic using VPC Flow Logs', 'vpc/latest/userguide/flow-logs.html', '2026'),
  shield: page('AWS Shield', 'waf/latest/developerguide/shield-chapter.html', '2026'),
  outposts: page('What is AWS Outposts?', 'outposts/latest/userguide/what-is-outposts.html', '2026'),
} as const
