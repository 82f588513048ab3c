import { describe, expect, it } from 'vitest'
import { serviceInWords } from '../../../../core/catalog/in-words'
import type { Row } from '../../../../core/model/diagram'
import { sketch } from '../../../../core/model/sketch'
import { connectionId, nodeId } from '../../../../core/testing/ids'
import type { Column, TableSpec } from './column'
import { fixedRows } from './fixed-rows'
import { stepOf, type CellKey } from './move'
import { networkProblem } from './networks'
import { cellsIn, pasted } from './paste'
import { ruleWords } from './rule-words'
import { nextNumber, tableSpec } from './table-spec'
import { trafficWords, withTraffic } from './traffic-words'

const diagram = sketch(
  {
    app: { service: 'vpc', name: 'App', config: { cidr: '10.0.0.0/16' } },
    hub: { service: 'vpc', name: 'Hub', config: { cidr: '10.9.0.0/16' } },
    gate: { service: 'igw', in: 'app', name: 'Gate' },
    other: { service: 'igw', in: 'hub', name: 'Other gate' },
    table: { service: 'route-table', in: 'app' },
    web: { service: 'security-group', in: 'app', name: 'Web group' },
    acl: { service: 'network-acl', in: 'app' },
    tgw: { service: 'transit-gateway' },
    office: { service: 'site', name: 'Office' },
    router: { service: 'customer-gateway', in: 'office' },
    spokes: {
      service: 'transit-gateway-route-table',
      config: { transitGateway: { ref: 'tgw' }, propagations: [{ ref: 'att' }] },
    },
    fire: { service: 'network-firewall', in: 'app' },
  },
  [
    { is: 'app -> hub : vpc-peering', id: 'peering' },
    { is: 'app -> tgw : transit-gateway-attachment', id: 'att' },
    { is: 'router -> tgw : site-to-site-vpn', id: 'vpn' },
  ],
)

function specOf(owner: string, service: string, key: string): TableSpec {
  const field = serviceInWords(service)?.fields.find((one) => one.key === key)
  if (field?.type !== 'table') throw new Error(`${service} has no table ${key}`)
  return tableSpec(field, { diagram, owner: nodeId(owner) })
}
function columnOf(spec: TableSpec, key: string): Column {
  const column = spec.columns.find((one) => one.key === key)
  if (column === undefined) throw new Error(key)
  return column
}
const written = (column: Column, text: string, row: Row = {}) => {
  const result = column.write(row, text)
  return result.ok ? result.value : result.problem
}

describe('protocol and ports in a few letters', () => {
  it.each<[string, Row]>([
    ['HTTPS 443', { protocol: 'tcp', fromPort: 443, toPort: 443 }],
    ['TCP 8080', { protocol: 'tcp', fromPort: 8080, toPort: 8080 }],
    ['TCP 1024-65535', { protocol: 'tcp', fromPort: 1024, toPort: 65535 }],
    ['DNS 53', { protocol: 'udp', fromPort: 53, toPort: 53 }],
    ['ICMP', { protocol: 'icmp' }],
    ['All traffic', { protocol: 'all' }],
    ['TCP', { protocol: 'tcp' }],
    ['', {}],
  ])('%s is read and written alike', (words, row) => {
    expect(trafficWords(row)).toBe(words)
    expect(withTraffic({}, words)).toEqual({ ok: true, value: row })
  })

  it.each([
    ['443', { protocol: 'tcp', fromPort: 443, toPort: 443 }],
    ['udp/500', { protocol: 'udp', fromPort: 500, toPort: 500 }],
    ['ssh', { protocol: 'tcp', fromPort: 22, toPort: 22 }],
    ['any', { protocol: 'all' }],
    ['tcp 20 - 21', { protocol: 'tcp', fromPort: 20, toPort: 21 }],
  ])('understands “%s”', (words, row) => {
    expect(withTraffic({}, words)).toEqual({ ok: true, value: row })
  })

  it.each(['tcp 70000', 'tcp 22-20', 'gre', 'icmp 8', 'tcp 80,443'])('refuses “%s”', (words) => {
    expect(withTraffic({}, words)).toMatchObject({ ok: false })
  })

  it('shows what a file states in part', () => {
    expect(trafficWords({ fromPort: 443 })).toBe('Port 443')
    expect(trafficWords({ protocol: 'tcp', fromPort: 443 })).toBe('HTTPS 443')
  })
})

describe('networks', () => {
  it.each(['10.0.0.0/16', '0.0.0.0/0', '::/0', '2001:db8:1234::/56'])('takes %s', (text) => {
    expect(networkProblem(text)).toBeNull()
  })
  it.each([
    ['10.0.0.0', /looks like 10\.0\.0\.0\/16/],
    ['10.300.0.0/16', /300 is not/],
    ['10.0.0.0/33', /33 is not/],
    ['2001:db8::/129', /129 is not/],
    ['2001:db8', /IPv6 network looks like/],
    ['anywhere', /looks like 10\.0\.0\.0\/16 or 2001:db8::\/32/],
  ])('says what is wrong with %s', (text, words) => {
    expect(networkProblem(text)).toMatch(words)
  })
})

describe('routes of a VPC', () => {
  const spec = specOf('table', 'route-table', 'routes')
  const target = columnOf(spec, 'target')

  it('lead to what is legal in this VPC, by name', () => {
    const labels = target.choices({}).map(({ label, detail, icon }) => [label, detail, icon])
    expect(labels).toEqual([
      ['Gate', 'internet gateway', 'igw'],
      ['tgw', 'transit gateway', 'transit-gateway'],
      ['Hub', 'peering', 'vpc'],
    ])
    expect(written(target, 'hub')).toEqual({ target: { ref: 'peering' } })
    expect(written(target, 'Other gate')).toMatch(/can be a target/)
    expect(target.read({ target: { ref: connectionId('peering') } })).toEqual({ text: 'Hub', icon: 'vpc' })
  })

  it('go to networks and prefix lists', () => {
    const destination = columnOf(spec, 'destination')
    expect(written(destination, 'pl-63a5400a')).toEqual({ destination: 'pl-63a5400a' })
    expect(written(destination, 'S3 prefix list')).toEqual({ destination: 'S3 prefix list' })
    expect(written(destination, '10.0.0.0')).toMatch(/looks like/)
    expect(written(destination, '', { destination: '0.0.0.0/0', state: 'active' })).toEqual({
      state: 'active',
    })
    expect(destination.choices({}).map(({ label }) => label)).toContain('10.9.0.0/16')
  })

  it('stand below the local ones', () => {
    expect(fixedRows(diagram, nodeId('table')).above).toMatchObject([
      { cells: [{ text: '10.0.0.0/16' }, { text: 'local' }] },
    ])
  })
})

describe('routes of a transit gateway', () => {
  it('lead to attachments by what is at their other end', () => {
    const target = columnOf(specOf('spokes', 'transit-gateway-route-table', 'routes'), 'target')
    expect(target.choices({}).map(({ label, detail }) => [label, detail])).toEqual([
      ['App', 'attachment'],
      ['Office', 'VPN'],
    ])
    expect(written(target, 'office')).toEqual({ target: { ref: 'vpn' } })
    expect(fixedRows(diagram, nodeId('spokes')).below).toMatchObject([
      { cells: [{ text: '10.0.0.0/16' }, { text: 'App' }] },
    ])
  })
})

describe('rules', () => {
  const group = specOf('web', 'security-group', 'rules')
  const end = columnOf(group, 'cidr')

  it('of a group name a network or a group, never both', () => {
    expect(written(end, 'web GROUP', { cidr: '0.0.0.0/0' })).toEqual({ group: { ref: 'web' } })
    expect(written(end, '10.0.0.0/8', { group: { ref: nodeId('web') } })).toEqual({ cidr: '10.0.0.0/8' })
    const anywhere = end.choices({}).find(({ label }) => label === '0.0.0.0/0')
    expect(anywhere?.chosen({ group: { ref: nodeId('web') } })).toEqual({ cidr: '0.0.0.0/0' })
    expect(end.read({ group: { ref: nodeId('web') } })).toMatchObject({ text: 'Web group' })
  })

  it('are parted by their direction, with a part for those that state none', () => {
    expect(group.parts.map(({ name }) => name)).toEqual(['Inbound', 'Outbound', 'Direction not stated'])
    expect(group.parts.map(({ has }) => has({ direction: 'outbound' }))).toEqual([false, true, false])
    expect(group.parts[2]?.has({ direction: 'sideways' })).toBe(true)
    expect(group.parts[0]?.fresh([])).toEqual({ direction: 'inbound' })
  })

  it('of an ACL are numbered in tens and shown in that order', () => {
    const acl = specOf('acl', 'network-acl', 'rules')
    expect([nextNumber([]), nextNumber([{ number: 100 }]), nextNumber([{ number: 107 }, {}])]).toEqual([
      100, 110, 110,
    ])
    expect(nextNumber([{ number: 32_766 }])).toBe(32_766)
    expect(acl.parts[1]?.fresh([{ number: 110 }])).toEqual({
      number: 120,
      direction: 'outbound',
      action: 'allow',
    })
    expect([{ number: 200 }, {}, { number: 100 }].toSorted(acl.compare)).toEqual([
      { number: 100 },
      { number: 200 },
      {},
    ])
  })

  it('of a firewall keep their order, protocol and ports in one cell', () => {
    const spec = specOf('fire', 'network-firewall', 'rules')
    expect(spec.isOrdered).toBe(true)
    expect(spec.columns.map(({ key }) => key)).toEqual(['action', 'protocol', 'source', 'destination'])
  })

  it('say what they come to', () => {
    const words = (count: number, isComplete: boolean) =>
      ruleWords('security-group', 'inbound', { count, isComplete })
    expect(words(0, false)).toMatch(/open/)
    expect(words(0, true)).toMatch(/Nothing is let in/)
    expect(words(2, false)).toMatch(/whatever no rule matches is not let in/)
  })
})

describe('pasting', () => {
  const { columns, parts } = specOf('acl', 'network-acl', 'rules')
  const [part] = parts
  if (part === undefined) throw new Error('no part')

  it('takes a word as a word, and lines and tabs as rows and cells', () => {
    expect(cellsIn('10.0.0.0/16')).toBeNull()
    expect(cellsIn('a\tb\r\nc\td\r\n')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ])
  })

  it('fills rows from the cell on, adds others, and tells what it does not understand', () => {
    const cells = [
      ['443', '0.0.0.0/0', 'allow', 'too far'],
      ['ssh', 'nowhere', 'deny'],
    ]
    const at = { row: 0, column: 1 }
    expect(pasted([{ number: 100, direction: 'inbound' }], cells, { columns, part, at })).toEqual({
      rows: [
        {
          number: 100,
          direction: 'inbound',
          ...{ protocol: 'tcp', fromPort: 443, toPort: 443, cidr: '0.0.0.0/0', action: 'allow' },
        },
        {
          number: 110,
          direction: 'inbound',
          ...{ protocol: 'tcp', fromPort: 22, toPort: 22, action: 'deny' },
        },
      ],
      added: 1,
      misread: ['nowhere'],
    })
  })
})

describe('the keys of a cell', () => {
  const key = (name: string, more: Partial<CellKey> = {}): CellKey => ({
    ...{ key: name, altKey: false, shiftKey: false, ctrlKey: false, metaKey: false },
    ...{ isAtStart: false, isAtEnd: false, ...more },
  })
  const size = { rows: 2, columns: 2 }
  it.each([
    [key('Enter'), { row: 0, column: 1 }, { kind: 'go', row: 1, column: 1 }],
    [key('Enter'), { row: 1, column: 1 }, { kind: 'new-row' }],
    [key('Enter', { shiftKey: true }), { row: 1, column: 0 }, { kind: 'go', row: 0, column: 0 }],
    [key('ArrowDown'), { row: 1, column: 0 }, null],
    [key('ArrowUp'), { row: 1, column: 0 }, { kind: 'go', row: 0, column: 0 }],
    [key('ArrowRight'), { row: 0, column: 0 }, null],
    [key('ArrowRight', { isAtEnd: true }), { row: 0, column: 0 }, { kind: 'go', row: 0, column: 1 }],
    [key('ArrowLeft', { isAtStart: true }), { row: 0, column: 0 }, null],
    [key('ArrowUp', { altKey: true }), { row: 1, column: 0 }, { kind: 'carry', by: -1 }],
    [key('ArrowDown', { ctrlKey: true }), { row: 0, column: 0 }, null],
  ])('%o from %o', (pressed, at, step) => {
    expect(stepOf(pressed, at, size)).toEqual(step)
  })
})
