import { describe, expect, it } from 'vitest'
import { copyPart } from '../../core/edit/copy-part'
import { insertDiagram } from '../../core/edit/insert-diagram'
import { removeItems } from '../../core/edit/remove-items'
import { overlaps } from '../../core/layout/box'
import { boxesOf } from '../../core/layout/boxes'
import { place } from '../../core/layout/place'
import type { NodeId } from '../../core/model/diagram'
import { sketch } from '../../core/model/sketch'
import { clipOf, placeFor } from './clip'

const drawn = place(
  sketch({
    vpc: { service: 'vpc' },
    igw: { service: 'igw', in: 'vpc' },
    subnet: { service: 'subnet', in: 'vpc' },
    web: { service: 'ec2', in: 'subnet' },
    files: { service: 's3' },
  }),
)

const clip = (...ids: string[]) => clipOf(drawn, 'one', copyPart(drawn, ids as NodeId[]))

describe('placeFor', () => {
  it.each([['web'], ['igw'], ['files'], ['vpc']])('does not put a copy of %s on the original', (id) => {
    const { parentId, ...at } = placeFor(clip(id), drawn, 'one')
    const made = insertDiagram(drawn, clip(id).part, { parentId, at })
    if (!made.ok) throw new Error(made.problem)
    const boxes = boxesOf(made.value.diagram)
    const [original, copy] = [id, made.value.ids[0]].map((one) => boxes.get(one as NodeId))
    if (original === undefined || copy === undefined) throw new Error('not there')
    expect(parentId).toBe(drawn.nodes[id as NodeId]?.parentId)
    expect(overlaps(original, copy)).toBe(false)
  })

  it('puts what was cut back into its place', () => {
    const without = removeItems(drawn, ['web' as NodeId])
    if (!without.ok) throw new Error(without.problem)
    const { x, y } = boxesOf(drawn).get('web' as NodeId) ?? { x: 0, y: 0 }
    const at = placeFor(clip('web'), without.value, 'one')
    expect(Math.hypot(at.x - x, at.y - y)).toBeLessThan(12)
  })

  it('keeps the place in another diagram when it is free there', () => {
    const { x, y } = boxesOf(drawn).get('web' as NodeId) ?? { x: 0, y: 0 }
    const at = placeFor(clip('web'), sketch({}), 'two')
    expect(at.parentId).toBeNull()
    expect(Math.hypot(at.x - x, at.y - y)).toBeLessThan(12)
  })
})
