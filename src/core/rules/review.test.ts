import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isContainer } from '../catalog/catalog'
import { emptyDiagram, type Diagram, type ReviewSettings } from '../model/diagram'
import { graphOf } from '../model/graph'
import { sketch } from '../model/sketch'
import { anyArchitecture } from '../testing/any-architecture'
import { shuffled } from '../testing/shuffled'
import { applyFix, review, reviewBy, ruleMetas, startReview } from './review'
import { defineRule, type Problem } from './rule'
import { rules } from './index'

const meta = {
  title: 'A rule for tests',
  concern: 'correctness',
  looksAt: ['ec2', 'traffic'],
  messages: {
    wrong: { severity: 'warning', text: '{name} is wrong.' },
    worse: { severity: 'error', text: '{name} is worse.' },
    unfinished: { severity: 'incomplete', text: '{name} is not finished.' },
  },
  why: 'It is a test.',
  howToFix: 'Do nothing.',
  facts: ['subnet.one-az'],
  sources: [{ title: 'A page', url: 'https://docs.aws.amazon.com/', asOf: '2026' }],
} as const

/** Says of each instance what its config says that it should. */
const saying = defineRule({
  meta: { ...meta, id: 'saying' },
  *check(graph) {
    for (const { id, name, config } of graph.resources('ec2')) {
      const message = config['say']
      if (message !== 'wrong' && message !== 'worse' && message !== 'unfinished') continue
      yield { message, at: [{ at: id }], data: { name } }
    }
  },
})
const throwing = defineRule({
  meta: { ...meta, id: 'throwing' },
  *check(graph): Generator<Problem<'wrong'>> {
    yield {
      message: 'wrong',
      at: [{ at: graph.resources('ec2')[0]?.id ?? ('' as never) }],
      data: { name: 'One' },
    }
    throw new Error('a bug')
  },
})

const diagram = (says: Readonly<Record<string, string>>, settings: Partial<ReviewSettings> = {}) =>
  sketch(
    Object.fromEntries(Object.entries(says).map(([id, say]) => [id, { service: 'ec2', config: { say } }])),
    [],
    { review: settings },
  )
const outcomeOf = (given: Diagram) => {
  const [outcome] = reviewBy([saying], graphOf(given))
  if (outcome === undefined) throw new Error('no outcome')
  return outcome
}

describe('review', () => {
  it('finds nothing in the empty diagram', () => {
    const always = new Set(
      ruleMetas().flatMap(({ id, looksAt }) => (looksAt === 'every-diagram' ? [id] : [])),
    )
    for (const { ruleId, status, findings } of review(graphOf(emptyDiagram()))) {
      expect([status, findings]).toEqual([always.has(ruleId) ? 'looked' : 'not-applicable', []])
    }
  })
  it('says “not applicable” where nothing that the rule looks at is there', () => {
    expect(outcomeOf(sketch({ db: { service: 'rds' } })).status).toBe('not-applicable')
    expect(
      outcomeOf(sketch({ a: { service: 'vpc' }, b: { service: 'vpc' } }, ['a -> b : traffic'])).status,
    ).toBe('looked')
  })
  it('leaves a rule out that is off', () => {
    const outcome = outcomeOf(diagram({ a: 'wrong' }, { severities: { saying: 'off' } }))
    expect([outcome.status, outcome.findings]).toEqual(['off', []])
  })
  it('contains a rule that throws, with all that it said before', () => {
    const [crashed, looked] = reviewBy([throwing, saying], graphOf(diagram({ a: 'wrong' })))
    expect(crashed).toMatchObject({ status: 'crashed', error: 'a bug', findings: [] })
    expect(looked?.findings).toHaveLength(1)
  })
  it('contains a rule that says what it has no message for', () => {
    const wordless = { ...saying, meta: { ...saying.meta, messages: {} } }
    expect(reviewBy([wordless], graphOf(diagram({ a: 'wrong' })))[0]?.status).toBe('crashed')
  })
  it('fills the message and keeps the place', () => {
    expect(outcomeOf(diagram({ a: 'wrong' })).findings).toMatchObject([
      {
        key: 'saying/wrong a',
        severity: 'warning',
        message: 'a is wrong.',
        at: [{ at: 'a' }],
        dismissedBecause: null,
      },
    ])
  })
  it('sorts by severity, then by key', () => {
    const { findings } = outcomeOf(diagram({ a: 'unfinished', b: 'wrong', c: 'worse', d: 'worse' }))
    expect(findings.map(({ key }) => key)).toEqual([
      'saying/worse c',
      'saying/worse d',
      'saying/wrong b',
      'saying/unfinished a',
    ])
  })
  it('gives a message the severity that the diagram sets for it, or none', () => {
    const set = (severity: 'info' | 'off') =>
      outcomeOf(diagram({ a: 'wrong', b: 'worse' }, { severities: { 'saying/wrong': severity } }))
    expect(set('info').findings.map(({ severity }) => severity)).toEqual(['error', 'info'])
    expect(set('off').findings.map(({ severity }) => severity)).toEqual(['error'])
  })
  it('keeps a dismissed finding, with its reason', () => {
    const { findings } = outcomeOf(
      diagram({ a: 'wrong', b: 'wrong' }, { dismissed: { 'saying/wrong a': { reason: 'A test' } } }),
    )
    expect(findings.map(({ dismissedBecause }) => dismissedBecause)).toEqual(['A test', null])
  })
  it('says the same thing at the same place once', () => {
    const twice = {
      ...saying,
      check: (graph: Parameters<typeof saying.check>[0]) => [...saying.check(graph), ...saying.check(graph)],
    }
    expect(reviewBy([twice], graphOf(diagram({ a: 'wrong' })))[0]?.findings).toHaveLength(1)
  })
  it('gives back the same outcome where it says the same as before', () => {
    const next = startReview([saying])
    const [before] = next(graphOf(diagram({ a: 'wrong' }))).outcomes
    const [same] = next(graphOf(diagram({ a: 'wrong' }))).outcomes
    const [other] = next(graphOf(diagram({ a: 'worse' }))).outcomes
    expect(same).toBe(before)
    expect(other).not.toBe(before)
  })
  it('asks a rule again only where something that it read has changed', () => {
    const given = diagram({ a: 'wrong' })
    const next = startReview([saying, { ...saying, meta: { ...meta, id: 'idle' }, check: () => [] }])
    expect(next(graphOf(given)).asked).toEqual(['saying', 'idle'])
    expect(next(graphOf({ ...given })).asked).toEqual([])
    expect(next(graphOf(diagram({ a: 'worse' }))).asked).toEqual(['saying'])
  })
  it('takes settings into account without asking the rule', () => {
    const next = startReview([saying])
    const given = diagram({ a: 'wrong' })
    next(graphOf(given))
    const softened = {
      ...given,
      review: { ...given.review, severities: { 'saying/wrong': 'info' as const } },
    }
    const { outcomes, asked } = next(graphOf(softened))
    expect(asked).toEqual([])
    expect(outcomes[0]?.findings.map(({ severity }) => severity)).toEqual(['info'])
    const off = { ...given, review: { ...given.review, severities: { saying: 'off' as const } } }
    expect(next(graphOf(off)).outcomes[0]?.status).toBe('off')
  })
  it('tells the page about every rule', () => {
    expect(ruleMetas().map(({ id }) => id)).toEqual(rules.map((rule) => rule.meta.id))
  })
})

describe('applyFix', () => {
  const hub = sketch({ a: { service: 'vpc' }, b: { service: 'vpc' }, c: { service: 'vpc' } }, [
    'a -> b : vpc-peering',
    'b -> c : vpc-peering',
    'a -> c : traffic',
  ])
  const [finding] = review(graphOf(hub)).flatMap(({ findings }) => findings)
  const key = finding?.key ?? ''

  it('applies the chosen fix of a finding', () => {
    expect(finding?.fixes.map(({ label }) => label)).toEqual([
      'Peer “a” and “c” directly',
      'Replace the peerings by a transit gateway',
    ])
    for (const index of [0, 1]) {
      const fixed = applyFix(hub, key, index)
      expect(fixed.ok && review(graphOf(fixed.value)).flatMap(({ findings }) => findings)).toEqual([])
    }
  })
  it('refuses a finding that is not there any more, and a fix that is none', () => {
    expect(applyFix(emptyDiagram(), key, 0).ok).toBe(false)
    expect(applyFix(hub, key, 7).ok).toBe(false)
    expect(applyFix(hub, 'no-rule/at all', 0).ok).toBe(false)
  })
})

describe('all rules together', () => {
  const services = [
    'vpc',
    'vpc',
    'vpc',
    'subnet',
    'ec2',
    'ebs',
    'lambda',
    'api-gateway',
    'igw',
    'vgw',
    'nat-gateway',
    'site',
    'customer-gateway',
    's3',
    'sqs',
    'alb',
    'nlb',
    'transit-gateway',
    'internet',
    'interface-endpoint',
    'gateway-endpoint',
  ] as const
  const kinds = [
    'vpc-peering',
    'vpc-peering',
    'vpc-peering',
    'traffic',
    'sync-invoke',
    'volume-attachment',
    'site-to-site-vpn',
    'transit-gateway-attachment',
    'data-access',
    'poll',
    'load-balancer-target',
    'privatelink',
  ] as const
  const runs = { numRuns: 200 }
  const size = fc.integer({ min: 2, max: 14 })
  const anyFewServices = size.chain((count) =>
    fc
      .tuple(
        fc.array(fc.tuple(fc.constantFrom(...services), fc.option(fc.nat(count - 1), { nil: null })), {
          minLength: count,
          maxLength: count,
        }),
        fc.array(
          fc.tuple(
            fc.nat(count - 1),
            fc.nat(count - 1),
            fc.constantFrom(...kinds),
            fc.option(fc.nat(20_000_000), { nil: null }),
          ),
          { maxLength: 24 },
        ),
      )
      .map(([nodes, lines]) =>
        sketch(
          Object.fromEntries(
            nodes.map(([service, parent], index) => [
              `n${index}`,
              // Parents stand before their children, so that nothing is inside itself.
              {
                service,
                ...(parent !== null && parent < index && isContainer(nodes[parent]?.[0] ?? '')
                  ? { in: `n${parent}` }
                  : {}),
              },
            ]),
          ),
          lines
            .filter(([from, to]) => from !== to)
            .map(([from, to, kind, bytes]) => ({
              is: `n${from} -> n${to} : ${kind}`,
              config: bytes === null ? {} : { requestBytes: bytes, responseBytes: bytes },
            })),
        ),
      ),
  )
  const anyDiagram = fc.oneof(anyFewServices, anyArchitecture())
  const said = (given: Diagram) =>
    review(graphOf(given)).map(({ status, findings, passes, needs }) => ({ status, findings, passes, needs }))

  it('throw at nothing', () => {
    fc.assert(
      fc.property(anyDiagram, (given) => {
        expect(review(graphOf(given)).map(({ error }) => error)).toEqual(rules.map(() => undefined))
      }),
      runs,
    )
  })
  it('say the same whatever the order of the records', () => {
    fc.assert(
      fc.property(anyDiagram, fc.nat(1000), (given, seed) => {
        expect(said(shuffled(given, seed))).toEqual(said(given))
      }),
      runs,
    )
  })
  it('offer only fixes that can be applied and end their finding', () => {
    fc.assert(
      fc.property(anyDiagram, (given) => {
        for (const { key, fixes } of review(graphOf(given)).flatMap(({ findings }) => findings)) {
          for (const index of fixes.keys()) {
            const fixed = applyFix(given, key, index)
            expect(fixed.ok, `${key} ${index}`).toBe(true)
            const keys = fixed.ok
              ? review(graphOf(fixed.value)).flatMap(({ findings }) => findings.map((finding) => finding.key))
              : []
            expect(keys).not.toContain(key)
          }
        }
      }),
      runs,
    )
  })
})
