import type { Fact } from '../fact'

/** What belongs to one VPC, and what to none. */
export const belongingFacts: readonly Fact[] = [
  {
    id: 'subnet.one-vpc',
    statement:
      'A subnet is a range of addresses of one VPC, and what has a network interface in it is in that VPC.',
    value: 'one VPC',
    unit: 'rule',
    nature: 'law',
    scope: 'subnet',
    sources: [
      {
        title: 'Subnets for your VPC',
        url: 'https://docs.aws.amazon.com/vpc/latest/userguide/configure-subnets.html',
        asOf: '2026-H2',
      },
    ],
  },
  {
    id: 'ec2.in-subnet',
    statement: 'An instance is started in a subnet of a VPC and has its private address from there.',
    value: 'subnet of a VPC',
    unit: 'rule',
    nature: 'law',
    scope: 'instance',
    sources: [
      {
        title: 'IP addressing for your VPCs and subnets',
        url: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-ip-addressing.html',
        asOf: '2026-H2',
      },
    ],
  },
  {
    id: 'elb.one-vpc',
    statement: 'A load balancer is created in one VPC, in subnets of that VPC.',
    value: 'one VPC',
    unit: 'rule',
    nature: 'law',
    scope: 'load balancer',
    sources: [
      {
        title: 'LoadBalancer (Elastic Load Balancing API reference)',
        url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_LoadBalancer.html',
        asOf: '2026-H2',
      },
    ],
  },
  {
    id: 'elb.targets-by-address',
    statement:
      'Targets outside the VPC of a load balancer are registered by IP address; by instance ID only instances of its own VPC are.',
    value: 'IP address',
    unit: 'rule',
    nature: 'law',
    scope: 'target group',
    sources: [
      {
        title: 'Target groups for your Application Load Balancers',
        url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-target-groups.html',
        asOf: '2026-H2',
      },
    ],
  },
  {
    id: 'asg.load-balancer-vpc',
    statement:
      'An Auto Scaling group and the load balancer that it registers its instances with are in the same VPC.',
    value: 'same VPC',
    unit: 'rule',
    nature: 'law',
    scope: 'Auto Scaling group',
    sources: [
      {
        title: 'Prepare to attach an Elastic Load Balancing load balancer',
        url: 'https://docs.aws.amazon.com/autoscaling/ec2/userguide/getting-started-elastic-load-balancing.html',
        asOf: '2026-H2',
      },
    ],
  },
  {
    id: 'rds.subnet-group-vpc',
    statement:
      'All subnets of a DB subnet group are in one VPC, which the database is in; AWS refuses others.',
    value: 'one VPC',
    unit: 'rule',
    nature: 'law',
    scope: 'DB subnet group',
    sources: [
      {
        title: 'CreateDBSubnetGroup',
        url: 'https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBSubnetGroup.html',
        asOf: '2026-H2',
      },
    ],
  },
  {
    id: 'tgw.attachment-vpc',
    statement: 'The subnets of an attachment are subnets of the VPC that is attached.',
    value: 'attached VPC',
    unit: 'rule',
    nature: 'law',
    scope: 'attachment',
    sources: [
      {
        title: 'Amazon VPC attachments in AWS Transit Gateway',
        url: 'https://docs.aws.amazon.com/vpc/latest/tgw/tgw-vpc-attachments.html',
        asOf: '2026-H2',
      },
    ],
  },
  {
    id: 'igw.attached',
    statement: 'An internet gateway does its work for the VPC that it is attached to.',
    value: 'attached',
    unit: 'rule',
    nature: 'law',
    scope: 'internet gateway',
    sources: [
      {
        title: 'Enable internet access for a VPC using an internet gateway',
        url: 'https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html',
        asOf: '2026-H2',
      },
    ],
  },
  {
    id: 'rt.one-vpc',
    statement:
      'A route table belongs to one VPC: it is associated with subnets and gateways of that VPC, and its routes lead to gateways and interfaces there.',
    value: 'one VPC',
    unit: 'rule',
    nature: 'law',
    scope: 'route table',
    sources: [
      {
        title: 'AssociateRouteTable (Amazon EC2 API reference)',
        url: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AssociateRouteTable.html',
        asOf: '2026-H2',
      },
      {
        title: 'Route table concepts',
        url: 'https://docs.aws.amazon.com/vpc/latest/userguide/RouteTables.html',
        asOf: '2026-H2',
      },
    ],
  },
  {
    id: 'vpce.services-outside',
    statement:
      'AWS services such as S3, SQS and DynamoDB are reached at endpoints of the Region, outside every VPC; from a VPC, over an internet gateway or NAT, or privately over a VPC endpoint.',
    value: 'outside the VPC',
    unit: 'rule',
    nature: 'law',
    scope: 'service',
    sources: [
      {
        title: 'Access AWS services through AWS PrivateLink',
        url: 'https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-access-aws-services.html',
        asOf: '2026-H2',
      },
    ],
  },
  {
    id: 'cf.edge-locations',
    statement:
      'CloudFront and Global Accelerator answer at edge locations of AWS all over the world, in no VPC.',
    value: 'edge locations',
    unit: 'rule',
    nature: 'law',
    scope: 'service',
    sources: [
      {
        title: 'What is Amazon CloudFront?',
        url: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/Introduction.html',
        asOf: '2026-H2',
      },
      {
        title: 'AWS Global Accelerator components',
        url: 'https://docs.aws.amazon.com/global-accelerator/latest/dg/introduction-components.html',
        asOf: '2026-H2',
      },
    ],
  },
]
