import { vpcOf } from '../../network/location'
import { beside, near } from './beside'
import { stating, type Operator } from './mutant'

const MB = 1024 ** 2
const inside = (id: string | null | undefined) => (id === null || id === undefined ? {} : { in: id })

/** Targets, origins and calls that look forbidden and are not. */
export const fittingCalls: readonly Operator[] = [
  near('swap', 'servers at a site behind a load balancer', null, ['alb', 'nlb'], ({ id }, diagram, graph) => {
    const vpc = vpcOf(graph, id)
    if (vpc === undefined || graph.resources('vgw').length > 0) return undefined
    return beside(
      diagram,
      {
        newSite: { service: 'site' },
        newServer: { service: 'server', in: 'newSite' },
        newRouter: { service: 'customer-gateway', in: 'newSite' },
        newGateway: { service: 'vgw', in: vpc.id },
      },
      [
        'newRouter -> newGateway : site-to-site-vpn',
        { is: `${id} -> newServer : load-balancer-target`, config: { targetType: 'ip' } },
      ],
    )
  }),
  near(
    'swap',
    'an instance of a peered VPC by its address',
    null,
    ['alb', 'nlb'],
    ({ id, service, parentId }, diagram, graph) => {
      const vpc = vpcOf(graph, id)
      const kept = service === 'nlb' ? { protocol: 'TCP', clientIpPreservation: false } : {}
      return vpc && parentId !== null
        ? beside(
            diagram,
            {
              newVpc: { service: 'vpc', ...inside(vpc.parentId) },
              newServer: { service: 'ec2', in: 'newVpc' },
            },
            [
              `newVpc -> ${vpc.id} : vpc-peering`,
              { is: `${id} -> newServer : load-balancer-target`, config: { targetType: 'ip', ...kept } },
            ],
          )
        : undefined
    },
  ),
  near('swap', 'an Application behind a Network Load Balancer', null, ['alb'], ({ id, parentId }, diagram) =>
    beside(diagram, { newBalancer: { service: 'nlb', ...inside(parentId) } }, [
      { is: `newBalancer -> ${id} : load-balancer-target`, config: { targetType: 'alb', protocol: 'TCP' } },
    ]),
  ),
  near('exceed', 'exactly 1 MB from a load balancer into a function', null, ['alb'], ({ id }, diagram) =>
    beside(diagram, { newFunction: { service: 'lambda' } }, [
      {
        is: `${id} -> newFunction : load-balancer-target`,
        config: { requestBytes: MB, responseBytes: MB, targetType: 'lambda' },
      },
    ]),
  ),
  near('swap', 'tasks on Fargate by address', null, ['alb', 'nlb'], ({ id }, diagram, graph) => {
    const vpc = vpcOf(graph, id)
    return (
      vpc &&
      beside(
        diagram,
        { newTasks: { service: 'ecs-service', in: vpc.id, config: { launchType: 'Fargate' } } },
        [{ is: `${id} -> newTasks : load-balancer-target`, config: { targetType: 'ip' } }],
      )
    )
  }),
  near('field', 'an HTTP API before an internal load balancer', null, ['vpc'], ({ id }, diagram) =>
    beside(
      diagram,
      {
        newApi: { service: 'api-gateway', config: { apiKind: 'HTTP' } },
        newBalancer: { service: 'alb', in: id, config: { scheme: 'internal' } },
      },
      ['newApi -> newBalancer : sync-invoke'],
    ),
  ),
  near('field', 'a REST API before internal load balancers', null, ['vpc'], ({ id }, diagram) =>
    beside(
      diagram,
      {
        newApi: { service: 'api-gateway', config: { apiKind: 'REST' } },
        newNetwork: { service: 'nlb', in: id, config: { scheme: 'internal' } },
        // By a VPC link of the second version, since November 2025.
        newApplication: { service: 'alb', in: id, config: { scheme: 'internal' } },
      },
      ['newApi -> newNetwork : sync-invoke', 'newApi -> newApplication : sync-invoke'],
    ),
  ),
  near('swap', 'what an HTTP API integrates with by itself', null, ['lambda'], (_, diagram) =>
    beside(
      diagram,
      {
        newFunction: { service: 'lambda' },
        newApi: { service: 'api-gateway', config: { apiKind: 'HTTP' } },
        newQueue: { service: 'sqs' },
        newBus: { service: 'event-bus' },
        newStream: { service: 'kinesis' },
        newWorkflow: { service: 'step-functions', config: { workflowType: 'Express' } },
      },
      [
        'newApi -> newQueue : data-access',
        'newApi -> newBus : data-access',
        'newApi -> newStream : data-access',
        'newApi -> newWorkflow : sync-invoke',
        'newApi -> newFunction : sync-invoke',
      ],
    ),
  ),
  near('swap', 'a function of another account behind an API', null, ['s3'], ({ id }, diagram, graph) =>
    graph.resources('account').length > 0
      ? undefined
      : beside(
          diagram,
          {
            newOwn: { service: 'account' },
            newOther: { service: 'account' },
            newApi: { service: 'api-gateway', in: 'newOwn' },
            newFunction: { service: 'lambda', in: 'newOther' },
            newRoom: { service: 's3', in: 'newOther' },
          },
          ['newApi -> newFunction : sync-invoke', `newFunction -> ${id} : data-access`],
        ),
  ),
  near('field', 'functions as slow as their callers wait', null, ['alb'], ({ id }, diagram, graph) =>
    // An API before the load balancer does not wait so long.
    graph.resources('api-gateway').length > 0
      ? undefined
      : stating(
          beside(
            diagram,
            {
              newApi: { service: 'api-gateway', config: { apiKind: 'HTTP' } },
              newQuick: { service: 'lambda', config: { averageDurationSeconds: 30, timeoutSeconds: 30 } },
              newSlow: { service: 'lambda', config: { averageDurationSeconds: 90, timeoutSeconds: 900 } },
            },
            ['newApi -> newQuick : sync-invoke', `${id} -> newSlow : load-balancer-target`],
          ),
          id,
          { idleTimeoutSeconds: 4000 },
        ),
  ),
  near(
    'field',
    'a streamed answer of minutes behind a REST API',
    null,
    ['lambda'],
    ({ id }, diagram, graph) =>
      graph.incoming(id).length > 0
        ? undefined
        : stating(
            beside(
              diagram,
              { newApi: { service: 'api-gateway', config: { apiKind: 'REST', responseMode: 'streamed' } } },
              [`newApi -> ${id} : sync-invoke`],
            ),
            id,
            { averageDurationSeconds: 240, timeoutSeconds: 900, responseStreaming: true },
          ),
  ),
]
