import type { Family } from './family'

/** What answers requests, and what stands in front of it. */
export const webFamilies: readonly Family[] = [
  {
    id: 'web-tier',
    title: 'Web tier, from one instance to functions',
    question: 'What should answer the requests of a web application?',
    opensWith: ['elastic-ip-standby', 'alb-auto-scaling', 'alb-ecs-on-fargate', 'api-gateway-lambda'],
    members: [
      {
        id: 'elastic-ip-standby',
        take: 'Software for one machine at a time, whose clients know one address.',
      },
      {
        id: 'dns-over-instances',
        take: 'A few servers that clients may choose from, and no load balancer to pay.',
      },
      {
        id: 'alb-auto-scaling',
        take: 'An application on instances whose load grows over minutes; the classic.',
      },
      {
        id: 'alb-ecs-on-instances',
        take: 'Containers that should share hosts which you choose and fill yourself.',
      },
      {
        id: 'alb-ecs-on-fargate',
        take: 'Containers without hosts to look after, started in tens of seconds.',
      },
      {
        id: 'alb-lambda',
        take: 'Functions behind a load balancer, where the price of each request at API Gateway adds up.',
      },
      {
        id: 'alb-to-addresses',
        take: 'One name in front of an application, of other services and of servers on premises.',
      },
      {
        id: 'api-gateway-lambda',
        take: 'An API whose load comes in peaks, with authorisation, keys and throttling in front.',
      },
      {
        id: 'api-gateway-aws-service',
        take: 'A request that is one call of one service, and needs no code of yours.',
      },
      {
        id: 'api-gateway-alb',
        take: 'An API in front of instances or containers that have no public address.',
      },
      {
        id: 'three-tier-web',
        take: 'The whole application: entry, servers, cache and a database that survives the loss of a zone.',
      },
      {
        id: 'serverless-web-application',
        take: 'The whole application without a server: site, sign-in, API, functions and table.',
      },
      {
        id: 'session-store',
        take: 'To let any of several servers answer a user who has signed in at another.',
      },
      {
        id: 'scaling-by-cloudwatch',
        take: 'To let a metric say how many servers there are.',
      },
    ],
    notes: {
      wording: [
        'Note: all of these can have Route53 integrated to get DNS',
        'ALB + ASG',
        'ALB + ECS on EC2',
        'ALB + ECS on Fargate',
        'ALB + Lambda(or other AWS services)',
        'API Gateway + HTTP backend (ex: ALB)',
        'downside:',
      ],
    },
  },
  {
    id: 'api-gateway-backends',
    title: 'Behind API Gateway',
    question: 'What stands behind an API?',
    members: [
      { id: 'api-gateway-lambda', take: 'Logic of yours runs for each request, for seconds at most.' },
      {
        id: 'api-gateway-resources',
        take: 'Parts of the API are written, deployed and scaled apart from each other.',
      },
      { id: 'api-gateway-aws-service', take: 'A function would do nothing but hand the request on.' },
      {
        id: 'api-gateway-front-door',
        take: 'Clients without AWS credentials use several services, each by one call.',
      },
      {
        id: 'api-gateway-sqs',
        take: 'The caller need not wait, and workers take the requests at their own pace.',
      },
      {
        id: 'api-gateway-sqs-lambda',
        take: 'The same, with functions as the workers.',
      },
      { id: 'api-gateway-alb', take: 'A service on instances or containers in a VPC gets an API in front.' },
      {
        id: 'api-gateway-http-host',
        take: 'What answers is on premises, or is any other host that speaks HTTP.',
      },
      {
        id: 'api-gateway-stages',
        take: 'To have the same API in several environments, with other versions behind it.',
      },
      { id: 'cloudfront-api-cache', take: 'To answer many equal requests near the users.' },
    ],
    notes: { wording: ['limits:'] },
  },
  {
    id: 'ecs-in-front',
    title: 'In front of ECS services',
    question: 'How do requests find the tasks of an ECS service?',
    members: [
      {
        id: 'ecs-behind-application-load-balancer',
        take: 'HTTP: paths and host names choose the service. Usually this one.',
      },
      {
        id: 'ecs-behind-network-load-balancer',
        take: 'Any other protocol over TCP or UDP, or addresses that never change.',
      },
      {
        id: 'ecs-service-discovery',
        take: 'Calls between services within the VPC, without a load balancer in between.',
      },
      {
        id: 'ecs-behind-classic-load-balancer',
        take: 'Not for anything new: only to understand or replace what still runs this way.',
      },
    ],
  },
]
