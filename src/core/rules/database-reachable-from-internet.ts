import { setField } from '../edit/set-field'
import type { Answer, Hop } from '../model/answers'
import type { NodeId, Place } from '../model/diagram'
import { sketch } from '../model/sketch'
import { defineRule } from './rule'
import { reachFromInternet } from './shared/reach-from-internet'
import { capitalised, nameOf } from '../network/wording'

const databases = [
  'rds',
  'aurora',
  'redshift',
  'neptune',
  'documentdb',
  'elasticache',
  'memorydb',
  'opensearch',
  'timestream',
] as const

export default defineRule({
  meta: {
    id: 'database-reachable-from-internet',
    title: 'Database that the internet reaches',
    concern: 'security',
    looksAt: databases,
    messages: {
      reached: {
        severity: 'warning',
        text: '{name} is open to everybody on the internet, by what is stated. {way}',
      },
    },
    why: 'The gateways, routes, network ACLs and security groups of this drawing let a connection from the internet through to the database: passwords alone protect it from everybody. AWS advises against it.',
    howToFix:
      'Turn public access off and move the database into private subnets; or admit only the addresses or security groups of its callers.',
    facts: ['rds.public-access', 'rds.public-subnet-advice'],
    sources: [
      {
        title: 'Security Hub controls for Amazon RDS',
        url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html',
        asOf: '2026',
      },
    ],
  },

  example: () =>
    sketch({
      shop: { service: 'vpc', name: 'Shop' },
      igw: { service: 'igw', name: 'Internet gateway', in: 'shop' },
      open: { service: 'subnet', name: 'Public', in: 'shop', config: { access: 'public' } },
      group: {
        service: 'security-group',
        name: 'Database group',
        in: 'shop',
        config: {
          rules: [{ direction: 'inbound', protocol: 'tcp', fromPort: 5432, toPort: 5432, cidr: '0.0.0.0/0' }],
        },
      },
      orders: {
        service: 'rds',
        name: 'Orders',
        in: 'open',
        config: { publiclyAccessible: true, securityGroups: [{ ref: 'group' }] },
      },
    }),

  each: (graph) => graph.resources(...databases),

  *checkOne(graph, { id, config }) {
    const answer = reachFromInternet(graph, id)
    if (answer?.verdict !== 'reachable') return
    const isPublic = config['publiclyAccessible'] === true
    const forward = answer.hops.filter(({ direction }) => direction === 'forward')
    yield {
      message: 'reached',
      at: [isPublic ? { at: id, part: 'publiclyAccessible' } : { at: id }, ...placesOf(forward, id)],
      subject: id,
      data: { name: capitalised(nameOf(graph, id)), way: wayOf(answer, id) },
      factIds: ['rds.public-access', 'rds.public-subnet-advice'],
      fixes: isPublic
        ? [
            {
              label: 'Turn public access off',
              apply: (diagram) => setField(diagram, id, 'publiclyAccessible', false),
            },
          ]
        : [],
    }
  },
})

function placesOf(hops: readonly Hop[], database: NodeId): readonly Place[] {
  const places = hops.map(({ place }) => place).filter(({ at }) => at !== database)
  return [...new Map(places.map((place) => [`${place.at}#${place.part ?? ''}`, place])).values()]
}

/** The way there, sentence by sentence; that it arrives goes without saying. */
function wayOf({ hops }: Answer, database: NodeId): string {
  const steps = hops.filter(
    ({ direction, does, place }) => direction === 'forward' && !(does === 'deliver' && place.at === database),
  )
  return [...new Set(steps.map(({ reason }) => capitalised(reason)))].join(' ')
}
