import { describe, expect, it } from 'vitest'
import type { NodeId } from '../model/diagram'
import { graphOf } from '../model/graph'
import { sketch } from '../model/sketch'
import { publicAddressOf } from './public-address'

const graph = graphOf(
  sketch(
    {
      pub: { service: 'subnet', config: { access: 'public' } },
      gives: { service: 'subnet', config: { access: 'public', assignsPublicAddress: true } },
      inGiving: { service: 'ec2', in: 'gives' },
      search: { service: 'opensearch', in: 'gives' },
      documents: { service: 'documentdb', in: 'gives' },
      databaseGiven: { service: 'rds', in: 'gives' },
      balancerGiven: { service: 'alb', in: 'gives' },
      network: { service: 'vpc' },
      priv: { service: 'subnet', config: { access: 'private' } },
      says: { service: 'ec2', in: 'priv', config: { publicAddress: true } },
      saysNot: { service: 'ec2', in: 'pub', config: { publicAddress: false } },
      facing: { service: 'alb', config: { scheme: 'internet-facing' } },
      internal: { service: 'nlb', config: { scheme: 'internal' } },
      elastic: { service: 'ec2' },
      address: { service: 'elastic-ip' },
      inPublic: { service: 'ec2', in: 'pub' },
      inPrivate: { service: 'ec2', in: 'priv' },
      inBoth: { service: 'alb', config: { subnets: [{ ref: 'priv' }, { ref: 'pub' }] } },
      db: { service: 'rds', config: { publiclyAccessible: false } },
      cache: { service: 'elasticache', in: 'pub' },
      free: { service: 'ec2' },
    },
    ['address -> elastic : address-association'],
  ),
)
const address = (id: string) => publicAddressOf(graph, id as NodeId)

describe('publicAddressOf', () => {
  it('is stated by the thing, its Elastic IP address or a subnet that gives them out', () => {
    expect(['says', 'facing', 'elastic', 'inGiving'].map(address)).toEqual(Array(4).fill('stated'))
  })
  it('is ruled out by the thing, by private subnets alone and by what it is', () => {
    expect(
      ['saysNot', 'internal', 'inPrivate', 'db', 'cache', 'network', 'no such thing'].map(address),
    ).toEqual(Array(7).fill('ruled out'))
  })
  it('is none of the subnet’s to give to what AWS manages', () => {
    expect(['search', 'documents'].map(address)).toEqual(Array(2).fill('ruled out'))
    expect(['databaseGiven', 'balancerGiven'].map(address)).toEqual(Array(2).fill('open'))
  })
  it('is open where nobody says, also in a public subnet', () =>
    expect(['free', 'inPublic', 'inBoth'].map(address)).toEqual(Array(3).fill('open')))
})
