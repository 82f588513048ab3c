import { kindsBetween, pairs, services, type KindBetween } from './catalog'
import { isCommon } from './common'
import type { BareKind, BarePair } from './connection-kind'
import { callers, compute } from './connections/groups'
import type { BareService } from './service'

/** A service at the other end of a connection that AWS has, and the likeliest such connection. */
export interface NextService extends KindBetween {
  readonly service: BareService
}

/**
 * The services that AWS lets this one connect to, each once with the likeliest kind, the likeliest service first.
 *
 * A mechanism that AWS has for few services says more than one that half of the catalogue has, a use more than a bond
 * (but between networks), and plain traffic, which almost anything can send, least. What everything can call is ordered
 * by hand (`usual`). Empty means that the catalogue knows none, as for a service that this build does not know.
 */
export function nextServices(from: string): readonly NextService[] {
  return remembered(nextOf, from, (other) => kindsBetween(from, other), usualNext)
}

/** The services that AWS lets connect to this one, as `nextServices` has those that follow it. */
export function previousServices(to: string): readonly NextService[] {
  return remembered(previousOf, to, (other) => kindsBetween(other, to), usualBefore)
}

const nextOf = new Map<string, readonly NextService[]>()
const previousOf = new Map<string, readonly NextService[]>()

function remembered(
  cache: Map<string, readonly NextService[]>,
  id: string,
  between: (other: string) => readonly KindBetween[],
  usual: ReadonlyMap<string, readonly string[]>,
): readonly NextService[] {
  const known = cache.get(id)
  if (known !== undefined) return known

  const first = usual.get(id) ?? []
  const found = services.flatMap((service) => {
    const [likeliest] = between(service.id)
    if (likeliest === undefined) return []
    const place = first.indexOf(service.id)
    const cost = place < 0 ? costOf(id, service, likeliest) : place - first.length + leastCost
    return [{ next: { service, ...likeliest }, cost }]
  })
  const sorted = found
    .toSorted((a, b) => a.cost - b.cost || pairs.indexOf(a.next.pair) - pairs.indexOf(b.next.pair))
    .map(({ next }) => next)
  cache.set(id, sorted)
  return sorted
}

/** No pair costs less than this. */
const leastCost = -10

/** What a use of this breadth costs more than a narrow one: 0 for a pair of two services, about 9 for the widest. */
function costOf(id: string, service: BareService, { kind, pair }: KindBetween): number {
  return roleCost(id, kind) + breadthOf(pair) + (isCommon(service.id) ? 0 : 4)
}

function roleCost(id: string, { id: kind, role }: BareKind): number {
  if (kind === 'traffic') return 20
  return role === 'use' ? 0 : joined.has(id) ? -6 : 4
}

function breadthOf({ from, to }: BarePair): number {
  return Math.log2(from.length * to.length)
}

/** What one draws in order to join it with others: its bonds are the point, not what its packets could call. */
const joined: ReadonlySet<string> = new Set([
  ...['vpc', 'subnet', 'site', 'vgw', 'customer-gateway', 'transit-gateway', 'elastic-ip', 'ebs', 'efs'],
  ...['direct-connect-gateway', 'direct-connect-location', 'client-vpn', 'cloud-wan', 'igw', 'nat-gateway'],
])

/** Several services that the same ones are usual with; the ids of both parted by blanks. */
type Usual = readonly (readonly [from: readonly string[] | string, to: string])[]

/**
 * What usually follows, in the order that an architect thinks of it, where whole groups call whole groups and the pairs
 * thus say little. What is not named here is ordered by its pairs alone.
 */
export const usualNext = tableOf([
  [callers, 'route53 cloudfront alb api-gateway cognito nlb s3 igw'],
  [
    compute,
    'dynamodb s3 rds aurora sqs sns elasticache event-bus lambda efs third-party secrets-manager step-functions',
  ],
  ['ec2', 'rds s3 ebs efs dynamodb aurora elasticache sqs sns lambda'],
  ['cloudfront', 's3 alb api-gateway lambda-edge cloudfront-function lambda'],
  ['route53', 'cloudfront alb api-gateway nlb s3 ec2'],
  ['api-gateway', 'lambda step-functions sqs dynamodb event-bus alb nlb kinesis sns s3'],
  ['alb', 'ec2 asg ecs-service lambda fargate eks'],
  ['nlb', 'ec2 asg ecs-service alb fargate eks'],
  ['s3', 'lambda sqs sns event-bus s3'],
  ['sqs', 'lambda ecs-service ec2 sqs asg fargate pipes'],
  ['sns', 'sqs lambda firehose users'],
  ['event-bus event-rule', 'lambda sqs step-functions sns event-rule kinesis firehose ecs-service event-bus'],
  ['scheduler', 'lambda step-functions sqs sns ecs-service event-bus'],
  ['step-functions', 'lambda dynamodb sqs sns ecs-service s3 event-bus batch'],
  ['kinesis', 'lambda firehose managed-flink s3'],
  ['firehose', 's3 redshift opensearch lambda'],
  ['dynamodb', 'lambda kinesis dynamodb-stream pipes s3'],
  ['cloudwatch-alarm', 'sns lambda asg'],
  ['vpc', 'vpc transit-gateway vgw route53 igw'],
  ['subnet', 'nat-gateway igw transit-gateway vgw'],
  ['igw', 'alb nlb ec2 internet users'],
  ['nat-gateway', 'igw elastic-ip internet third-party'],
  ['site', 'customer-gateway vgw transit-gateway direct-connect-location vpc client-vpn'],
])

/** What usually stands before; as `usualNext`. */
export const usualBefore = tableOf([
  [
    's3 dynamodb rds aurora sqs sns elasticache',
    'lambda ecs-service ec2 asg fargate eks step-functions api-gateway',
  ],
  ['route53 cloudfront cognito', 'users client internet'],
  ['api-gateway alb nlb', 'users client cloudfront route53 internet'],
  ['lambda', 'api-gateway sqs s3 event-bus sns dynamodb kinesis alb scheduler step-functions cloudfront'],
  ['ec2 asg ecs-service fargate eks', 'alb nlb sqs cloudfront users'],
])

function tableOf(rows: Usual): ReadonlyMap<string, readonly string[]> {
  const ids = (list: readonly string[] | string) => (typeof list === 'string' ? list.split(' ') : list)
  return new Map(rows.flatMap(([from, to]) => ids(from).map((id) => [id, ids(to)] as const)))
}
