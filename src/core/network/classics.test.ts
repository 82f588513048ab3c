import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { kindsBetween, serviceOf } from '../catalog/catalog'
import { factOf } from '../catalog/facts'
import { boxesOf } from '../layout/boxes'
import { place } from '../layout/place'
import type { Box } from '../measure/node-box'
import type { Diagram, DiagramNode, NodeId } from '../model/diagram'
import { graphOf } from '../model/graph'
import { ask } from './ask'
import { classics } from './classics'
import { questionOf, type ClassicCase } from './classics/classic'
import { writeNeeds } from './write-needs'

it('lists each file with a question, and nothing else', () => {
  const files = readdirSync(join(import.meta.dirname, 'classics')).map((name) => name.replace(/[.]ts$/, ''))
  const machinery = ['classic', 'index', 'parts']
  const questions = files.filter((name) => !machinery.includes(name))
  expect(classics.map(({ id }) => id).toSorted()).toEqual(questions.toSorted())
})

it('gives each case an id of its own', () => {
  const ids = classics.flatMap(({ cases }) => cases.map(({ id }) => id))
  expect(new Set(ids).size).toBe(ids.length)
})

describe.each(classics.map((classic) => [classic.id, classic] as const))('%s', (_id, classic) => {
  it('rests on facts with a source and its date', () => {
    for (const fact of classic.factIds) {
      const [{ url, asOf }] = factOf(fact).sources
      expect(url).toMatch(/^https:\/\/docs[.]aws[.]amazon[.]com\//)
      expect(asOf).toMatch(/^20\d\d/)
    }
  })

  it('asks, explains and advises in full sentences', () => {
    for (const { title } of [{ title: classic.question }, ...classic.cases]) expect(title).toMatch(/[?]$/)
    for (const text of [classic.background, classic.advice]) expect(text).toMatch(/^[A-Z].*[.]$/)
  })

  describe.each(classic.cases.map((one) => [one.id, one] as const))('%s', (_case, one) => {
    it('is answered as AWS does it', () => checkAnswer(one))

    it('is drawn without overlap, nothing outside its container', () => {
      expect(misplaced(place(one.on))).toEqual([])
    })

    it('connects only what AWS connects, by a kind that the pair has', () => {
      for (const { from, to, kind } of Object.values(one.on.connections)) {
        const kinds = kindsBetween(serviceIn(one.on, from), serviceIn(one.on, to)).map(
          (found) => found.kind.id,
        )
        expect(kinds, `${from} -> ${to}`).toContain(kind)
      }
    })
  })
})

function checkAnswer(one: ClassicCase): void {
  const { is, code, at, back, via = [], avoids = [] } = one.expected
  const answer = ask(graphOf(one.on), questionOf(one))
  const said = JSON.stringify(answer, null, 1)
  expect(answer.verdict, said).toBe(is)
  expect(answer.blockers.length > 0, said).toBe(is === 'blocked')
  const [first] = answer.blockers
  if (code !== undefined) expect(first?.code, said).toBe(code)
  if (at !== undefined) expect(first?.place.at, said).toBe(at)
  if (first !== undefined) expect(first.direction, said).toBe(back ? 'return' : 'forward')

  const passed = answer.hops
    .filter(({ direction }) => direction === 'forward')
    .map(({ place: hop }) => hop.at as string)
  expect(
    passed.filter((id) => via.includes(id)).filter((id, index, all) => all.indexOf(id) === index),
    said,
  ).toEqual(via)
  for (const id of avoids) expect(passed, said).not.toContain(id)
  if (is === 'possible') checkNeeds(one)
}

/** What is listed to be configured makes it reachable. */
function checkNeeds(one: ClassicCase): void {
  const { needs } = ask(graphOf(one.on), questionOf(one))
  const written = writeNeeds(one.on, needs)
  if (!written.ok) throw new Error(written.problem)
  expect(ask(graphOf(written.value), questionOf(one)).verdict).toBe('reachable')
}

function serviceIn(diagram: Diagram, id: NodeId): string {
  const node = diagram.nodes[id]
  return node?.kind === 'resource' ? node.service : ''
}

function misplaced(diagram: Diagram): readonly string[] {
  const boxes = boxesOf(diagram)
  const inside = Object.values<DiagramNode>(diagram.nodes).filter(
    (node) => node.kind !== 'resource' || serviceOf(node.service)?.placement === 'inside',
  )
  return inside.flatMap((node) => {
    const box = boxes.get(node.id)
    if (box === undefined) return [`${node.id} has no box`]
    const around = node.parentId === null ? undefined : boxes.get(node.parentId)
    const overlapped = inside.filter((other) => {
      const its = boxes.get(other.id)
      return (
        other.id > node.id && other.parentId === node.parentId && its !== undefined && !areApart(box, its)
      )
    })
    return [
      ...(around === undefined || isWithin(box, around)
        ? []
        : [`${node.id} leaves ${String(node.parentId)}`]),
      ...overlapped.map((other) => `${node.id} overlaps ${other.id}`),
    ]
  })
}

const areApart = (a: Box, b: Box) =>
  a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y

const isWithin = (inner: Box, outer: Box) =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height
