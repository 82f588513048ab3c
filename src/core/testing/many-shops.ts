import type { Diagram } from '../model/diagram'
import { sketch } from '../model/sketch'

/**
 * A large sound architecture for measuring: so many shops, each in a VPC of its own with two zones, a load balancer,
 * instances, a database, and a queue with its function beside it: twelve resources each.
 */
export function manyShops(count: number): Diagram {
  const shops = Array.from({ length: count }, (_, index) => `shop-${index}`)
  const nodes = shops.flatMap((shop, index) => {
    const inVpc = { in: `${shop}-vpc` }
    const block = `10.${index % 256}`
    return Object.entries({
      [`${shop}-vpc`]: { service: 'vpc', config: { cidr: `${block}.0.0/16` } },
      [`${shop}-a`]: {
        service: 'subnet',
        ...inVpc,
        config: { cidr: `${block}.0.0/24`, zone: 'us-east-1a', access: 'public' },
      },
      [`${shop}-b`]: {
        service: 'subnet',
        ...inVpc,
        config: { cidr: `${block}.1.0/24`, zone: 'us-east-1b', access: 'public' },
      },
      [`${shop}-gateway`]: { service: 'igw', ...inVpc },
      [`${shop}-balancer`]: {
        ...{ service: 'alb', ...inVpc },
        config: { scheme: 'internet-facing', subnets: [{ ref: `${shop}-a` }, { ref: `${shop}-b` }] },
      },
      [`${shop}-web-a`]: { service: 'ec2', in: `${shop}-a` },
      [`${shop}-web-b`]: { service: 'ec2', in: `${shop}-b` },
      [`${shop}-database`]: {
        ...{ service: 'rds', ...inVpc },
        config: {
          engine: 'PostgreSQL',
          multiAz: true,
          subnets: [{ ref: `${shop}-a` }, { ref: `${shop}-b` }],
        },
      },
      [`${shop}-queue`]: { service: 'sqs', config: { visibilityTimeoutSeconds: 180 } },
      [`${shop}-worker`]: { service: 'lambda', config: { timeoutSeconds: 30 } },
      [`${shop}-table`]: { service: 'dynamodb' },
      [`${shop}-files`]: { service: 's3' },
    })
  })
  const lines = shops.flatMap((shop) => [
    `${shop}-balancer -> ${shop}-web-a : load-balancer-target`,
    `${shop}-balancer -> ${shop}-web-b : load-balancer-target`,
    `${shop}-web-a -> ${shop}-database : data-access`,
    `${shop}-web-b -> ${shop}-database : data-access`,
    `${shop}-web-a -> ${shop}-queue : data-access`,
    `${shop}-queue -> ${shop}-worker : poll`,
    `${shop}-worker -> ${shop}-table : data-access`,
    `${shop}-worker -> ${shop}-files : data-access`,
  ])
  return sketch(Object.fromEntries(nodes), lines)
}
