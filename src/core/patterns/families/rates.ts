import type { Family } from './family'

/** What takes extreme rates, layer by layer. */
export const rateFamilies: readonly Family[] = [
  {
    id: 'extreme-rates',
    title: 'Handling extreme rates',
    question: 'Which layer gives way first at extreme rates, and what should stand there?',
    members: [
      { id: 'extreme-rates-edge', take: 'The edge: keep most requests away from the Region.' },
      { id: 'extreme-rates-entry', take: 'The entry: a load balancer that grows, or an API that throttles.' },
      { id: 'extreme-rates-compute', take: 'Compute: instances in minutes, tasks and functions in seconds.' },
      { id: 'database-choice', take: 'The database: provisioned ones are made larger, DynamoDB follows.' },
      { id: 'cache-choice', take: 'The cache: replicas, shards, or write-through before DynamoDB.' },
      { id: 'extreme-rates-disks', take: 'The disk: durable, shared, or as fast as the host.' },
      { id: 'queue-choice', take: 'The queue: unlimited, ordered, or a stream.' },
      { id: 's3-prefixes-and-kms', take: 'Objects: spread over prefixes, with KMS out of the way.' },
      { id: 'edge-functions', take: 'Functions at the edge: a little work for each request, near the user.' },
    ],
    notes: {
      wording: [
        'Handling extreme rates',
        'compute layer',
        'database layer',
        'caching',
        'Disk',
        'queing',
        'ALB-',
      ],
    },
  },
  {
    id: 'compute-at-rates',
    title: 'Compute that follows a peak',
    question: 'Instances, containers or functions: what follows a peak fast enough?',
    members: [
      { id: 'alb-auto-scaling', take: 'Load that grows over minutes, on instances that you choose.' },
      { id: 'alb-ecs-on-instances', take: 'Containers, with room on the hosts kept for the peak.' },
      { id: 'alb-ecs-on-fargate', take: 'Containers whose peaks leave them tens of seconds.' },
      { id: 'alb-lambda', take: 'Peaks from one second to the next.' },
      { id: 'scaling-by-cloudwatch', take: 'To let a metric say when there should be more.' },
      { id: 'extreme-rates-compute', take: 'To see all three behind one load balancer.' },
    ],
    notes: { wording: ['compute layer'] },
  },
  {
    id: 'entry-at-rates',
    title: 'The entry at extreme rates',
    question: 'What should take the requests in, at any rate?',
    members: [
      { id: 'extreme-rates-edge', take: 'Most of them can be answered by DNS and by caches at the edge.' },
      { id: 'extreme-rates-entry', take: 'To see a load balancer and an API with a cache side by side.' },
      { id: 'alb-auto-scaling', take: 'Steady load on servers, which grows without a limit of requests.' },
      { id: 'api-gateway-lambda', take: 'Each request is to be authorised, and too many to be turned away.' },
      { id: 'cloudfront-api-cache', take: 'Many requests to an API are alike.' },
    ],
    notes: { wording: ['route 53 built for it', 'ALB-'] },
  },
  {
    id: 'disks',
    title: 'Disks and shared files',
    question: 'Where should servers keep files, for speed, for sharing or for good?',
    members: [
      { id: 'extreme-rates-disks', take: 'To see EBS, EFS and the instance store side by side.' },
      { id: 'cloudfront-instance-volume', take: 'One server, and files that outlive it (EBS).' },
      {
        id: 'cloudfront-alb-shared-files',
        take: 'Several servers in several zones, and the same files (EFS).',
      },
      { id: 'cloudfront-bucket', take: 'Files that need no server at all (S3).' },
    ],
    notes: { wording: ['Disk'] },
  },
]
