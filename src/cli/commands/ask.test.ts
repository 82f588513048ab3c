import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../core/formats/packed/canonical-json'
import { sketch } from '../../core/model/sketch'
import { base } from '../../core/testing/describe-answers'
import { folderWith, runCli } from '../testing/run-cli'

const drawn = sketch(
  {
    a: { service: 'vpc', name: 'Spoke A' },
    hub: { service: 'vpc', name: 'Hub' },
    b: { service: 'vpc', name: 'Spoke B' },
    'in-a': { service: 'subnet', name: 'Private', in: 'a' },
    'in-hub': { service: 'subnet', name: 'Private', in: 'hub' },
    'in-b': { service: 'subnet', name: 'Private', in: 'b' },
    orders: { service: 'ec2', name: 'Orders', in: 'in-a' },
    cache: { service: 'ec2', name: 'Cache', in: 'in-hub' },
    billing: { service: 'ec2', name: 'Billing', in: 'in-b' },
    cloud: { service: 'aws-cloud', name: 'Cloud' },
  },
  ['a -> hub : vpc-peering', 'hub -> b : vpc-peering'],
)
const cwd = folderWith({ 'a.lintel.json': canonicalJson(drawn) })
const ask = (from: string, to: string, ...more: string[]) =>
  runCli(['ask', 'a.lintel.json', '--from', from, '--to', to, ...more], { cwd })

describe('lintel ask', () => {
  it('says what stops it, with the page of AWS, and that it is blocked', async () => {
    const { exit, stdout } = await ask('Orders', 'billing')
    expect(exit).toBe(1)
    expect(stdout).toMatch(/^Blocked at /)
    expect(stdout).toContain('“Orders” does not reach “Billing”.')
    expect(stdout).toContain('https://docs.aws.amazon.com/vpc/latest/peering/')
  })
  it('says what must be configured where it is possible', async () => {
    const { exit, stdout } = await ask('Orders', 'Cache', '--traffic', 'HTTPS')
    expect(exit).toBe(0)
    expect(stdout).toContain('“Orders” can reach “Cache” on tcp/443')
    expect(stdout).toContain('To configure\n  • ')
    expect(stdout).toContain('Way back\n')
  })
  it('asks for one way where that is wanted', async () => {
    expect((await ask('Orders', 'Cache', '--one-way')).stdout).not.toContain('Way back\n')
  })
  it('tells the same as JSON, with ids', async () => {
    const { exit, stdout } = await ask('orders', 'billing', '--json', '--traffic', 'tcp/22')
    expect(exit).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({
      format: 'lintel-answer',
      question: {
        from: { node: 'orders' },
        to: { node: 'billing' },
        traffic: { protocol: 'tcp', port: 22 },
        direction: 'connection',
      },
      verdict: 'blocked',
    })
    const { blockers } = JSON.parse(stdout) as {
      blockers: { at: string; aws: { source: { url: string } } }[]
    }
    expect(blockers[0]?.at).toBe('vpc-peering-1')
    expect(blockers[0]?.aws.source.url).toMatch(/^https:/)
  })
  it('takes the internet and addresses', async () => {
    expect((await ask('Internet', 'orders')).exit).toBe(1)
    expect((await ask('orders', '203.0.113.9')).stdout).toContain('203.0.113.9')
    expect((await ask('10.0.0.9 behind orders', 'cache', '--json')).stdout).toContain('"behind": "orders"')
  })
  it('takes a thing that is called “Internet” for itself, unless that is the internet, drawn', async () => {
    const named = sketch({ a: { service: 'vpc', name: 'Internet' }, b: { service: 'vpc', name: 'B' } })
    const world = sketch({ a: { service: 'internet', name: 'Internet' }, b: { service: 'vpc', name: 'B' } })
    const folder = folderWith({ 'a.json': canonicalJson(named), 'b.json': canonicalJson(world) })
    const to = async (file: string, end: string) => {
      const argv = ['ask', file, '--from', 'B', '--to', end, '--json']
      return (JSON.parse((await runCli(argv, { cwd: folder })).stdout) as { question: unknown }).question
    }
    expect(await to('a.json', 'internet')).toHaveProperty('to', { node: 'a' })
    expect(await to('a.json', 'The internet')).toHaveProperty('to', 'internet')
    expect(await to('b.json', 'Internet')).toHaveProperty('to', 'internet')
  })
  it('tells what to name instead of a folder of diagrams', async () => {
    const folder = folderWith({ 'docs/a.lintel.json': canonicalJson(drawn), 'docs/b.lintel.json': '{}' })
    for (const argv of [
      ['ask', 'docs', '--from', 'a', '--to', 'b'],
      ['render', 'docs', '-o', 'a.svg'],
    ]) {
      const { exit, stderr } = await runCli(argv, { cwd: folder })
      expect(exit).toBe(2)
      expect(stderr).toContain('docs: This folder holds diagrams, of which one is taken: name it')
      expect(stderr).toContain('a.lintel.json')
    }
  })
  it.each([
    [
      'Private',
      'cache',
      '3 things are called “Private”. Give the id of the one that is meant:\n  in-a  Private in Spoke A',
    ],
    [
      'Ordres',
      'cache',
      'Nothing is called “Ordres”. Is one of these meant?\n  orders  Orders in Spoke A › Private',
    ],
    ['Cloud', 'cache', '“Cloud” is nothing that traffic begins or ends at.'],
  ])('tells of %s what may be meant', async (from, to, words) => {
    const { exit, stdout, stderr } = await ask(from, to)
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' })
    expect(stderr).toContain(`--from: ${words}`)
  })
  it.each([
    [['--from', 'a', '--to', 'b'], 'Name a FILE'],
    [['a.lintel.json', '--from', 'a'], 'Say with --from and --to'],
    [['a.lintel.json', 'b', '--from', 'a', '--to', 'b'], 'Names with blanks need quotation marks.'],
    [['a.lintel.json', '--from', 'a', '--to', 'b', '--traffic', 'tcp/99999'], 'Ports go from 0 to 65535.'],
    [['gone.lintel.json', '--from', 'a', '--to', 'b'], 'There is no such file'],
  ])('refuses %j', async (argv, words) => {
    const { exit, stderr } = await runCli(['ask', ...argv], { cwd })
    expect(exit).toBe(2)
    expect(stderr).toContain(words)
  })
  it('reads a folder of what AWS describes', async () => {
    const folder = folderWith({
      'account/vpcs.json': JSON.stringify({ Vpcs: base.Vpcs }),
      'account/more/subnets.json': JSON.stringify({ Subnets: base.Subnets }),
    })
    const argv = ['ask', 'account', '--from', 'subnet-a', '--to', 'subnet-b']
    const { exit, stdout } = await runCli(argv, { cwd: folder })
    expect(exit).toBe(0)
    expect(stdout).toMatch(/^(Possible|Reachable)/)
    const half = folderWith({ 'account/a.json': JSON.stringify(base), 'account/b.json': '{' })
    const answer = await runCli(argv, { cwd: half })
    expect(answer.stdout).toMatch(/^(Possible|Reachable)/)
    expect(answer.exit).toBe(2)
    expect(answer.stderr).toContain('may change this answer')
    const one = ['ask', '-', '--from', 'subnet-a', '--to', 'subnet-b']
    expect((await runCli(one, { stdin: JSON.stringify(base) })).exit).toBe(0)
  })
})

const account = join(process.cwd(), '..', 'shared', 'corpus', 'reachability', 'test-vpc-peering')
it.skipIf(!existsSync(account))(
  'answers in a real account (skipped where ../shared/corpus is not there)',
  async () => {
    const argv = ['ask', account, '--from', 'i-06ba034d88c84ef07', '--to', 'i-0b14080af811fda3d']
    expect(await runCli(argv)).toMatchObject({
      exit: 0,
      stdout: expect.stringMatching(/^Reachable on tcp.22\n/) as string,
    })
  },
)
