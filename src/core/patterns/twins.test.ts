import { expect, it } from 'vitest'
import type { Diagram } from '../model/diagram'
import { sceneOf } from '../scene/scene'
import { patterns } from './index'

/*
 * A twin is asked about by its picture: what is wrong with it has to be seen there, and not stand in a field alone.
 */
const twins = patterns.flatMap((pattern) =>
  pattern.twin === undefined ? [] : [[pattern.id, pattern, pattern.twin] as const],
)

it.each(twins)('%s shows what its twin does otherwise', (_id, pattern, twin) => {
  const [sound, broken] = [pattern.build(), twin.build()]
  const added = [...more(seenIn(broken), seenIn(sound)), ...more(linesOf(broken), linesOf(sound))]
  expect(added).not.toEqual([])
})

it('has twins for most of them, without call-outs, which would tell how it is done', () => {
  expect(twins.length).toBeGreaterThanOrEqual(89)
  expect(twins.filter(([, , twin]) => twin.build().steps.length > 0).map(([id]) => id)).toEqual([])
})

/** What one reads and recognises in the picture: names, settings, labels, and icons; not the numbers of call-outs. */
function seenIn(diagram: Diagram): readonly string[] {
  return sceneOf(diagram, 'light').shapes.flatMap((shape) => {
    if (shape.kind === 'icon') return [shape.path]
    return shape.kind === 'text' && !/^\d+$/.test(shape.text) ? [shape.text] : []
  })
}

function linesOf({ nodes, connections }: Diagram): readonly string[] {
  return Object.values(connections).map(
    ({ from, to }) => `${nodes[from]?.name ?? ''} – ${nodes[to]?.name ?? ''}`,
  )
}

/** What the one has that the other has not, or has more often. */
function more(these: readonly string[], those: readonly string[]): readonly string[] {
  const often = (all: readonly string[], one: string) => all.filter((other) => other === one).length
  return these.filter((one) => often(these, one) > often(those, one))
}
