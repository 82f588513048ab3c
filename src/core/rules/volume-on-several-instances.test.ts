import { sketch, type SketchedNode } from '../model/sketch'
import { testRule } from '../testing/test-rule'
import rule from './volume-on-several-instances'

type Nodes = Readonly<Record<string, SketchedNode>>
type Values = Readonly<Record<string, unknown>>

const ec2 = (config: Values = {}, more: Partial<SketchedNode> = {}): SketchedNode => ({
  service: 'ec2',
  config,
  ...more,
})
const ebs = (config: Values = {}, more: Partial<SketchedNode> = {}): SketchedNode => ({
  service: 'ebs',
  config,
  ...more,
})
const attached = ['a -> disk : volume-attachment', 'b -> disk : volume-attachment']
const two = (config: Values, more: ({ readonly b?: Values } & Nodes) | object = {}) => {
  const { b = {}, ...nodes } = more as { readonly b?: Values } & Nodes
  return sketch({ a: ec2(), b: ec2(b), disk: ebs(config), ...nodes }, attached)
}
const shared = { volumeType: 'io2', multiAttach: true }
const many = (count: number, config: Values) =>
  sketch({ fleet: ec2({}, { count }), disk: ebs(config) }, ['fleet -> disk : volume-attachment'])
const inZones = (a: Partial<SketchedNode>, b: Partial<SketchedNode>, nodes: Nodes, config: Values = {}) =>
  sketch({ ...nodes, server: ec2({}, a), disk: ebs(config, b) }, ['server -> disk : volume-attachment'])
const zones: Nodes = {
  vpc: { service: 'vpc' },
  zoneA: { service: 'availability-zone', name: 'Zone A', in: 'vpc' },
  zoneB: { service: 'availability-zone', name: 'Zone B', in: 'vpc' },
}
const between = (message: string, fixes?: readonly string[]) => ({
  message,
  at: ['disk', 'volume-attachment-1', 'volume-attachment-2'],
  ...(fixes === undefined ? {} : { fixes }),
})
const io2AndEfs = { 'Make it io2 with Multi-Attach': [], 'Use EFS instead': [] }
const io1In = (region: SketchedNode) =>
  sketch(
    {
      region,
      a: ec2({}, { in: 'region' }),
      b: ec2({}, { in: 'region' }),
      disk: ebs({ volumeType: 'io1', multiAttach: true }, { in: 'region' }),
    },
    attached,
  )

const usEast1a: SketchedNode = { service: 'availability-zone', config: { zone: 'us-east-1a' } }

testRule(rule, {
  good: {
    'an instance of an Auto Scaling group drawn for three, each with a volume of its own': {
      diagram: sketch(
        {
          group: { service: 'asg', config: { members: [{ ref: 'fleet' }] } },
          fleet: ec2({}, { count: 3 }),
          disk: ebs({ volumeType: 'gp3' }),
        },
        ['fleet -> disk : volume-attachment'],
      ),
      passes: [{ at: 'disk', factId: 'ebs.single-attach', used: 1, limit: 1 }],
    },
    'an instance that a line makes a member of an Auto Scaling group': sketch(
      { group: { service: 'asg' }, fleet: ec2({}, { count: 3 }), disk: ebs({ volumeType: 'gp3' }) },
      ['fleet -> disk : volume-attachment', 'fleet -> group : membership'],
    ),
    'the boot volume of three instances drawn as one': many(3, { volumeType: 'gp3', bootVolume: true }),
    'a zone that is stated in another form': inZones(
      { in: 'zone' },
      {},
      { zone: usEast1a },
      { zone: 'use1-az1' },
    ),
    'a zone in capitals': inZones({ in: 'zone' }, {}, { zone: usEast1a }, { zone: 'US-East-1a' }),
    'io2 with Multi-Attach on a metal instance of a Xen family': two(shared, {
      b: { instanceType: 'i3.metal' },
    }),
    'a volume on nothing': { diagram: sketch({ disk: ebs() }), passes: [] },
    'a volume on one instance': {
      diagram: sketch({ a: ec2(), disk: ebs({ volumeType: 'gp3' }) }, ['a -> disk : volume-attachment']),
      passes: [{ at: 'disk', factId: 'ebs.single-attach', used: 1, limit: 1 }],
    },
    'a boot volume on its instance': sketch({ a: ec2(), disk: ebs({ bootVolume: true }) }, [
      'disk -> a : volume-attachment',
    ]),
    'the same attachment drawn twice': sketch({ a: ec2(), disk: ebs({ volumeType: 'gp3' }) }, [
      'a -> disk : volume-attachment',
      'disk -> a : volume-attachment',
    ]),
    'io2 with Multi-Attach on two instances': {
      diagram: two(shared),
      passes: [{ at: 'disk', factId: 'ebs.multi-attach', used: 2, limit: 16 }],
    },
    'io2 with Multi-Attach on sixteen, the boundary': {
      diagram: many(16, shared),
      passes: [{ at: 'disk', factId: 'ebs.multi-attach', used: 16, limit: 16 }],
    },
    'io2 with Multi-Attach on Windows': two(shared, { b: { operatingSystem: 'Windows' } }),
    'io1 with Multi-Attach in a Region that is not stated': two({ volumeType: 'io1', multiAttach: true }),
    'io1 with Multi-Attach in us-east-1': io1In({ service: 'region', config: { region: 'us-east-1' } }),
    'io1 with Multi-Attach in a Region box called us-west-2': io1In({ service: 'region', name: 'us-west-2' }),
    'two volumes for two instances, drawn as one each': sketch(
      { fleet: ec2({}, { count: 2 }), disk: ebs({ volumeType: 'gp3' }, { count: 2 }) },
      ['fleet -> disk : volume-attachment'],
    ),
    'one volume each for instances in two zones': sketch(
      {
        ...zones,
        a: ec2({}, { in: 'zoneA' }),
        b: ec2({}, { in: 'zoneB' }),
        disk: ebs({ volumeType: 'gp3' }, { count: 2, in: 'vpc' }),
      },
      attached,
    ),
    'a volume on an Auto Scaling group, whose instances each get a new one': sketch(
      { group: { service: 'asg' }, disk: ebs({ volumeType: 'gp3' }) },
      ['group -> disk : volume-attachment'],
    ),
    'a volume on ECS tasks, which each get a new one': sketch(
      {
        tasks: { service: 'ecs-service', config: { launchType: 'Fargate', desiredTasks: 4 } },
        disk: ebs({ volumeType: 'gp3' }),
      },
      ['tasks -> disk : volume-attachment'],
    ),
    'EFS on two instances': sketch({ a: ec2(), b: ec2(), files: { service: 'efs' } }, [
      'a -> files : mount',
      'b -> files : mount',
    ]),
    'a volume and its instance in one zone': inZones({ in: 'zoneA' }, { in: 'zoneA' }, zones),
    'a volume beside the zones, none stated': inZones({ in: 'zoneA' }, { in: 'vpc' }, zones),
    'a volume that states the zone of its instance': inZones(
      { in: 'zoneA' },
      { in: 'vpc' },
      {
        ...zones,
        zoneA: { service: 'availability-zone', name: 'Zone A', in: 'vpc', config: { zone: 'us-east-1a' } },
      },
      { zone: 'us-east-1a' },
    ),
    'subnets of one stated zone': inZones(
      { in: 'web' },
      { in: 'data' },
      {
        vpc: { service: 'vpc' },
        web: { service: 'subnet', in: 'vpc', config: { zone: 'us-east-1a' } },
        data: { service: 'subnet', in: 'vpc', config: { zone: 'us-east-1a' } },
      },
    ),
    'zone boxes of two VPCs, whose names say nothing': inZones(
      { in: 'zoneA' },
      { in: 'zoneC' },
      {
        ...zones,
        other: { service: 'vpc' },
        zoneC: { service: 'availability-zone', name: 'First zone', in: 'other' },
      },
    ),
    'a volume of a type that this build does not know': two({ volumeType: 'io9' }),
  },
  bad: {
    'two instances of an Auto Scaling group on one volume': {
      diagram: two(
        { volumeType: 'gp3' },
        { group: { service: 'asg', config: { members: [{ ref: 'a' }, { ref: 'b' }] } } },
      ),
      finds: [between('oneInstanceOnly')],
    },
    'the boot volume of two separate instances': {
      diagram: two({ volumeType: 'gp3', bootVolume: true }),
      finds: [between('oneInstanceOnly')],
    },
    'a boot volume with Multi-Attach, on one instance': {
      diagram: many(1, { ...shared, bootVolume: true }),
      finds: [{ message: 'bootWithMultiAttach', at: ['disk', 'volume-attachment-1'], fixes: [] }],
    },
    'a gp3 volume that claims Multi-Attach, on one instance': {
      diagram: many(1, { volumeType: 'gp3', multiAttach: true }),
      finds: [
        {
          message: 'noMultiAttach',
          at: ['disk', 'volume-attachment-1'],
          fixes: { 'Make it io2 with Multi-Attach': [] },
        },
      ],
    },
    'two volumes of one zone for an instance in another': {
      diagram: inZones({ in: 'zoneB' }, { in: 'zoneA', count: 2 }, zones),
      finds: [{ message: 'otherZone', at: ['disk', 'volume-attachment-1', 'server'] }],
    },
    'an instance of a Xen family': {
      diagram: two(shared, { b: { instanceType: 't2.micro' } }),
      finds: [{ message: 'notNitro', at: ['b', 'disk'], fixes: ['Use EFS instead'] }],
    },
    'an io1 volume whose instances are in eu-west-1': {
      diagram: sketch(
        {
          region: { service: 'region', name: 'Ireland (eu-west-1)' },
          a: ec2({}, { in: 'region' }),
          b: ec2({}, { in: 'region' }),
          disk: ebs({ volumeType: 'io1', multiAttach: true }),
        },
        attached,
      ),
      finds: [between('io1Region')],
    },
    'a gp3 volume on two instances': {
      diagram: two({ volumeType: 'gp3' }),
      finds: [{ ...between('oneInstanceOnly'), fixes: io2AndEfs }],
      passes: [],
    },
    'a gp2 volume on two instances': {
      diagram: two({ volumeType: 'gp2' }),
      finds: [between('oneInstanceOnly')],
    },
    'an st1 volume on two instances': {
      diagram: two({ volumeType: 'st1' }),
      finds: [between('oneInstanceOnly')],
    },
    'an sc1 volume on two instances': {
      diagram: two({ volumeType: 'sc1' }),
      finds: [between('oneInstanceOnly')],
    },
    'a magnetic volume on two instances': {
      diagram: two({ volumeType: 'standard' }),
      finds: [between('oneInstanceOnly')],
    },
    'a gp3 volume that claims Multi-Attach': {
      diagram: two({ volumeType: 'gp3', multiAttach: true }),
      finds: [between('oneInstanceOnly')],
    },
    'a gp3 volume on an instance drawn twice': {
      diagram: many(2, { volumeType: 'gp3' }),
      finds: [{ message: 'oneInstanceOnly', at: ['disk', 'volume-attachment-1'] }],
    },
    'two gp3 volumes for three instances': {
      diagram: sketch({ fleet: ec2({}, { count: 3 }), disk: ebs({ volumeType: 'gp3' }, { count: 2 }) }, [
        'fleet -> disk : volume-attachment',
      ]),
      finds: [{ message: 'oneInstanceOnly', at: ['disk', 'volume-attachment-1'] }],
    },
    'a volume on two instances, its type not stated': {
      diagram: two({}),
      finds: [{ ...between('typeNotStated'), fixes: io2AndEfs }],
    },
    'Multi-Attach of a volume whose type is not stated': {
      diagram: two({ multiAttach: true }),
      finds: [between('typeNotStated')],
    },
    'an io2 volume that does not say whether it has Multi-Attach': {
      diagram: two({ volumeType: 'io2' }),
      finds: [{ ...between('multiAttachNotStated'), fixes: io2AndEfs }],
    },
    'an io2 volume without Multi-Attach': {
      diagram: two({ volumeType: 'io2', multiAttach: false }),
      finds: [{ ...between('multiAttachOff'), fixes: io2AndEfs }],
    },
    'a volume of no stated type without Multi-Attach': {
      diagram: two({ multiAttach: false }),
      finds: [between('multiAttachOff')],
    },
    'a shared boot volume': {
      diagram: two({ ...shared, bootVolume: true }),
      finds: [between('bootVolume', [])],
    },
    'io2 on seventeen instances': {
      diagram: many(17, shared),
      finds: [
        { message: 'tooManyInstances', at: ['disk', 'volume-attachment-1'], fixes: ['Use EFS instead'] },
      ],
    },
    'seventeen instances, the type not stated': {
      diagram: many(17, {}),
      finds: [{ message: 'tooManyInstances', at: ['disk', 'volume-attachment-1'] }],
    },
    'an instance that is not built on Nitro': {
      diagram: two(shared, { b: { nitro: false } }),
      finds: [{ message: 'notNitro', at: ['b', 'disk'], fixes: ['Use EFS instead'] }],
    },
    'an io1 volume on Windows': {
      diagram: two({ volumeType: 'io1', multiAttach: true }, { b: { operatingSystem: 'Windows' } }),
      finds: [{ message: 'io1OnWindows', at: ['b', 'disk'], fixes: { 'Make it io2 with Multi-Attach': [] } }],
    },
    'an io1 volume in eu-west-1': {
      diagram: io1In({ service: 'region', config: { region: 'eu-west-1' } }),
      finds: [between('io1Region')],
    },
    'a volume in another zone than its only instance': {
      diagram: inZones({ in: 'zoneA' }, { in: 'zoneB' }, zones),
      finds: [
        {
          message: 'otherZone',
          at: ['disk', 'volume-attachment-1', 'server'],
          fixes: { 'Use EFS instead': [] },
        },
      ],
    },
    'a volume that states another zone': {
      diagram: inZones(
        { in: 'web' },
        { in: 'vpc' },
        {
          vpc: { service: 'vpc' },
          web: { service: 'subnet', in: 'vpc', config: { zone: 'us-east-1a' } },
        },
        { zone: 'us-east-1b' },
      ),
      finds: [{ message: 'otherZone', at: ['disk', 'volume-attachment-1', 'server'] }],
    },
    'two zone boxes that nobody has named': {
      diagram: inZones(
        { in: 'one' },
        { in: 'other' },
        {
          vpc: { service: 'vpc' },
          one: { service: 'availability-zone', name: 'Availability Zone', in: 'vpc' },
          other: { service: 'availability-zone', name: 'Availability Zone', in: 'vpc' },
        },
      ),
      finds: [{ message: 'otherZone', at: ['disk', 'volume-attachment-1', 'server'] }],
    },
    'a volume in another Region than its instance': {
      diagram: inZones(
        { in: 'virginia' },
        { in: 'ireland' },
        {
          virginia: { service: 'region', config: { region: 'us-east-1' } },
          ireland: { service: 'region', config: { region: 'eu-west-1' } },
        },
      ),
      finds: [{ message: 'otherZone', at: ['disk', 'volume-attachment-1', 'server'] }],
    },
    'a Multi-Attach volume on instances of two zones': {
      diagram: sketch(
        {
          ...zones,
          a: ec2({}, { in: 'zoneA' }),
          b: ec2({}, { in: 'zoneB' }),
          disk: ebs(shared, { in: 'vpc' }),
        },
        attached,
      ),
      finds: [{ message: 'severalZones', at: ['disk', 'a', 'b'], fixes: { 'Use EFS instead': [] } }],
      passes: [],
    },
    'a gp3 volume on instances of two zones': {
      diagram: sketch(
        {
          ...zones,
          a: ec2({}, { in: 'zoneA' }),
          b: ec2({}, { in: 'zoneB' }),
          disk: ebs({ volumeType: 'gp3' }, { in: 'vpc' }),
        },
        attached,
      ),
      finds: [
        { message: 'severalZones', at: ['disk', 'a', 'b'] },
        { ...between('oneInstanceOnly'), fixes: ['Use EFS instead'] },
      ],
    },
    'a volume of no stated type over two zones, where the zones alone decide': {
      diagram: sketch(
        {
          ...zones,
          a: ec2({}, { in: 'zoneA' }),
          b: ec2({}, { in: 'zoneB' }),
          disk: ebs({}, { in: 'zoneA' }),
        },
        attached,
      ),
      finds: [{ message: 'otherZone', at: ['disk', 'volume-attachment-2', 'b'] }],
    },
    'a volume on a function': {
      diagram: sketch({ resize: { service: 'lambda' }, disk: ebs() }, ['resize -> disk : traffic']),
      finds: [
        { message: 'onFunction', at: ['disk', 'traffic-1', 'resize'], fixes: { 'Use EFS instead': [] } },
      ],
    },
  },
})
