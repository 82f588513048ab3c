import { describe, expect, it } from 'vitest'
import { place } from '../layout/place'
import { sketch } from '../model/sketch'
import { nodeId } from '../testing/ids'
import { problemOf, valueOf } from '../testing/value-of'
import { arePinned, setPinned } from './set-pinned'

const drawing = place(
  sketch({
    vpc: { service: 'vpc' },
    subnet: { service: 'subnet', in: 'vpc' },
    web: { service: 'ec2', in: 'subnet' },
    app: { service: 'ec2', in: 'subnet' },
    group: { service: 'asg', in: 'vpc', config: { members: [{ ref: 'web' }, { ref: 'app' }] } },
    firewall: { service: 'security-group', in: 'vpc', config: {} },
  }),
)
const [web, app, group, vpc] = ['web', 'app', 'group', 'vpc'].map(nodeId)

describe('pinning', () => {
  it('pins where things are, and takes pins off again', () => {
    const pinned = valueOf(
      setPinned(
        drawing,
        [web, vpc].flatMap((id) => id ?? []),
        true,
      ),
    )
    expect(pinned.layout[nodeId('web')]).toEqual({ ...drawing.layout[nodeId('web')], pinned: true })
    expect(arePinned(pinned, [nodeId('web'), nodeId('vpc')])).toBe(true)
    expect(arePinned(pinned, [nodeId('web'), nodeId('app')])).toBe(false)
    expect(valueOf(setPinned(pinned, [nodeId('web'), nodeId('vpc')], false)).layout).toEqual(drawing.layout)
  })

  it('pins the members of a span', () => {
    const pinned = valueOf(setPinned(drawing, group === undefined ? [] : [group], true))
    expect([web, app].map((id) => id !== undefined && pinned.layout[id]?.pinned)).toEqual([true, true])
    expect(arePinned(pinned, [nodeId('group')])).toBe(true)
  })

  it('changes nothing where nothing changes', () => {
    expect(valueOf(setPinned(drawing, [nodeId('web')], false))).toBe(drawing)
  })

  it('refuses what is drawn on something else, and what is not there', () => {
    problemOf(setPinned(drawing, [nodeId('firewall')], true))
    problemOf(setPinned(drawing, [nodeId('gone')], true))
  })
})
