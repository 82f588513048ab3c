import { describe, expect, it } from 'vitest'
import { kindOf, kindsBetween, serviceOf } from '../../catalog/catalog'
import type { BareField } from '../../catalog/service'
import { graphOf } from '../../model/graph'
import type { Diagram } from '../../model/diagram'
import type { Outcome } from '../../model/results'
import { review, startReview } from '../../rules/review'
import { eachStep, orders, seeds } from './each-step'
import { bare, loose } from './bare'
import { soundDiagram } from './drawing'
import { toThirtySix } from './to-thirty-six'

const drawings = toThirtySix.flatMap((drawing) =>
  drawing.name.endsWith('sparse') ? [drawing] : [drawing, bare(drawing), loose(drawing)],
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
    it(drawing.name, () => {
      const diagram = soundDiagram(drawing)
      expect(unknownOf(diagram)).toEqual([])
      const outcomes = review(graphOf(diagram))
      expect(loud(outcomes)).toEqual([])
      expect(outcomes.some(({ status }) => status === 'looked')).toBe(true)
    })
  }
})

describe('nothing is wrong at any step of drawing', () => {
  for (const drawing of drawings) {
    it(drawing.name, () => {
      const whole = soundDiagram(drawing)
      const found = new Set<string>()
      for (const order of orders) {
        for (const seed of seeds) {
          const next = startReview()
          for (const step of eachStep(whole, order, seed)) {
            for (const words of loud(next(graphOf(step)).outcomes)) found.add(words)
          }
        }
      }
      expect([...found]).toEqual([])
    })
  }
})

it('covers patterns 1 to 36, each stated', () => {
  const numbers = new Set(
    toThirtySix.filter(({ name }) => !name.endsWith('sparse')).map(({ name }) => parseInt(name, 10)),
  )
  expect([...Array(36).keys()].map((index) => index + 1).filter((number) => !numbers.has(number))).toEqual([])
})

/** What a drawing says in words that the catalogue does not know: then no rule reads them. */
function unknownOf(diagram: Diagram): readonly string[] {
  const unknown: string[] = []
  const fields = (id: string, known: readonly BareField[] | undefined, config: object) => {
    for (const [key, value] of Object.entries(config)) {
      const field = known?.find((one) => one.key === key)
      if (field === undefined) unknown.push(`${id}: no field ${key}`)
      else if (field.type === 'choice' && !field.options.includes(String(value)))
        unknown.push(`${id}: ${key} ${value}`)
    }
  }
  for (const node of Object.values(diagram.nodes)) {
    if (node.kind !== 'resource') continue
    const service = serviceOf(node.service)
    fields(node.id, service?.fields, node.config)
    const parent = node.parentId === null ? undefined : diagram.nodes[node.parentId]
    if (parent?.kind !== 'resource') continue
    const also = serviceOf(parent.service)?.contains ?? []
    if (!also.includes(node.service))
      unknown.push(`${node.id}: a ${node.service} is not in a ${parent.service}`)
  }
  for (const { id, from, to, kind, config } of Object.values(diagram.connections)) {
    fields(id, kindOf(kind)?.fields, config)
    const [a, b] = [diagram.nodes[from], diagram.nodes[to]]
    if (a?.kind !== 'resource' || b?.kind !== 'resource') continue
    if (!kindsBetween(a.service, b.service).some((between) => between.kind.id === kind))
      unknown.push(`no ${kind} from ${a.service} to ${b.service}`)
  }
  return unknown
}
