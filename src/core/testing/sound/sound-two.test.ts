import { describe, expect, it } from 'vitest'
import { kindsBetween } from '../../catalog/catalog'
import type { Diagram, NodeId } from '../../model/diagram'
import { graphOf } from '../../model/graph'
import type { Outcome } from '../../model/results'
import { review, startReview } from '../../rules/review'
import { apis } from './apis'
import { bare, loose } from './bare'
import { content } from './content'
import { soundDiagram, type SoundDrawing } from './drawing'
import { eachStep, orders, seeds } from './each-step'
import { extraApplications } from './extra-applications'
import { extraNetworks } from './extra-networks'
import { inspection } from './inspection'
import { migration } from './migration'
import { otherWays } from './other-ways'
import { otherWaysToo } from './other-ways-too'
import { rates } from './rates'
import { rougher } from './rougher'
import { tasksAndFunctions } from './tasks-and-functions'
import { throughput } from './throughput'
import { webTiers } from './web-tiers'

const stated: readonly SoundDrawing[] = [
  ...inspection,
  ...webTiers,
  ...tasksAndFunctions,
  ...apis,
  ...content,
  ...migration,
  ...rates,
  ...throughput,
  ...extraNetworks,
  ...extraApplications,
  ...otherWays,
  ...otherWaysToo,
  ...rougher,
]
/** A volume on two instances is doubted, and rightly, until it is said to be io1 or io2 with Multi-Attach. */
const isDoubted = ({ name }: SoundDrawing) => name.startsWith('54 A Multi-Attach volume')
const drawings = stated.flatMap((drawing) =>
  isDoubted(drawing) ? [drawing] : [drawing, bare(drawing), loose(drawing)],
)

const loud = (outcomes: readonly Outcome[]) =>
  outcomes.flatMap(({ ruleId, error, findings }) => [
    ...(error === undefined ? [] : [`${ruleId} crashed: ${error}`]),
    ...findings
      .filter(({ severity }) => severity === 'error' || severity === 'warning')
      .map(({ key, severity, message }) => `${severity} ${key}: ${message}`),
  ])

describe('nothing is wrong with', () => {
  for (const drawing of drawings) {
    it(drawing.name, () => expect(loud(review(graphOf(soundDiagram(drawing))))).toEqual([]))
  }
})

describe('nothing is wrong at any step of drawing', () => {
  for (const drawing of drawings) {
    it(drawing.name, () => {
      const found = new Set<string>()
      for (const order of orders.filter((one) => one !== 'fields last' || !isDoubted(drawing))) {
        for (const seed of seeds) {
          const look = startReview()
          for (const step of eachStep(soundDiagram(drawing), order, seed))
            for (const words of loud(look(graphOf(step)).outcomes)) found.add(words)
        }
      }
      expect([...found]).toEqual([])
    })
  }
})

describe('the catalogue offers each connection of', () => {
  for (const drawing of stated) {
    it(drawing.name, () => {
      const diagram = soundDiagram(drawing)
      for (const { from, to, kind } of Object.values(diagram.connections)) {
        const offered = kindsBetween(service(diagram, from), service(diagram, to))
        expect(offered.map((between) => between.kind.id)).toContain(kind)
      }
    })
  }
})

function service(diagram: Diagram, id: NodeId): string {
  const node = diagram.nodes[id]
  return node?.kind === 'resource' ? node.service : ''
}

it('covers patterns 37 to 75 and the fifteen beside them', () => {
  const numbers = new Set(stated.map(({ name }) => /^(?:extra )?\d+/.exec(name)?.[0]))
  const wanted = [
    ...[...Array(39).keys()].map((index) => String(index + 37)),
    ...[...Array(15).keys()].map((index) => `extra ${index + 1}`),
  ]
  expect(wanted.filter((number) => !numbers.has(number))).toEqual([])
})
