import { describe, expect, it } from 'vitest'
import type { Diagram } from '../model/diagram'
import { sketch } from '../model/sketch'
import { connectionId } from '../testing/ids'
import { problemOf, valueOf } from '../testing/value-of'
import { reverseConnection } from './reverse-connection'

const nodes = {
  web: { service: 'ec2' },
  app: { service: 'ec2' },
  handler: { service: 'lambda' },
  files: { service: 's3' },
}
const turned = (is: string, paths: Diagram['paths'] = {}) => {
  const diagram = { ...sketch(nodes, [{ is, id: 'c', config: { port: 80 } }]), paths }
  return valueOf(reverseConnection(diagram, connectionId('c')))
}

describe('turning a connection round', () => {
  it('swaps its ends, and keeps the kind where AWS has it that way too', () => {
    expect(turned('web -> app : traffic').connections[connectionId('c')]).toMatchObject({
      from: 'app',
      to: 'web',
      kind: 'traffic',
      config: { port: 80 },
    })
  })

  it('takes the likeliest kind of the new direction where AWS has the old one not', () => {
    const connection = turned('handler -> files : data-access').connections[connectionId('c')]
    expect(connection).toMatchObject({ from: 'files', to: 'handler', kind: 'event', config: {} })
  })

  it('turns the drawn line with it', () => {
    const { paths } = turned('web -> app : traffic', {
      [connectionId('c')]: {
        style: 'straight',
        fromSide: 'left',
        waypoints: [
          { x: 1, y: 1 },
          { x: 2, y: 2 },
        ],
      },
    })
    expect(paths[connectionId('c')]).toEqual({
      style: 'straight',
      toSide: 'left',
      waypoints: [
        { x: 2, y: 2 },
        { x: 1, y: 1 },
      ],
    })
  })

  it('comes back to where it was when turned twice', () => {
    const once = turned('web -> app : traffic', {
      [connectionId('c')]: { fromSide: 'top', toSide: 'bottom' },
    })
    const twice = valueOf(reverseConnection(once, connectionId('c')))
    expect(twice.connections[connectionId('c')]).toMatchObject({ from: 'web', to: 'app' })
    expect(twice.paths[connectionId('c')]).toEqual({ fromSide: 'top', toSide: 'bottom' })
  })

  it('refuses what is not there', () => {
    problemOf(reverseConnection(sketch(nodes), connectionId('gone')))
  })
})
