import { setField } from '../edit/set-field'
import { sketch } from '../model/sketch'
import { subnetsOf } from '../network/location'
import { defineRule } from './rule'
import { reachFromInternet } from './shared/reach-from-internet'
import { capitalised, listed, nameOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 'database-in-a-public-subnet',
    title: 'Database within reach of the internet',
    concern: 'security',
    looksAt: ['rds', 'aurora', 'redshift'],
    messages: {
      open: {
        severity: 'warning',
        text: '{name} is publicly accessible and in {subnets}, with a route to the internet: only its security groups and passwords stand between it and everybody.',
      },
      inPublicSubnet: {
        severity: 'warning',
        text: '{name} is in {subnets}, with a route to the internet: databases belong in private subnets.',
      },
      accessible: {
        severity: 'warning',
        text: '{name} is publicly accessible: AWS advises against public addresses for databases.',
      },
    },
    why: 'A database is reached by an application, not by the internet. In a public subnet and with public access it has an address that everybody can try; without public access one setting is all that is missing. AWS’s Security Hub reports both.',
    howToFix:
      'Move the database into private subnets and turn public access off. People reach it over a VPN, Session Manager or a bastion host.',
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
    sketch(
      {
        shop: { service: 'vpc', name: 'Shop' },
        igw: { service: 'igw', name: 'Internet gateway', in: 'shop' },
        open: { service: 'subnet', name: 'Public', in: 'shop', config: { access: 'public' } },
        web: { service: 'ec2', name: 'Web server', in: 'open' },
        orders: { service: 'rds', name: 'Orders', in: 'open', config: { publiclyAccessible: true } },
      },
      ['web -> orders : data-access'],
    ),

  each: (graph) => graph.resources('rds', 'aurora', 'redshift'),

  *checkOne(graph, database) {
    // Where everything else is open too, database-reachable-from-internet tells how.
    if (reachFromInternet(graph, database.id)?.verdict === 'reachable') return
    const subnets = subnetsOf(graph, database.id)
    const open = subnets.filter(({ config }) => config['access'] === 'public')
    const isAccessible = database.config['publiclyAccessible'] === true
    const isPrivate = subnets.length > 0 && subnets.every(({ config }) => config['access'] === 'private')
    const factIds = ['rds.public-subnet-advice']
    if (open.length === 0 && (!isAccessible || isPrivate)) {
      if (isPrivate) yield { pass: { at: database.id, part: 'subnets' }, factId: 'rds.public-subnet-advice' }
      for (const { id } of subnets.filter(({ config }) => config['access'] === undefined))
        yield { needs: { at: id, part: 'access' }, factIds }
      return
    }
    yield {
      message: open.length === 0 ? 'accessible' : isAccessible ? 'open' : 'inPublicSubnet',
      at: [
        { at: database.id, part: open.length > 0 && !isAccessible ? 'subnets' : 'publiclyAccessible' },
        ...open.map(({ id }) => ({ at: id, part: 'access' })),
      ],
      data: {
        name: capitalised(nameOf(graph, database.id)),
        subnets: listed(open.map(({ id }) => nameOf(graph, id))),
      },
      factIds: isAccessible ? ['rds.public-access', ...factIds] : factIds,
      fixes:
        isAccessible && open.length === 0
          ? [
              {
                label: 'Turn public access off',
                apply: (diagram) => setField(diagram, database.id, 'publiclyAccessible', false),
              },
            ]
          : [],
    }
  },
})
