import { sketch, type SketchedNode } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './database-reachable-from-internet'

type Nodes = Readonly<Record<string, SketchedNode>>
const ref = (id: string) => ({ ref: id })
const group = (cidr: string, fromPort = 5432): SketchedNode => ({
  service: 'security-group',
  in: 'A',
  config: { rules: [{ direction: 'inbound', protocol: 'tcp', fromPort, cidr }] },
})
const boxes: Nodes = {
  A: { service: 'vpc' },
  igw: { service: 'igw', in: 'A' },
  open: { service: 'subnet', in: 'A', config: { access: 'public' } },
  closed: { service: 'subnet', in: 'A', config: { access: 'private' } },
  group: group('0.0.0.0/0'),
}
const inGroup = { securityGroups: [ref('group')] }
const db = (service: string, subnet: string, config: object = {}): Nodes => ({
  db: { service, in: subnet, config: { ...inGroup, ...config } },
})
const isPublic = { publiclyAccessible: true }
const { igw: _igw, ...withoutGateway } = boxes
const balancer: Nodes = {
  nlb: {
    service: 'nlb',
    in: 'A',
    config: { scheme: 'internet-facing', subnets: [ref('open')], ...inGroup },
  },
}
const target = [
  { is: 'nlb -> db : load-balancer-target', config: { protocol: 'TCP', port: 5432, targetType: 'ip' } },
]

testRule(rule, {
  good: {
    'a database about whose groups nothing is stated': {
      diagram: sketch({ ...boxes, db: { service: 'rds', in: 'open', config: isPublic } }),
      passes: [],
    },
    'a group that admits one network': sketch({
      ...boxes,
      ...db('rds', 'open', isPublic),
      group: group('10.0.0.0/8'),
    }),
    'a private subnet': {
      diagram: sketch({ ...boxes, ...db('aurora', 'closed', isPublic) }),
    },
    'no internet gateway': {
      diagram: sketch({ ...withoutGateway, ...db('rds', 'open', isPublic) }),
    },
    'public access off': sketch({ ...boxes, ...db('rds', 'open', { publiclyAccessible: false }) }),
    'a cache in a subnet that gives out public addresses': sketch({
      ...boxes,
      ...db('elasticache', 'open'),
      open: { service: 'subnet', in: 'A', config: { access: 'public', assignsPublicAddress: true } },
    }),
    'a database in no VPC': sketch({ db: { service: 'rds', config: isPublic } }),
    'a balancer within the VPC': sketch(
      {
        ...boxes,
        ...db('documentdb', 'closed'),
        nlb: { service: 'nlb', in: 'A', config: { scheme: 'internal', subnets: [ref('open')] } },
      },
      target,
    ),
  },
  bad: {
    'a public database whose group admits everybody': {
      diagram: exampleOf(rule),
      finds: [
        {
          message: 'reached',
          at: ['orders#publiclyAccessible', 'igw', 'group#rules'],
          fixes: { 'Turn public access off': [] },
        },
      ],
    },
    'one of several subnets that is public': {
      diagram: sketch({
        ...boxes,
        db: {
          service: 'redshift',
          in: 'A',
          config: { ...inGroup, ...isPublic, subnets: [ref('closed'), ref('open')] },
        },
      }),
      finds: [{ message: 'reached', at: ['db#publiclyAccessible', 'igw', 'group#rules'] }],
    },
    'a load balancer that faces the internet': {
      diagram: sketch({ ...boxes, ...balancer, ...db('documentdb', 'closed') }, target),
      finds: [{ message: 'reached', at: ['db', 'igw', 'group#rules', 'nlb'], fixes: [] }],
    },
  },
})
