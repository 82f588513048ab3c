import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { FileToRead } from './format'
import { parse } from '../model/parse'
import { base, filesOf, readAnswers, readFiles } from '../testing/describe-answers'
import { readAwsDescribe } from './aws-describe'
import { lists } from './aws-describe/lists'

const corpus = join(process.cwd(), '..', 'shared', 'corpus', 'reachability')
const isThere = existsSync(corpus)

describe.skipIf(!isThere)('the five real accounts (skipped where ../shared/corpus is not there)', () => {
  const accounts = isThere ? readdirSync(corpus).filter((name) => !name.includes('.')) : []

  for (const account of accounts) {
    it(`says of every object of ${account} exactly once what became of it`, async () => {
      const files = accountFiles(account)
      const read = await readAwsDescribe(files)
      if (!read.ok) throw new Error(read.problem)
      const { placed, report, diagram } = read.value
      const objects = files.flatMap(objectsIn).toSorted()
      const settled = [...placed, ...report.folded, ...report.notModelled, ...report.dropped].map(
        ({ where }) => where,
      )

      expect(settled.toSorted()).toEqual(objects)
      expect(report.notModelled.map(({ what }) => what)).not.toContain('nobody has looked at it')
      const ids = new Set([...Object.keys(diagram.nodes), ...Object.keys(diagram.connections)])
      for (const { as } of placed) expect(ids).toContain(as)
      for (const { into } of report.folded) expect(ids).toContain(into)
    })
  }

  it('loses nothing on the way through a saved file', async () => {
    for (const account of accounts) {
      const read = await readAwsDescribe(accountFiles(account))
      if (!read.ok) throw new Error(read.problem)
      const again = parse(JSON.parse(JSON.stringify(read.value.diagram)))
      expect(again).toMatchObject({
        ok: true,
        value: { diagram: read.value.diagram, report: { dropped: [], repaired: [] } },
      })
    }
  })

  function accountFiles(account: string): readonly FileToRead[] {
    return readdirSync(join(corpus, account)).map((name) => ({
      name,
      bytes: readFileSync(join(corpus, account, name)),
    }))
  }
})

/** Every element of every top-level list, and every instance of a reservation, counted without the reader. */
function objectsIn({ name, bytes }: FileToRead): readonly string[] {
  const lists = JSON.parse(Buffer.from(bytes).toString()) as Readonly<
    Record<string, readonly { Instances?: readonly unknown[] }[]>
  >
  return Object.entries(lists).flatMap(([key, items]) =>
    items.flatMap((item, index) => {
      const where = `${name} › ${key}.${index}`
      const instances = key === 'Reservations' ? (item.Instances ?? []) : []
      return [where, ...instances.map((_, at) => `${where}.Instances.${at}`)]
    }),
  )
}

describe('answers of any kind', () => {
  it('reads the others where one file is no JSON', async () => {
    const read = await readFiles({ 'a.json': '{"Vpcs": [', 'b.json': base, 'c.json': '[]' })
    expect(read.service('vpc-1')).toBe('vpc')
    expect(read.report.dropped.map(({ where }) => where)).toEqual(['a.json', 'c.json'])
  })

  it('refuses, in a sentence, where there is nothing to read', async () => {
    for (const answers of [
      {},
      { 'a.json': 'nonsense' },
      { 'a.json': {} },
      { 'a.json': { NextToken: 'x' } },
    ]) {
      const read = await readAwsDescribe(filesOf(answers))
      expect(read.ok ? '' : read.problem).toMatch(/[.]$/)
    }
  })

  it('names lists that Lintel does not know, each object of them', async () => {
    const read = await readAnswers({ ...base, DhcpOptions: [{ DhcpOptionsId: 'dopt-1' }], Regions: [] })
    expect(read.said('DhcpOptions.0')).toBe('Lintel does not model “DhcpOptions”')
  })

  it('drops what has no id, or is nothing', async () => {
    const read = await readAnswers({
      ...base,
      Vpcs: [...base.Vpcs, {}, null, 7, { VpcId: '__proto__' }, { VpcId: null }],
    })
    expect([1, 2, 3, 4, 5].map((index) => read.said(`Vpcs.${index}`))).toEqual([
      'has no “VpcId”',
      'is not an object',
      'is not an object',
      'its “VpcId” cannot be used',
      'has no “VpcId”',
    ])
  })

  it('is not led astray by keys of the language itself, and by values of the wrong kind', async () => {
    const text =
      '{"__proto__": [{"VpcId": "vpc-x"}], "constructor": [{}], "toString": "x", "Vpcs": [{"VpcId": "constructor", "__proto__": {"CidrBlock": "10.0.0.0/8"}, "Tags": 5}], "Subnets": {"SubnetId": 1}, "RouteTables": [{"RouteTableId": "rtb-1", "VpcId": "constructor", "Routes": "all", "Associations": [null, 3]}]}'
    const read = await readFiles({ 'a.json': text })
    expect(read.config('constructor')).toEqual({})
    expect(read.config('rtb-1')).toEqual({ routes: [] })
  })

  it('settles every object whatever is missing from it', async () => {
    const keys = [...lists]
    const read = await readAnswers(
      Object.fromEntries(keys.map((key) => [key, [{}, { State: 'available' }, null]])),
    )
    const { placed, report } = read
    const settled = [...placed, ...report.folded, ...report.notModelled, ...report.dropped].map(
      ({ where }) => where,
    )
    expect(report.notModelled.map(({ what }) => what)).not.toContain('nobody has looked at it')
    expect(settled.toSorted()).toEqual(
      keys.flatMap((key) => [0, 1, 2].map((index) => `all.json › ${key}.${index}`)).toSorted(),
    )
  })

  it('gives every node a place', async () => {
    const { diagram } = await readAnswers(base)
    expect(Object.keys(diagram.layout)).toEqual(expect.arrayContaining(['vpc-1', 'subnet-a', 'subnet-b']))
  })

  it('reads 2,000 interfaces in a moment', async () => {
    const interfaces = Array.from({ length: 2000 }, (_, index) => ({
      NetworkInterfaceId: `eni-${index}`,
      SubnetId: index % 2 === 0 ? 'subnet-a' : 'subnet-b',
      VpcId: 'vpc-1',
      PrivateIpAddress: `10.0.${index % 2}.${index % 250}`,
      Description: 'RDSNetworkInterface',
      Groups: [{ GroupId: 'sg-1' }],
    }))
    const start = performance.now()
    const read = await readAnswers({
      ...base,
      SecurityGroups: [{ GroupId: 'sg-1', VpcId: 'vpc-1' }],
      NetworkInterfaces: interfaces,
    })
    expect(read.placed).toHaveLength(2004)
    expect(performance.now() - start).toBeLessThan(5000)
  })
})
