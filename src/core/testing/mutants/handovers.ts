import { beside, few, near } from './beside'
import { eachLine, operator, stating, type Operator } from './mutant'

const day = 86_400

/** Messages, events and calls as AWS does not take them, or loses them. */
export const handovers: readonly Operator[] = [
  near(
    'field',
    'a dead-letter queue that forgets before its queue',
    'dead-letter-queue-forgets-first',
    ['sqs'],
    ({ id, config }, diagram) =>
      config['queueType'] === 'FIFO'
        ? undefined
        : stating(
            beside(diagram, { newDead: { service: 'sqs', config: { retentionSeconds: 4 * day } } }),
            id,
            { retentionSeconds: 14 * day, deadLetterQueue: { ref: 'newDead' } },
          ),
  ),
  near(
    'field',
    'a FIFO queue for what a rule cannot deliver',
    'event-rule-dead-letter-queue',
    ['event-rule', 'event-bus'],
    ({ id }, diagram) =>
      stating(beside(diagram, { newDead: { service: 'sqs', config: { queueType: 'FIFO' } } }), id, {
        deadLetterQueue: { ref: 'newDead' },
      }),
  ),
  near(
    'field',
    'a function of six minutes in an Express workflow',
    'express-workflow-too-short',
    ['step-functions'],
    ({ id }, diagram) =>
      stating(
        beside(
          diagram,
          {
            newFunction: { service: 'lambda', config: { averageDurationSeconds: 360, timeoutSeconds: 400 } },
          },
          [`${id} -> newFunction : sync-invoke`],
        ),
        id,
        { workflowType: 'Express' },
      ),
  ),
  near(
    'swap',
    'an API waits for a Standard workflow',
    'waits-for-standard-workflow',
    ['step-functions'],
    ({ id }, diagram) =>
      stating(
        beside(diagram, { newApi: { service: 'api-gateway' } }, [`newApi -> ${id} : sync-invoke`]),
        id,
        { workflowType: 'Standard' },
      ),
  ),
  operator(
    'exceed',
    'a function of 40 seconds behind an API',
    'gateway-timeout-shorter-than-function',
    (graph, diagram) =>
      eachLine(graph, ['sync-invoke'], ({ to, config }, from, service) =>
        from === 'api-gateway' && service === 'lambda' && config['streamedResponse'] !== true
          ? stating(diagram, to, { averageDurationSeconds: 40, timeoutSeconds: 60 })
          : undefined,
      ),
  ),
  // Lambda takes the mapping, but AWS advises six times the timeout.
  near(
    'field',
    'a visibility timeout only as long as the function',
    'visibility-timeout-too-short',
    ['sqs'],
    (_, diagram) =>
      beside(
        diagram,
        {
          newQueue: { service: 'sqs', config: { visibilityTimeoutSeconds: 900 } },
          newReader: { service: 'lambda', config: { timeoutSeconds: 900 } },
        },
        ['newQueue -> newReader : poll'],
      ),
  ),
  near(
    'field',
    'a FIFO queue for the dead letters of a function',
    'fifo-destination',
    ['lambda'],
    ({ id }, diagram) =>
      stating(beside(diagram, { newDead: { service: 'sqs', config: { queueType: 'FIFO' } } }), id, {
        deadLetter: { ref: 'newDead' },
      }),
  ),
  near('exceed', 'a function of 20 minutes', 'lambda-runs-too-long', ['lambda'], ({ id }, diagram) =>
    stating(diagram, id, { averageDurationSeconds: 1200 }),
  ),
  near(
    'exceed',
    'a function that outlasts its own timeout',
    'lambda-runs-too-long',
    ['lambda'],
    ({ id }, diagram) => stating(diagram, id, { averageDurationSeconds: 61, timeoutSeconds: 60 }),
  ),
  near(
    'exceed',
    'a function of 90 seconds behind a load balancer',
    'load-balancer-idle-before-answer',
    ['alb'],
    ({ id }, diagram) =>
      stating(
        beside(diagram, { newFunction: { service: 'lambda', config: { averageDurationSeconds: 90 } } }, [
          `${id} -> newFunction : load-balancer-target`,
        ]),
        id,
        { idleTimeoutSeconds: 60 },
      ),
  ),
  near('exceed', 'a schedule of ten seconds', 'schedule-too-frequent', ['lambda'], ({ id }, diagram) =>
    beside(diagram, { newClock: { service: 'scheduler', config: { schedule: 'rate(10 seconds)' } } }, [
      `newClock -> ${id} : async-invoke`,
    ]),
  ),
  operator(
    'swap',
    'a function writes where its events come from',
    'self-triggering-function',
    (graph, diagram) =>
      few(
        eachLine(graph, ['event', 'poll', 'async-invoke'], ({ from, to, label, config }, source, target) => {
          if (!['s3', 'sqs'].includes(source) || target !== 'lambda') return undefined
          if (config['prefix'] !== undefined || /[/.*]|only|prefix/.test(label)) return undefined
          const is = `${to} -> ${from} : data-access`
          return beside(diagram, {}, [{ is, config: { operation: 'write' } }])
        }),
      ),
  ),
  near('swap', 'a function of another Region behind a bucket', 'same-region', ['s3'], ({ id }, diagram) => {
    const grown = beside(
      diagram,
      {
        newIreland: { service: 'region', config: { region: 'eu-west-1' } },
        newParis: { service: 'region', config: { region: 'eu-west-3' } },
        newBucket: { service: 's3', in: 'newIreland' },
        newFunction: { service: 'lambda', in: 'newParis' },
      },
      ['newBucket -> newFunction : event', `newFunction -> ${id} : data-access`],
    )
    return grown
  }),
  near('swap', 'a website on App Runner', 'discontinued-service', ['route53'], ({ id }, diagram) =>
    beside(diagram, { newSite: { service: 'app-runner' } }, [`${id} -> newSite : dns-record`]),
  ),
  near('swap', 'a Snowcone into a bucket', 'discontinued-service', ['s3'], ({ id }, diagram) =>
    beside(diagram, { newCone: { service: 'snowcone' } }, [`newCone -> ${id} : transfer`]),
  ),
  near('swap', 'a queue drawn in a subnet', 'drawn-inside-a-vpc', ['subnet'], ({ id }, diagram) =>
    beside(diagram, { newQueue: { service: 'sqs', in: id } }),
  ),
  near('swap', 'a bucket drawn in a VPC', 'drawn-inside-a-vpc', ['vpc'], ({ id }, diagram) =>
    beside(diagram, { newBucket: { service: 's3', in: id } }),
  ),
]
