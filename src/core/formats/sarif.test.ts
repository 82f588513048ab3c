import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'
import Ajv from 'ajv-draft-04'
import { describe, expect, it } from 'vitest'
import type { Diagram } from '../model/diagram'
import { sketch } from '../model/sketch'
import { patterns } from '../patterns'
import { reviewed } from '../testing/reviewed'
import json from './json'
import sarif from './sarif'
import { sarifLog } from './sarif/sarif-log'
import { foundIn } from './findings/found'

// One of its patterns is no regular expression with the `u` flag; addresses are looked at below.
const options = { strict: false, validateFormats: false, unicodeRegExp: false, allErrors: true }
const isValid = new Ajv(options).compile(schema)

interface Log {
  readonly runs: readonly [
    {
      readonly tool: {
        readonly driver: { readonly rules: readonly (Named & { readonly helpUri: string })[] }
      }
      readonly results: readonly Result[]
      readonly invocations: readonly [Readonly<Record<string, unknown>>]
    },
  ]
}
interface Named {
  readonly id: string
}
interface Result {
  readonly ruleId: string
  readonly ruleIndex: number
  readonly level: string
  readonly kind?: string
  readonly message: { readonly text: string }
  readonly locations: readonly Location[]
  readonly relatedLocations?: readonly Location[]
  readonly partialFingerprints: Readonly<Record<string, string>>
  readonly suppressions: readonly unknown[]
}
interface Location {
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string }
    readonly region?: Readonly<Record<'startLine' | 'startColumn' | 'endColumn', number>>
  }
  readonly logicalLocations: readonly [{ readonly name: string; readonly fullyQualifiedName: string }]
}

const written = async (diagram: Diagram): Promise<string> => {
  const result = await sarif.write(diagram, { ...reviewed(diagram), fileName: 'shop €.lintel.json' })
  if (!result.ok) throw new Error(result.problem)
  return result.value
}
function valid(text: string): Log['runs'][0] {
  const log = JSON.parse(text) as Log
  isValid(log)
  expect(isValid.errors ?? []).toEqual([])
  return log.runs[0]
}

const drawn = sketch(
  {
    shop: { service: 'vpc', name: 'Shop' },
    private: { service: 'subnet', name: 'Private', in: 'shop' },
    orders: { service: 'rds', name: 'Orders', in: 'private', config: { multiAz: false } },
    other: { service: 'vpc', name: 'Other' },
    apart: { service: 'subnet', name: 'Apart', in: 'other' },
    web: { service: 'ec2', name: 'Web', in: 'apart' },
    'odd "id"\u2028': { service: 'rds', name: 'Odd', in: 'private', config: { multiAz: false } },
  },
  ['web -> orders : traffic'],
  { title: 'Shop' },
)

describe('SARIF', () => {
  it('is valid for every pattern, and for every classic mistake', async () => {
    for (const pattern of patterns) {
      for (const diagram of [
        pattern.build(),
        ...(pattern.twin === undefined ? [] : [pattern.twin.build()]),
      ]) {
        const { results, tool } = valid(await written(diagram))
        for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId)
      }
    }
  })
  it('points at the line of the key in the file that the JSON format writes', async () => {
    const file = await json.write(drawn)
    const lines = (file.ok ? file.value : '').split('\n')
    const { results } = valid(await written(drawn))
    const regions = results.flatMap(({ locations, relatedLocations = [] }) =>
      [...locations, ...relatedLocations].map(({ physicalLocation: { region } }) => region),
    )
    const keys = regions.map((region) => {
      const { startLine = 0, startColumn = 0, endColumn = 0 } = region ?? {}
      return JSON.parse(lines[startLine - 1]?.slice(startColumn - 1, endColumn - 1) ?? '') as string
    })
    expect(new Set(keys)).toEqual(new Set(['orders', 'odd "id"\u2028', 'traffic-1', 'web']))
  })
  it('names the thing inside the drawing, by what it is in', async () => {
    const { results } = valid(await written(drawn))
    const result = results.find(({ ruleId }) => ruleId === 'database-in-one-zone')
    expect(result?.locations[0]?.logicalLocations[0]).toMatchObject({ name: 'Odd' })
    expect(JSON.stringify(result)).toContain('Shop › Private › Odd')
  })
  it('has an address for the file that every reader takes', async () => {
    const { results } = valid(await written(drawn))
    const uris = results.flatMap(({ locations }) =>
      locations.map(({ physicalLocation }) => physicalLocation.artifactLocation.uri),
    )
    expect(new Set(uris)).toEqual(new Set(['shop%20%E2%82%AC.lintel.json']))
  })
  it('knows a finding again by its key', async () => {
    const { results } = valid(await written(drawn))
    const prints = results.map(({ partialFingerprints }) => partialFingerprints['lintelFindingKey/v1'])
    expect(new Set(prints).size).toBe(results.length)
  })
  it('takes what is incomplete for no fault', async () => {
    const { results } = valid(await written(drawn))
    const open = results.filter(({ kind }) => kind === 'open')
    expect(open.length).toBeGreaterThan(0)
    expect(open.every(({ level }) => level === 'none')).toBe(true)
  })
  it('suppresses what was dismissed, with the reason, and says of the others that they are not', async () => {
    const { results } = valid(await written(drawn))
    const [first] = results
    const key = first?.partialFingerprints['lintelFindingKey/v1'] ?? ''
    const dismissed = { [key]: { reason: 'A test system.' } }
    const after = valid(await written({ ...drawn, review: { ...drawn.review, dismissed } }))
    expect(after.results.flatMap(({ suppressions }) => suppressions)).toEqual([
      { kind: 'inSource', status: 'accepted', justification: 'A test system.' },
    ])
    expect(after.results).toHaveLength(results.length)
  })
  it('leads from each rule to the page of AWS', async () => {
    const { tool } = valid(await written(drawn))
    expect(tool.driver.rules.length).toBeGreaterThan(0)
    for (const { helpUri } of tool.driver.rules) expect(helpUri).toMatch(/^https:\/\//)
  })
  it('tells of several files, one of which cannot be read', () => {
    const { outcomes, knowledge } = reviewed(drawn)
    if (knowledge === undefined) throw new Error('no rules')
    const found = foundIn(drawn, outcomes, knowledge)
    const files = [
      { uri: 'a.lintel.json', problems: ['nodes.x: gone.'], found, text: null },
      { uri: 'b.lintel.json', problems: ['This file is not JSON.'], found: null },
    ]
    const run = valid(sarifLog(files, knowledge, '1.2.3'))
    expect(run.invocations[0]).toMatchObject({
      executionSuccessful: false,
      toolExecutionNotifications: [{ level: 'warning' }, { level: 'error' }],
    })
    expect(run.results).toHaveLength(found.findings.length)
    expect(run.results[0]?.locations[0]?.physicalLocation).not.toHaveProperty('region')
  })
})
