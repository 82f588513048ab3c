import type { SketchedConnection, SketchedNode } from '../../model/sketch'
import type { Delivery } from '../pattern'
import { usersAndVpc } from './web-tier'
import type { Nodes } from './zoned-vpc'

/** A service on Fargate in this cluster. */
export function fargateService(name: string, cluster: 'shop' | 'office'): SketchedNode {
  return { service: 'ecs-service', name, in: cluster, config: { launchType: 'Fargate' } }
}

/** Users, and a VPC with a load balancer, `balancer`, before a service of the cluster `shop`: `web`. */
export const webService: Nodes = {
  ...usersAndVpc(),
  vpc: { service: 'vpc', name: 'Shop VPC', in: 'region', config: { cidr: '10.0.0.0/16' } },
  balancer: {
    service: 'alb',
    name: 'Load balancer',
    in: 'vpc',
    config: { scheme: 'internet-facing', listener: 'HTTPS' },
  },
  shop: { service: 'ecs-cluster', name: 'Shop cluster', in: 'vpc' },
  web: fargateService('Shop service', 'shop'),
}

/** How requests get to that service. */
export const webRequests: readonly SketchedConnection[] = [
  'users -> balancer : traffic tcp/443 "HTTPS"',
  {
    is: 'balancer -> web : load-balancer-target',
    config: { protocol: 'HTTP', port: 8080, targetType: 'ip' },
  },
]

/** Another VPC, with the cluster `office`: for services that the web service does not call. */
export const backOffice: Nodes = {
  back: { service: 'vpc', name: 'Back office VPC', in: 'region', config: { cidr: '10.1.0.0/16' } },
  office: { service: 'ecs-cluster', name: 'Back office cluster', in: 'back' },
}

/** How a standard queue gets messages to tasks that poll it. */
export const fromQueueToTasks: Delivery = {
  retries: 'A message that a task does not delete comes back when its visibility timeout ends.',
  retention: 'Up to 14 days in the queue; 4 days unless stated.',
  ordering: 'None: a standard queue keeps no order.',
  duplicates: 'Possible: a standard queue delivers at least once.',
  batching: 'A task gets up to 10 messages with one call, which waits up to 20 seconds for them.',
  deadLetters: 'A message received too often moves to the dead-letter queue, where it can be sent again.',
  peaks: 'The queue: messages wait while ECS starts more tasks, within minutes.',
}
