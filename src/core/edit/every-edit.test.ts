import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kinds, services } from '../catalog/catalog'
import { boxesOf } from '../layout/boxes'
import { place } from '../layout/place'
import type { ConfigValue, ConnectionId, Diagram, NodeId, Selector } from '../model/diagram'
import { findingKey } from '../model/finding-key'
import { graphOf } from '../model/graph'
import { parse } from '../model/parse'
import { ok, type Result } from '../model/results'
import { sketch } from '../model/sketch'
import { deepFrozen } from '../testing/deep-frozen'
import { connectionId } from '../testing/ids'
import { addBeside } from './add-beside'
import { addNext } from './add-next'
import { addNode } from './add-node'
import { addRequirement, type StatedRequirement } from './add-requirement'
import { addVpcBlock } from './add-vpc-block'
import { addVpnToSite } from './add-vpn-to-site'
import { attachTable } from './attach-table'
import { changeConnection } from './change-connection'
import { changeRequirement } from './change-requirement'
import { connect } from './connect'
import { copyPart } from './copy-part'
import { dismissFinding, undismissFinding } from './dismiss-finding'
import { duplicateItems } from './duplicate-items'
import { record, redo, start, undo } from './history'
import { insertBetween } from './insert-between'
import { insertDiagram } from './insert-diagram'
import { insertInto } from './insert-into'
import type { ItemId } from './items'
import { makeAutoScalingGroup } from './make-auto-scaling-group'
import { moveInto } from './move-into'
import { moveNodes } from './move-nodes'
import { lowerQuota, raiseQuota } from './raise-quota'
import { removeItems } from './remove-items'
import { removeRequirement } from './remove-requirement'
import { renameNode } from './rename-node'
import { replacePeeringsByTransitGateway } from './replace-peerings-by-transit-gateway'
import { resizeNode } from './resize-node'
import { reverseConnection } from './reverse-connection'
import { setAttachmentSide } from './set-attachment-side'
import { setCollapsed } from './set-collapsed'
import { setCount } from './set-count'
import { setDescription } from './set-description'
import { setField } from './set-field'
import { setPath } from './set-path'
import { setPinned } from './set-pinned'
import { setSeverity } from './set-severity'
import { setSubnetTable } from './set-subnet-table'
import { setSubnets } from './set-subnets'
import { setText } from './set-text'
import { setTitle } from './set-title'
import { tagNodes } from './tag-nodes'

/** Random choices for one edit: each asks for what it needs, from what the diagram holds by then. */
interface Dice {
  below(limit: number): number
  of<T>(list: readonly T[]): T | undefined
  node(): NodeId
  resource(service: string): NodeId
  item(): ItemId
  parent(): NodeId | null
  point(): { readonly x: number; readonly y: number }
  text(): string
  value(): ConfigValue
}

function dice(diagram: Diagram, rolls: readonly number[]): Dice {
  let next = 0
  const nodes = Object.keys(diagram.nodes) as NodeId[]
  const items = [...nodes, ...(Object.keys(diagram.connections) as ConnectionId[])]
  const below = (limit: number) => {
    next += 1
    return ((rolls[next % rolls.length] ?? 0) + 7919 * next) % limit
  }
  const of = <T>(list: readonly T[]): T | undefined => list[below(Math.max(list.length, 1))]
  const item = () => of(items) ?? ('nobody' as NodeId)
  const values: readonly (() => ConfigValue)[] = [
    () => below(70_000),
    () => below(2) === 1,
    () => texts[below(texts.length)] ?? '',
    () => ({ ref: item() }),
    () => [{ ref: item() }, { ref: item() }],
    () => [{ destination: '0.0.0.0/0', target: { ref: item() } }, { port: below(9) }],
  ]
  return {
    below,
    of,
    item,
    node: () => of(nodes) ?? ('nobody' as NodeId),
    resource: (service) => of(graphOf(diagram).resources(service))?.id ?? ('nobody' as NodeId),
    parent: () => (below(3) === 0 ? null : (of(nodes) ?? null)),
    point: () => ({ x: below(2000) - 500, y: below(2000) - 500 }),
    text: () => texts[below(texts.length)] ?? '',
    value: () => values[below(values.length)]?.() ?? 1,
  }
}

const texts = [
  '',
  ' ',
  'web server',
  '__proto__',
  'constructor',
  'a name that is long enough for two lines',
  '😀',
]
const often = [
  'vpc',
  'subnet',
  'ec2',
  'igw',
  'vgw',
  'site',
  'alb',
  'rds',
  'route-table',
  'asg',
  'lambda',
  'availability-zone',
]
const tableServices = ['route-table', 'network-acl', 'security-group', 'transit-gateway-route-table']
const ids = services.map(({ id }) => id)
const keys = ['subnets', 'members', 'routes', 'port', 'constructor', '__proto__', 'securityGroups', 'vpc']

const selectorBy = (on: Dice): Selector =>
  on.of([{ node: on.node() }, { tag: on.text() }, { service: 'vpc' }, 'internet'] as const) ?? 'internet'

function statedBy(on: Dice): StatedRequirement {
  return {
    text: on.text(),
    must: on.of(['reach', 'not-reach', 'pass-through', 'stay-private'] as const) ?? 'reach',
    of: selectorBy(on),
    to: selectorBy(on),
    ...(on.below(2) === 0 ? {} : { through: selectorBy(on) }),
    ...(on.below(2) === 0 ? {} : { protocol: 'tcp', port: on.below(70_000) }),
  }
}

const diagramOf = (result: Result<{ readonly diagram: Diagram }>): Result<Diagram> =>
  result.ok ? ok(result.value.diagram) : result

const edits: Readonly<Record<string, (diagram: Diagram, on: Dice) => Result<Diagram>>> = {
  addService: (d, on) =>
    diagramOf(
      addNode(d, {
        service: on.of(often) ?? 'ec2',
        parentId: on.parent(),
        ...(on.below(2) === 0 ? { at: on.point() } : {}),
      }),
    ),
  addAnyService: (d, on) => diagramOf(addNode(d, { service: on.of(ids) ?? 'ec2', parentId: on.parent() })),
  addBeside: (d, on) =>
    diagramOf(addBeside(d, { service: on.of(often) ?? 'ec2', parentId: on.parent() }, on.node())),
  addNext: (d, on) =>
    diagramOf(
      addNext(d, {
        service: on.of(often) ?? 'ec2',
        joins: on.node(),
        direction: on.of(['after', 'before'] as const) ?? 'after',
        ...(on.below(2) === 0 ? { drop: { point: on.point(), over: on.parent() } } : {}),
      }),
    ),
  insertBetween: (d, on) =>
    insertBetween(d, on.of(Object.keys(d.connections) as ConnectionId[]) ?? connectionId('nothing'), {
      services: [{ service: on.of(['lambda', 'sqs', 'vpc', 'ec2', 'alb']) ?? 'lambda' }],
    }),
  addNote: (d, on) => diagramOf(addNode(d, { note: on.text(), parentId: on.parent(), at: on.point() })),
  addShape: (d, on) =>
    diagramOf(
      addNode(d, { shape: on.of(['box', 'group', 'image'] as const) ?? 'box', parentId: on.parent() }),
    ),
  removeItems: (d, on) => removeItems(d, [on.item(), on.item()]),
  moveNodes: (d, on) =>
    moveNodes(
      d,
      new Map([
        [on.node(), on.point()],
        [on.node(), on.point()],
      ]),
    ),
  moveInto: (d, on) => moveInto(d, [on.node(), on.node()], on.parent()),
  moveIntoAt: (d, on) => {
    const id = on.node()
    return moveInto(d, [id], on.parent(), new Map([[id, on.point()]]))
  },
  resizeNode: (d, on) =>
    resizeNode(d, on.node(), { ...on.point(), width: on.below(900), height: on.below(900) }),
  connect: (d, on) => diagramOf(connect(d, { from: on.node(), to: on.node(), label: on.text() })),
  connectByKind: (d, on) =>
    diagramOf(
      connect(d, {
        from: on.node(),
        to: on.node(),
        kind: on.of(kinds)?.id ?? 'traffic',
        count: on.below(20),
      }),
    ),
  changeConnection: (d, on) =>
    changeConnection(d, on.item() as ConnectionId, {
      kind: on.of(kinds)?.id ?? 'traffic',
      label: on.text(),
      count: on.below(3) === 0 ? null : on.below(20),
    }),
  reverseConnection: (d, on) => reverseConnection(d, on.item() as ConnectionId),
  setPath: (d, on) =>
    setPath(
      d,
      on.below(2) === 0 ? [on.item() as ConnectionId] : (Object.keys(d.connections) as ConnectionId[]),
      {
        ...(on.below(2) === 0
          ? {}
          : { style: on.of(['orthogonal', 'straight', 'curved'] as const) ?? 'curved' }),
        ...(on.below(2) === 0 ? {} : { waypoints: [on.point(), on.point()].slice(on.below(3)) }),
        ...(on.below(2) === 0 ? {} : { fromSide: on.of(['top', 'left', null] as const) ?? null }),
        ...(on.below(2) === 0 ? {} : { toSide: on.of(['bottom', 'right', null] as const) ?? null }),
      },
    ),
  renameNode: (d, on) => renameNode(d, on.node(), on.text()),
  setText: (d, on) => setText(d, on.node(), on.text()),
  setDescription: (d, on) => setDescription(d, on.node(), on.text()),
  setTitle: (d, on) => setTitle(d, on.text()),
  setField: (d, on) =>
    setField(d, on.item(), on.of(keys) ?? 'port', on.below(4) === 0 ? undefined : on.value()),
  collapse: (d, on) => setCollapsed(d, [on.node(), on.resource('vpc')].slice(on.below(2)), true),
  expand: (d, on) => setCollapsed(d, [on.node(), on.resource('vpc')].slice(on.below(2)), false),
  setCount: (d, on) => setCount(d, on.item(), on.below(3) === 0 ? undefined : on.below(20)),
  setPinned: (d, on) => setPinned(d, [on.node(), on.node()], on.below(3) > 0),
  setSubnets: (d, on) =>
    setSubnets(d, on.resource('alb'), [on.resource('subnet'), on.resource('subnet')].slice(on.below(3))),
  dismissFinding: (d, on) =>
    dismissFinding(d, findingKey({ ruleId: 'r', messageId: 'm', at: [{ at: on.item() }] }), on.text()),
  undismissFinding: (d, on) => undismissFinding(d, on.of(Object.keys(d.review.dismissed)) ?? ''),
  raiseQuota: (d, on) =>
    raiseQuota(d, {
      factId: 'vpn.per-vgw',
      value: on.below(30),
      reason: on.text(),
      ...(on.below(2) === 0 ? {} : { at: on.node() }),
    }),
  lowerQuota: (d, on) => lowerQuota(d, on.of(d.review.raised) ?? { factId: 'vpn.per-vgw' }),
  setSeverity: (d, on) => setSeverity(d, on.text(), on.of(['off', 'error', undefined] as const)),
  insertDiagram: (d, on) =>
    diagramOf(
      insertDiagram(d, copyPart(d, [on.item(), on.item()]), { parentId: on.parent(), at: on.point() }),
    ),
  insertInto: (d, on) =>
    diagramOf(insertInto(d, copyPart(d, [on.item(), on.item()]), { over: on.parent(), near: on.point() })),
  duplicateItems: (d, on) => diagramOf(duplicateItems(d, [on.item(), on.item()])),
  addVpcBlock: (d, on) =>
    diagramOf(
      addVpcBlock(d, {
        parentId: on.parent(),
        at: on.point(),
        zones: on.below(3),
        tiers: on.of([['public', 'private'], ['private'], ['public']] as const) ?? ['public'],
        cidr: on.of(['10.0.0.0/16', '10.1.0.0/24', 'x']) ?? '',
        natGateways: on.of(['none', 'one', 'per zone'] as const) ?? 'none',
      }),
    ),
  addVpnToSite: (d, on) => addVpnToSite(d, { site: on.resource('site'), vpc: on.resource('vpc') }),
  attachTable: (d, on) =>
    diagramOf(attachTable(d, on.item(), on.of(tableServices) ?? 'route-table', on.text() || undefined)),
  setSubnetTable: (d, on) =>
    setSubnetTable(d, on.resource('subnet'), on.resource('route-table'), on.below(2) === 0),
  setAttachmentSide: (d, on) => {
    const line = on.of(Object.keys(d.connections) as ConnectionId[]) ?? connectionId('nothing')
    const say = {
      side: on.of(['associations', 'propagations'] as const) ?? 'associations',
      isOn: true,
    } as const
    const table = addNode(d, { service: 'transit-gateway-route-table', parentId: null })
    if (!table.ok) return table
    const { diagram, id } = table.value
    const set = setAttachmentSide(diagram, id, line, say)
    return set.ok && on.below(2) === 0 ? setAttachmentSide(set.value, id, line, { ...say, isOn: false }) : set
  },
  addRequirement: (d, on) => addRequirement(d, statedBy(on)),
  changeRequirement: (d, on) =>
    changeRequirement(d, on.of(Object.keys(d.requirements)) ?? 'constructor', statedBy(on)),
  removeRequirement: (d, on) => removeRequirement(d, on.of(Object.keys(d.requirements)) ?? '__proto__'),
  tagNodes: (d, on) => tagNodes(d, [on.node(), on.node()], on.text()),
  makeAutoScalingGroup: (d, on) => diagramOf(makeAutoScalingGroup(d, [on.node(), on.node(), on.node()])),
  replacePeerings: (d, on) => replacePeeringsByTransitGateway(d, [on.item(), on.item(), on.item()]),
}
const names = Object.keys(edits)

const sequences = fc.array(
  fc.record({
    edit: fc.constantFrom('addService', 'addService', 'connect', ...names),
    rolls: fc.array(fc.nat(), { minLength: 4, maxLength: 8 }),
  }),
  { minLength: 10, maxLength: 30, size: 'max' },
)

/** Two peered VPCs, a site and what stands in them: enough for every edit to find something to do. */
const drawing: Diagram = deepFrozen({
  ...place(
    sketch(
      {
        region: { service: 'region', config: { region: 'us-east-1' } },
        site: { service: 'site' },
        a: { service: 'vpc', in: 'region' },
        b: { service: 'vpc', in: 'region' },
        public: { service: 'subnet', in: 'a', config: { access: 'public' } },
        private: { service: 'subnet', in: 'a' },
        igw: { service: 'igw', in: 'a' },
        web: { service: 'ec2', in: 'public' },
        app: { service: 'ec2', in: 'private', count: 3 },
        balancer: { service: 'alb', in: 'a', config: { subnets: [{ ref: 'public' }, { ref: 'private' }] } },
        routes: {
          service: 'route-table',
          in: 'a',
          config: {
            subnets: [{ ref: 'private' }],
            routes: [{ destination: '10.1.0.0/16', target: { ref: 'peering' } }],
          },
        },
        group: { service: 'asg', in: 'a', config: { members: [{ ref: 'web' }] } },
        remark: { text: 'A note' },
      },
      [
        'web -> app : traffic tcp/80',
        { is: 'a -> b : vpc-peering', id: 'peering' },
        'balancer -> web : load-balancer-target',
      ],
      { steps: [{ at: ['web', 'app'], text: 'first' }] },
    ),
  ),
  paths: { [connectionId('traffic-1')]: { style: 'straight' } },
  requirements: {
    'requirement-1': {
      id: 'requirement-1',
      text: '',
      must: 'not-reach',
      of: { service: 'site' },
      to: { service: 'site' },
    },
  },
})

/** The diagram after each edit that was not refused, frozen, so that an edit that changes its input throws. */
function* drawn(steps: readonly { readonly edit: string; readonly rolls: readonly number[] }[]) {
  let diagram = drawing
  for (const { edit, rolls } of steps) {
    const result = edits[edit]?.(diagram, dice(diagram, rolls))
    if (result?.ok !== true) {
      expect(result?.problem).toMatch(/^[A-Z“].*\.$/s)
      continue
    }
    const before = diagram
    diagram = deepFrozen(result.value)
    yield { edit, before, after: diagram }
  }
}

/** An outline around an instance that a collapsed VPC hides has no place; what is drawn next has nothing to do with it. */
const groupInCollapsedVpc = [
  { edit: 'addVpnToSite', rolls: [0, 0, 0, 0] },
  { edit: 'collapse', rolls: [0, 0, 0, 0] },
  { edit: 'makeAutoScalingGroup', rolls: [0, 0, 24, 0] },
  ...Array.from({ length: 5 }, () => ({ edit: 'addService', rolls: [0, 0, 0, 0] })),
  { edit: 'addVpnToSite', rolls: [0, 0, 0, 0] },
]

/** Which edits made a table anew that they left as it was. */
function renewedTables(steps: Parameters<typeof drawn>[0]): readonly string[] {
  const tables = ['nodes', 'connections', 'requirements', 'review', 'layout', 'paths', 'steps'] as const
  return [...drawn(steps)].flatMap(({ edit, before, after }) =>
    tables
      .filter((table) => before[table] !== after[table] && isEqual(before[table], after[table]))
      .map((table) => `${edit} renews ${table}`),
  )
}

describe('every sequence of edits', () => {
  it('does something with each edit, so that what follows means something', () => {
    const done = new Set<string>()
    for (const steps of fc.sample(sequences, { numRuns: 100, seed: 1 }))
      for (const { edit, before, after } of drawn(steps)) if (before !== after) done.add(edit)
    expect(names.filter((name) => !done.has(name))).toEqual([])
  }, 60_000)

  it('leaves a diagram in which every id exists, nothing is inside itself and every number is one', () => {
    fc.assert(
      fc.property(sequences, (steps) => {
        for (const { after } of drawn(steps)) {
          const reading = parse(JSON.parse(JSON.stringify(after)))
          expect(reading).toMatchObject({ ok: true, value: { report: { repaired: [], dropped: [] } } })
          expect(reading).toHaveProperty('value.diagram', after)
          for (const box of boxesOf(after).values()) {
            expect([box.x, box.y, box.width, box.height].every(Number.isFinite)).toBe(true)
          }
        }
      }),
      { numRuns: 40 },
    )
  }, 60_000)

  it('is undone to the identical diagram, and done again to the identical one', () => {
    fc.assert(
      fc.property(sequences, (steps) => {
        let history = start(drawing)
        const first = history.present
        for (const { edit, rolls } of steps) {
          const result = edits[edit]?.(history.present, dice(history.present, rolls))
          if (result?.ok === true) history = record(history, edit, result.value)
        }
        const last = history.present
        const seen: Diagram[] = []
        for (; history.past.length > 0; history = undo(history)) seen.push(history.present)
        expect(history.present).toBe(first)
        for (; history.future.length > 0; history = redo(history))
          if (history.present !== first) expect(history.present).toBe(seen.pop())
        expect(history.present).toBe(last)
      }),
      { numRuns: 40 },
    )
  }, 60_000)

  it('gives the same object back where it changed nothing', () => {
    fc.assert(
      fc.property(sequences, (steps) => {
        for (const { edit, before, after } of drawn(steps)) {
          if (before === after) continue
          expect(isEqual(before, after) ? `${edit} changed nothing` : '').toBe('')
        }
      }),
      { numRuns: 60 },
    )
  }, 60_000)

  it('leaves the tables alone that it has nothing to do with, so that nothing is reviewed after a move', () => {
    fc.assert(
      fc.property(sequences, (steps) => {
        expect(renewedTables(steps)).toEqual([])
      }),
      {
        numRuns: 40,
        examples: [[groupInCollapsedVpc]],
      },
    )
  }, 60_000)
})

function isEqual(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
