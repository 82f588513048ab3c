import { describe, expect, it } from 'vitest'
import type { NodeId } from '../model/diagram'
import { graphOf } from '../model/graph'
import { sketch, type SketchedNode } from '../model/sketch'
import { ownersOf } from './owners'

const igw: SketchedNode = { service: 'igw' }
const routeTo = (ref: string) => ({ routes: [{ destination: '0.0.0.0/0', target: { ref } }] })
const graph = graphOf(
  sketch(
    {
      A: { service: 'vpc' },
      B: { service: 'vpc' },
      a: { service: 'ec2', in: 'A' },
      b: { service: 'ec2', in: 'B' },
      inside: { ...igw, in: 'A' },
      beside: igw,
      attached: { service: 'vgw' },
      used: igw,
      shared: igw,
      routed: igw,
      table: { service: 'route-table', in: 'B', config: routeTo('routed') },
      link: { service: 'interface-endpoint' },
      alone: igw,
    },
    [
      'b -> inside : traffic',
      'B -> beside : traffic',
      'beside -> a : traffic',
      'B -> attached : gateway-association',
      'A -> attached : traffic',
      'a -> used : traffic',
      'a -> shared : traffic',
      'shared -> b : traffic',
      'a -> link : data-access',
      'link -> b : privatelink',
    ],
  ),
)
const owners = (gateway: string) => ownersOf(graph, gateway as NodeId).map(({ id }) => id)

describe('ownersOf', () => {
  it('is the VPC around it, whoever is connected with it', () => expect(owners('inside')).toEqual(['A']))
  it('is the VPC that it is connected with, an association before a use', () =>
    expect(['beside', 'attached'].map(owners)).toEqual([['B'], ['B']]))
  it('is the VPC of what is connected with it, and of route tables that lead to it', () =>
    expect(['used', 'shared', 'routed'].map(owners)).toEqual([['A'], ['A', 'B'], ['B']]))
  it('is not the provider behind PrivateLink', () => expect(owners('link')).toEqual(['A']))
  it('is nobody where nothing says', () => expect(owners('alone')).toEqual([]))
})
