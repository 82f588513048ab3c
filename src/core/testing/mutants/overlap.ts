import { blocksOf } from '../../network/blocks'
import { each, eachLine, operator, stating, withNew, type Operator } from './mutant'

const same = '10.99.0.0/16'

/** Addresses that AWS does not take together. */
export const overlaps: readonly Operator[] = [
  operator('overlap', 'two subnets of a VPC with one CIDR block', 'subnets-overlap', (graph, diagram) =>
    each(graph, ['vpc'], (vpc) => {
      const [first] = graph.resources('subnet').filter(({ id }) => graph.isWithin(id, vpc.id))
      if (first === undefined) return undefined
      const cleared = graph
        .resources('subnet')
        .filter(({ id }) => graph.isWithin(id, vpc.id))
        .reduce(
          (done, { id }) => stating(done, id, { cidr: undefined }),
          stating(diagram, vpc.id, { cidr: same, secondaryCidrs: undefined }),
        )
      const { diagram: withTwin } = withNew(cleared, 'subnet', vpc.id, { cidr: '10.99.1.128/25' })
      return stating(withTwin, first.id, { cidr: '10.99.1.0/24' })
    }),
  ),
  operator('overlap', 'a subnet outside its VPC', 'subnet-outside-its-vpc', (graph, diagram) =>
    each(graph, ['vpc'], (vpc) => {
      const [first] = graph.resources('subnet').filter(({ id }) => graph.isWithin(id, vpc.id))
      if (first === undefined) return undefined
      return stating(stating(diagram, vpc.id, { cidr: same, secondaryCidrs: undefined }), first.id, {
        cidr: '10.98.1.0/24',
      })
    }),
  ),
  operator(
    'overlap',
    'peered VPCs with overlapping CIDR blocks',
    'peering-of-overlapping-vpcs',
    (graph, diagram) =>
      eachLine(graph, ['vpc-peering'], ({ from, to }) =>
        stating(stating(diagram, from, { cidr: same }), to, { cidr: '10.99.128.0/17' }),
      ),
  ),
  operator(
    'overlap',
    'VPCs on one transit gateway with one CIDR block',
    'overlap-on-a-transit-gateway',
    (graph, diagram) =>
      each(graph, ['transit-gateway'], ({ id }) => {
        const vpcs = [
          ...graph.incoming(id, 'transit-gateway-attachment').map((line) => line.from),
          ...graph.outgoing(id, 'transit-gateway-attachment').map((line) => line.to),
        ].filter((end) => graph.resource(end)?.service === 'vpc')
        const [first, second] = vpcs
        if (first === undefined || second === undefined) return undefined
        // Route tables of its own may keep them apart.
        if (graph.resources('transit-gateway-route-table').length > 0) return undefined
        return stating(stating(diagram, first, { cidr: same }), second, { cidr: same })
      }),
  ),
  operator('overlap', 'peered VPCs with CIDR blocks beside each other', null, (graph, diagram) =>
    eachLine(graph, ['vpc-peering'], ({ from, to }) => {
      const ends = [from, to].flatMap((id) => graph.resource(id) ?? [])
      if (ends.some((vpc) => blocksOf(vpc).length > 0)) return undefined
      return stating(stating(diagram, from, { cidr: '10.99.0.0/17' }), to, { cidr: '10.99.128.0/17' })
    }),
  ),
]
