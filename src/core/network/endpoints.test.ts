import { describe, expect, it } from 'vitest'
import type { NodeId } from '../model/diagram'
import { graphOf } from '../model/graph'
import { sketch } from '../model/sketch'
import { interfaceEndpointsFor, isJoinedByEndpoint, mayServe } from './endpoints'

const graph = graphOf(
  sketch(
    {
      A: { service: 'vpc' },
      B: { service: 'vpc' },
      C: { service: 'vpc' },
      mine: { service: 'interface-endpoint', in: 'A', config: { service: 'com.amazonaws.eu-west-1.sqs' } },
      near: { service: 'interface-endpoint', in: 'B' },
      far: { service: 'interface-endpoint', in: 'D' },
      D: { service: 'vpc' },
      offer: { service: 'endpoint-service', config: { loadBalancers: [{ ref: 'nlb' }] } },
      nlb: { service: 'nlb', in: 'C' },
      bucket: { service: 's3' },
    },
    ['A -> B : vpc-peering', 'B -> C : vpc-peering', 'offer -> near : privatelink'],
  ),
)
const id = (text: string) => text as NodeId
const serves = (endpoint: string, thing: string, name?: string) => {
  const found = graph.resource(id(endpoint))
  return (
    found !== undefined &&
    mayServe(graph, found, { isOffered: (node) => node === thing, ...(name === undefined ? {} : { name }) })
  )
}

describe('interfaceEndpointsFor', () => {
  it('are those of the VPC and of VPCs within reach', () => {
    expect(interfaceEndpointsFor(graph, id('A')).map((endpoint) => endpoint.id)).toEqual(['mine', 'near'])
  })
})

describe('mayServe', () => {
  it('follows PrivateLink to the service and to its load balancers', () => {
    expect([serves('near', 'offer'), serves('near', 'nlb'), serves('near', 'bucket', 's3')]).toEqual([
      true,
      true,
      false,
    ])
  })
  it('goes by what the endpoint states', () => {
    expect([serves('mine', 'queue', 'sqs'), serves('mine', 'bucket', 's3'), serves('mine', 'nlb')]).toEqual([
      true,
      false,
      false,
    ])
  })
  it('leaves open what an endpoint is for that states nothing', () =>
    expect(serves('far', 'bucket', 's3')).toBe(true))
})

describe('isJoinedByEndpoint', () => {
  it('holds where PrivateLink leads into the other VPC, in one direction', () => {
    expect(isJoinedByEndpoint(graph, id('A'), id('C'))).toBe(true)
    expect(isJoinedByEndpoint(graph, id('B'), id('A'))).toBe(false)
  })
})
