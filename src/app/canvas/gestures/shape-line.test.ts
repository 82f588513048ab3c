import { beforeEach, describe, expect, it } from 'vitest'
import { start as startHistory } from '../../../core/edit/history'
import { routesOf } from '../../../core/layout/route'
import type { ConnectionPath, Diagram } from '../../../core/model/diagram'
import { sketch } from '../../../core/model/sketch'
import { connectionId, nodeId } from '../../../core/testing/ids'
import { bendsOf } from '../../session/lines'
import { historyState, undo } from '../../session/edits'
import { getSession, setSession } from '../../session/store'
import { addBendToActive, bendBy, loosen, removeBendAt, walkBends } from '../bend-acts'
import { focusedBend } from '../bend-focus'
import { getCanvas, setCanvas } from '../canvas-state'
import type { Stage } from '../stage'
import type { At, Gesture, Grip } from './gesture'
import { sideTowards } from './pin-end'
import { bendGesture, shapeGesture } from './shape-line'

const id = connectionId('data-access-1')
const stage = { zoom: () => 1 } as unknown as Stage
const at = (x: number, y: number, held: Partial<At> = {}): At => ({
  client: { x, y },
  canvas: { x, y },
  shift: false,
  isStraight: false,
  isFree: false,
  ...held,
})
const grip = (part: Grip['part'], number = 0): Grip => ({ kind: 'grip', id, part, number })
const bends = () => bendsOf(getSession().diagram, id)
const steps = () => getSession().history.past.length

/** Two icons, a line from 84, 24 to 428, 24. */
function open(path?: ConnectionPath): void {
  const diagram: Diagram = {
    ...sketch({ a: { service: 'lambda' }, b: { service: 'dynamodb' }, c: { service: 's3' } }, [
      'a -> b : data-access',
    ]),
    layout: {
      [nodeId('a')]: { x: 0, y: 0 },
      [nodeId('b')]: { x: 400, y: 0 },
      [nodeId('c')]: { x: 200, y: 400 },
    },
    paths: path === undefined ? {} : { [id]: path },
  }
  setSession({
    ...historyState(startHistory(diagram)),
    selection: new Set([id]),
    toasts: [],
    announcement: '',
  })
}

function drag(gesture: Gesture | null, ...way: readonly At[]): void {
  const last = way.at(-1)
  if (gesture === null || last === undefined) throw new Error('nothing to drag')
  for (const one of way) gesture.move(one)
  gesture.drop(last)
}

beforeEach(() => {
  open()
  setCanvas({ draft: null, bend: null, remark: null })
})

describe('dragging a part of a line', () => {
  it('moves it aside on the grid, in one step that undo takes back', () => {
    drag(shapeGesture(at(256, 24), grip('part'), stage), at(260, 60), at(300, 107))
    expect(bends().every(({ y }) => y === 104)).toBe(true)
    expect(bends().length).toBeGreaterThan(0)
    expect(steps()).toBe(1)
    expect(getSession().announcement).toBe('Bent the line from “a” to “b”')
    undo()
    expect(getSession().diagram.paths).toEqual({})
  })

  it('shows a draft until it is let go, and Escape leaves no trace', () => {
    const gesture = shapeGesture(at(256, 24), grip('part'), stage)
    gesture?.move(at(256, 124))
    expect(getCanvas().draft?.paths[id]?.waypoints).toHaveLength(2)
    expect(bends()).toEqual([])
    gesture?.cancel()
    expect(getCanvas().draft).toBeNull()
    expect(steps()).toBe(0)
  })

  it('back into line takes its bends away', () => {
    drag(shapeGesture(at(256, 24), grip('part'), stage), at(256, -120))
    const number = 1
    drag(shapeGesture(at(256, -120), grip('part', number), stage), at(256, 20))
    expect(getSession().diagram.paths).toEqual({})
  })

  it('works from anywhere on the line', () => {
    drag(bendGesture(at(200, 22), id, stage), at(210, -104))
    expect(bends()[0]?.y).toBe(-104)
  })

  it('bends a straight line to where the pointer is, and that bend is where the keys are', () => {
    open({ style: 'straight' })
    drag(shapeGesture(at(256, 24), grip('part'), stage), at(259, 101))
    expect(bends()).toEqual([{ x: 256, y: 104 }])
    expect(focusedBend()).toMatchObject({ of: id, number: 0 })
  })
})

describe('dragging a bend', () => {
  const path: ConnectionPath = { style: 'straight', waypoints: [{ x: 256, y: 104 }] }

  it('moves it, with Ctrl off the grid and with Shift along one direction', () => {
    open(path)
    drag(shapeGesture(at(256, 104), grip('bend'), stage), at(300, 145))
    expect(bends()).toEqual([{ x: 304, y: 144 }])
    open(path)
    drag(shapeGesture(at(256, 104), grip('bend'), stage), at(299, 145, { isFree: true }))
    expect(bends()).toEqual([{ x: 299, y: 145 }])
    open(path)
    drag(shapeGesture(at(256, 104), grip('bend'), stage), at(299, 110, { isStraight: true }))
    expect(bends()).toEqual([{ x: 296, y: 104 }])
  })

  it('comes into line with what is beside it, and goes when it is on the straight run', () => {
    open({
      style: 'straight',
      waypoints: [
        { x: 256, y: 104 },
        { x: 320, y: 203 },
      ],
    })
    drag(shapeGesture(at(256, 104), grip('bend'), stage), at(256, 200))
    expect(bends()[0]).toEqual({ x: 256, y: 203 })
    open(path)
    drag(shapeGesture(at(256, 104), grip('bend'), stage), at(256, 28))
    expect(getSession().diagram.paths[id]).toEqual({ style: 'straight' })
  })

  it('goes with a double click', () => {
    open(path)
    loosen(grip('bend'))
    expect(bends()).toEqual([])
  })
})

describe('dragging an end', () => {
  it('pins it to the side where it is let go; a double click lets it go again', () => {
    drag(shapeGesture(at(428, 24), grip('to'), stage), at(456, -40))
    expect(getSession().diagram.paths[id]).toEqual({ toSide: 'top' })
    expect(routesOf(getSession().diagram).get(id)?.toSide).toBe('top')
    loosen(grip('to'))
    expect(getSession().diagram.paths).toEqual({})
  })

  it('over something else pins nothing and says so', () => {
    const gesture = shapeGesture(at(428, 24), grip('to'), stage)
    gesture?.move(at(256, 420))
    expect(getCanvas().remark?.text).toMatch(/stays on “b”.*“c”/)
    gesture?.drop(at(256, 420))
    expect(steps()).toBe(0)
  })

  it('goes to the side that faces the pointer', () => {
    const box = { x: 0, y: 0, width: 100, height: 50 }
    const points = [
      [50, -9],
      [120, 20],
      [60, 90],
      [-5, 30],
    ] as const
    expect(points.map(([x, y]) => sideTowards(box, { x, y }))).toEqual(['top', 'right', 'bottom', 'left'])
  })
})

describe('by keys', () => {
  it('a bend is added, moved in one step, gone to and removed', () => {
    addBendToActive()
    expect(focusedBend()).toMatchObject({ of: id, number: 0 })
    expect(getSession().announcement).toBe(
      'Bend 1 of 1, at 256, 24. The arrow keys move it, Delete removes it.',
    )
    bendBy(0, 40)
    bendBy(8, 0)
    expect(bends()).toEqual([{ x: 264, y: 64 }])
    expect(steps()).toBe(2)
    walkBends()
    expect(focusedBend()).toBeNull()
    walkBends()
    removeBendAt()
    expect(getSession().diagram.paths).toEqual({})
  })

  it('a line without bends says how one is added', () => {
    walkBends()
    expect(getSession().announcement).toMatch(/no bends/)
  })

  it('a bend is left when something else is selected', () => {
    addBendToActive()
    setSession({ selection: new Set([id]) })
    expect(focusedBend()).toBeNull()
  })
})
