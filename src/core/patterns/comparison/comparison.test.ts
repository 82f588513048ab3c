import { describe, expect, it } from 'vitest'
import { patterns } from '../index'
import type { Pattern } from '../pattern'
import { compare, markdownOf, possibleMeans, reachRows, toldRows, type Row } from './index'

const pattern = (id: string): Pattern => {
  const found = patterns.find((one) => one.id === id)
  if (found === undefined) throw new Error(`there is no pattern “${id}”`)
  return found
}
const compared = (...ids: readonly string[]) => compare(ids.map(pattern))
const row = (rows: readonly Row[], id: string) => rows.find((one) => one.id === id)
const words = (rows: readonly Row[], id: string) =>
  row(rows, id)?.cells.map((cell) =>
    cell.map(({ strong, text }) => (strong === undefined ? text : `${strong}: ${text}`)),
  )

describe('many VPCs to one site', () => {
  const rows = compared(
    'transit-gateway-to-one-site',
    'vgw-for-each-vpc',
    'site-behind-a-peering-hub',
    'site-services-by-privatelink',
  )

  it('says who reaches the site', () => {
    expect(words(rows, 'vpc-site')).toEqual([
      ['Each VPC ↔ the site: reachable'],
      ['Each VPC ↔ the site: reachable'],
      [
        '“Hub” ↔ the site: reachable',
        'Each spoke ↔ the site: blocked (peering is not transitive)',
        'Each spoke → “Office server”: possible on tcp/443 through “Office load balancer”',
      ],
      [
        '“Provider” ↔ the site: reachable',
        'Each other VPC ↔ the site: blocked (nothing joins them)',
        'Each other VPC → “Office server”: possible on tcp/443 through “Office endpoint”',
      ],
    ])
  })

  it('says whether the VPCs reach each other', () => {
    expect(words(rows, 'vpc-vpc')).toEqual([
      ['VPC ↔ VPC: reachable'],
      ['VPC ↔ VPC: blocked (no route leads there)'],
      ['“Hub” ↔ each spoke: reachable', 'Spoke ↔ spoke: blocked (peering is not transitive)'],
      [
        '“Provider” ↔ each other VPC: blocked (over PrivateLink only the consumer opens connections)',
        'Each other VPC → “Office load balancer”: possible on tcp/443 through “Office endpoint”',
        'Other VPC ↔ other VPC: blocked (their CIDR blocks overlap)',
      ],
    ])
    expect(row(rows, 'vpc-vpc')?.cells.map((cell) => cell.map(({ verdict }) => verdict))).toEqual([
      ['reachable'],
      ['blocked'],
      ['reachable', 'blocked'],
      ['blocked', 'possible', 'blocked'],
    ])
  })

  it('tells the limit that binds first, with its nature, source and date', () => {
    const [transit, vgw] = row(rows, 'first-limit')?.cells ?? []
    expect(transit?.[0]?.strong).toBe('1.25 Gbps')
    expect(vgw).toMatchObject([
      { note: 'AWS raises it on request', source: { asOf: expect.stringMatching(/^20/) as string } },
    ])
    expect(vgw?.[0]?.strong).toMatch(/^5\b/)
  })

  it('has no rows about messages, and none about what is not there', () => {
    const ids = rows.map(({ id }) => id)
    expect(ids).not.toContain('retries')
    expect(ids).not.toContain('site-site')
    expect(ids).not.toContain('clients')
  })

  it('tells trade-offs that AWS documents from those of practice', () => {
    const notes = row(rows, 'trade-offs')?.cells.flatMap((cell) => cell.map(({ note }) => note))
    expect(new Set(notes)).toEqual(new Set(['AWS']))
    const others = compared('elastic-ip-standby', 'proxy-between-peered-vpcs')
    expect(row(others, 'trade-offs')?.cells[1]?.map(({ note }) => note)).toContain('from practice')
  })
})

describe('a bucket’s events, with a queue and without', () => {
  const rows = compared('s3-sns-lambda', 's3-sns-sqs-lambda', 'transit-gateway-to-one-site')

  it('says how messages get through', () => {
    expect(words(rows, 'retention')).toEqual([
      [pattern('s3-sns-lambda').delivery?.retention],
      ['Up to 14 days in the queue; 4 days unless stated.'],
      ['–, no messages'],
    ])
    expect(words(rows, 'peaks')?.[1]).toEqual([
      'The queue: messages wait while Lambda adds up to 300 concurrent invocations a minute, 1,250 at most.',
    ])
    const delivery = rows.filter(({ section }) => section === 'delivery').map(({ id }) => id)
    expect(delivery).toEqual([
      'retries',
      'retention',
      'ordering',
      'duplicates',
      'batching',
      'deadLetters',
      'peaks',
    ])
  })

  it('marks what is the same in all', () => {
    const both = compared('s3-sns-lambda', 's3-sns-sqs-lambda')
    expect(row(both, 'clients')?.isSame).toBe(true)
    expect(row(both, 'zone-loss')?.isSame).toBe(true)
    expect(row(both, 'retries')?.isSame).toBe(false)
    expect(row(rows, 'zone-loss')?.isSame).toBe(false)
  })
})

describe('many sites to one VPC', () => {
  it('says whether the sites reach each other, and why not', () => {
    const rows = compared('transit-gateway-for-many-sites', 'sites-on-one-vgw', 'vpn-cloudhub')
    expect(words(rows, 'site-site')).toEqual([
      ['Site ↔ site: blocked (the transit gateway’s route table has no route there)'],
      ['Site ↔ site: blocked (sites reach each other by VPN CloudHub only, which needs BGP)'],
      ['Site ↔ site: reachable'],
    ])
    expect(row(rows, 'vpc-site')?.isSame).toBe(true)
    expect(words(rows, 'keeps')?.[2]).toContain('Every site reaches every other')
  })
})

describe('what “possible” means', () => {
  it('is said once, below a table that says it, and nowhere else', () => {
    const open = compared('elastic-ip-standby', 'alb-auto-scaling')
    expect(possibleMeans(open)).toContain('security groups')
    expect(possibleMeans(toldRows(patterns.slice(0, 2)))).toBe(null)
  })
})

describe('web tiers', () => {
  it('says what clients reach, and whether they get past it', () => {
    const rows = compared('elastic-ip-standby', 'alb-auto-scaling', 'api-gateway-lambda')
    expect(words(rows, 'clients')).toEqual([
      ['“Users” → “Elastic IP address”: possible'],
      ['“Users” → “Load balancer”: possible'],
      ['“Client” → “Orders API”: reachable'],
    ])
    expect(words(rows, 'behind')?.[1]).toEqual([
      'The internet → “Web server A” and “Web server B”: not past the entry',
    ])
    expect(words(rows, 'behind')?.[2]).toEqual(['–'])
  })
})

it('says “asking …” of what the engine has not answered yet', () => {
  const [clients] = reachRows([{ ...noReach, clients: [{ text: 'A → B: reachable' }] }, undefined])
  expect(clients?.cells).toEqual([[{ text: 'A → B: reachable' }], [{ text: 'asking …' }]])
  expect(clients?.isSame).toBe(false)
  const [only, ...others] = reachRows([undefined, undefined])
  expect(only?.cells.flat()).toEqual([{ text: 'asking …' }, { text: 'asking …' }])
  expect(others).toEqual([])
})

const noReach = {
  clients: [],
  behind: [],
  'vpc-site': [],
  'vpc-vpc': [],
  'site-site': [],
  'internet-vpc': [],
  uses: [],
  keeps: [],
}

it('writes the table as Markdown, with its links', () => {
  const chosen = ['s3-sns-lambda', 's3-sns-sqs-lambda'].map(pattern)
  const text = markdownOf('Buckets', chosen, compare(chosen))
  const lines = text.trimEnd().split('\n')
  expect(lines[0]).toBe('## Buckets')
  expect(lines[2]).toContain('S3, SNS and Lambda: an event pushed to several functions')
  const bars = lines.slice(2).map((line) => line.replace(/\\\|/g, '').split('|').length)
  expect(new Set(bars)).toEqual(new Set([5]))
  expect(text).toMatch(
    /\*\*Limit that binds first\*\* \|.*\]\(https:\/\/docs\.aws\.amazon\.com\/[^)]*\), as of 20/,
  )
})
