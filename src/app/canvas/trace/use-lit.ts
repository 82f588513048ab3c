import { useEffect } from 'react'
import { sameBox, type Box } from '../../../core/layout/box'
import { getCanvas, setCanvas } from '../canvas-state'
import type { Lit } from './lit'

/** Tells the rest of the canvas where the trace is, for as long as it is shown. */
export function useLit(lit: ReadonlyMap<string, Lit>): void {
  useEffect(() => {
    const boxes = [...lit.values()].flatMap(boxesOf)
    const before = getCanvas().lit
    const isSame = boxes.length === before.length && boxes.every((box, at) => isAt(box, before[at]))
    if (!isSame) setCanvas({ lit: boxes })
  })
  useEffect(() => () => setCanvas({ lit: [] }), [])
}

const isAt = (box: Box, other: Box | undefined) => other !== undefined && sameBox(box, other)

/** A container is lit at its rim only, so that something may well stand over its middle. */
function boxesOf(thing: Lit): readonly Box[] {
  if (thing.form === 'line') return thing.label === null ? [] : [thing.label]
  return thing.form === 'frame' ? [] : [thing.box]
}
