import { sketch, type SketchedNode } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './endpoint-service-load-balancer'

const vpc: SketchedNode = { service: 'vpc' }
const balancer = (service: string): SketchedNode => ({ service, in: 'vpc' })
const offered = (parent?: string, config: Readonly<Record<string, unknown>> = {}): SketchedNode => ({
  service: 'endpoint-service',
  config,
  ...(parent === undefined ? {} : { in: parent }),
})
const by = { loadBalancers: [{ ref: 'nlb' }] }

const inspected = (endpoint: string) =>
  sketch(
    {
      vpc,
      gwlb: balancer('gwlb'),
      orders: offered('vpc', { loadBalancers: [{ ref: 'gwlb' }] }),
      far: vpc,
      door: { service: endpoint, in: 'far' },
    },
    ['door -> orders : privatelink'],
  )

testRule(rule, {
  good: {
    'a Gateway Load Balancer endpoint to a Gateway Load Balancer': inspected('gwlb-endpoint'),
    'a service with two load balancers': {
      diagram: sketch({ vpc, nlb: balancer('nlb'), other: balancer('nlb'), orders: offered('vpc', by) }, [
        'orders -> other : association',
      ]),
      passes: [{ at: 'orders#loadBalancers', factId: 'privatelink.lb-required' }],
    },
    'an Application Load Balancer that is connected, of which another rule speaks': {
      diagram: sketch({ vpc, alb: balancer('alb'), orders: offered('vpc') }, ['orders -> alb : association']),
      passes: [],
    },
    'somebody else’s service': sketch({ orders: offered() }),
    'one that is named and connected': sketch({ vpc, nlb: balancer('nlb'), orders: offered('vpc', by) }, [
      'nlb -> orders : association',
    ]),
    'Gateway Load Balancers': sketch({
      vpc,
      gwlb: balancer('gwlb'),
      orders: offered('vpc', { loadBalancers: [{ ref: 'gwlb' }] }),
    }),
  },
  bad: {
    'an interface endpoint to a Gateway Load Balancer': {
      diagram: inspected('interface-endpoint'),
      finds: [{ message: 'interfaceForPackets', at: ['door', 'privatelink-1', 'orders'] }],
    },
    'a service without any': {
      diagram: sketch({ vpc, orders: offered('vpc') }),
      finds: [{ message: 'none', at: ['orders#loadBalancers'] }],
    },
    'an Application Load Balancer': {
      diagram: exampleOf(rule),
      finds: [{ message: 'otherKind', at: ['orders#loadBalancers', 'web'] }],
    },
    'one for two services': {
      diagram: sketch({ vpc, nlb: balancer('nlb'), orders: offered('vpc', by), stock: offered('vpc') }, [
        'stock -> nlb : association',
      ]),
      finds: [{ message: 'severalServices', at: ['nlb', 'orders', 'stock'] }],
    },
  },
})
