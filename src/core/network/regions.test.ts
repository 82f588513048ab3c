import { describe, expect, it } from 'vitest'
import type { NodeId } from '../model/diagram'
import { graphOf } from '../model/graph'
import { sketch } from '../model/sketch'
import { accountsApart } from './accounts'
import { regionOf, regionsApart } from './regions'

const id = (text: string) => text as NodeId
const graph = graphOf(
  sketch({
    shop: { service: 'account', name: 'Shop' },
    team: { service: 'account', name: 'Team' },
    ireland: { service: 'region', in: 'shop', name: 'Ireland (eu-west-1)' },
    standby: { service: 'region', in: 'shop', name: 'Standby' },
    elsewhere: { service: 'region', in: 'team', name: 'Elsewhere' },
    vpc: { service: 'vpc', in: 'ireland' },
    subnet: { service: 'subnet', in: 'vpc' },
    fn: { service: 'lambda', config: { subnets: [{ ref: 'subnet' }] } },
    bucket: { service: 's3', in: 'standby' },
    queue: { service: 'sqs', in: 'elsewhere' },
    topic: { service: 'sns' },
    certificate: { service: 'acm', in: 'ireland', config: { region: 'us-east-1' } },
  }),
)

describe('regionOf', () => {
  it('finds it by the subnets that a thing names', () => {
    expect(regionOf(graph, id('fn'))).toMatchObject({ code: 'eu-west-1' })
  })
  it('takes what a thing states before the box around it', () => {
    expect(regionOf(graph, id('certificate'))).toEqual({
      name: 'us-east-1',
      code: 'us-east-1',
      box: undefined,
    })
  })
  it('has none for what is in no box', () => {
    expect(regionOf(graph, id('topic'))).toBeUndefined()
  })
})

describe('regionsApart', () => {
  it('names two boxes side by side', () => {
    expect(regionsApart(graph, id('fn'), id('bucket'))).toEqual(['eu-west-1', 'Standby'])
  })
  it('leaves boxes of two accounts open', () => {
    expect(regionsApart(graph, id('bucket'), id('queue'))).toBeUndefined()
  })
})

describe('accountsApart', () => {
  it('names two boxes side by side', () => {
    expect(accountsApart(graph, id('bucket'), id('queue'))).toEqual(['Shop', 'Team'])
  })
  it('knows nothing of what is in no box', () => {
    expect(accountsApart(graph, id('bucket'), id('topic'))).toBeUndefined()
  })
})
