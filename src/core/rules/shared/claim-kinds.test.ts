import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Connection, Diagram, DiagramNode } from '../../model/diagram'
import { graphOf } from '../../model/graph'
import { sketch } from '../../model/sketch'
import { ask } from '../../network/ask'
import { connectionId, nodeId } from '../../testing/ids'
import { largeAccount } from '../../testing/large-account'
import { anyCase, anyConfiguredCase } from '../../testing/networks/cases'
import { claimsOf, type Claim } from './claims'

const services = ['s3', 'dynamodb', 'sqs']

/** The network with a second thing beside each instance, every one of which uses each of these services. */
function used({ nodes, connections, ...rest }: Diagram): Diagram {
  const added: DiagramNode[] = services.map((service) => ({
    ...{ kind: 'resource', id: nodeId(`own-${service}`), name: service, parentId: null, service, config: {} },
  }))
  const instances = Object.values<DiagramNode>(nodes).flatMap((node) =>
    node.kind === 'resource' && node.service === 'ec2' ? [node] : [],
  )
  const twins = instances.map((one) => ({ ...one, id: nodeId(`${one.id}-twin`) }))
  const lines = [...instances, ...twins].flatMap(({ id: from }) =>
    services.map((service): Connection => ({
      id: connectionId(`${from}-${service}`),
      ...{ kind: 'data-access', from, to: nodeId(`own-${service}`), label: '', config: {} },
    })),
  )
  const byId = <T extends { readonly id: string }>(all: readonly T[]) =>
    Object.fromEntries(all.map((one) => [one.id, one]))
  return {
    ...rest,
    nodes: { ...nodes, ...byId([...added, ...twins]) },
    connections: { ...connections, ...byId(lines) },
  }
}

const isShared = ({ alike, question }: Claim) => alike !== question
const verdictsOf = (diagram: Diagram) => {
  const graph = graphOf(diagram)
  return claimsOf(graph)
    .filter(isShared)
    .map(({ connection, alike, question }) => ({
      of: connection.id,
      shared: ask(graph, alike).verdict,
      own: ask(graph, question).verdict,
    }))
}

describe('claims of one text', () => {
  it.each([
    ['stated', anyCase()],
    ['configured', anyConfiguredCase()],
  ])('get the same verdict, whatever network is drawn and %s', (_, any) => {
    let shared = 0
    fc.assert(
      fc.property(any, ({ diagram }) => {
        const verdicts = verdictsOf(used(diagram))
        shared += verdicts.length
        expect(verdicts.filter((one) => one.shared !== one.own)).toEqual([])
      }),
      { numRuns: 40 },
    )
    expect(shared).toBeGreaterThan(100)
  })

  it('are one on services, and one for each target of a load balancer, in every VPC of an account', () => {
    const account = largeAccount(480)
    const graph = graphOf(account)
    const vpcs = graph.resources('vpc').length
    const isAsked = ({ to }: Claim) => to.service !== 'rds'
    const asked = new Set(
      claimsOf(graph)
        .filter(isAsked)
        .map(({ alike }) => alike),
    )
    expect(asked.size).toBe(3 * vpcs)
  })
})

/** Two instances of a VPC in a private subnet each, both of which use the bucket. */
const twoCallers = (
  one: Readonly<Record<string, string>>,
  other: Readonly<Record<string, string>>,
  more: Parameters<typeof sketch>[0] = {},
) =>
  claimsOf(
    graphOf(
      sketch(
        {
          vpc: { service: 'vpc', config: { cidr: '10.0.0.0/16' } },
          a: { service: 'subnet', in: 'vpc', config: { cidr: '10.0.1.0/24', access: 'private' } },
          b: { service: 'subnet', in: 'vpc', config: { cidr: '10.0.2.0/24', access: 'private' } },
          one: { service: 'ec2', in: 'a', config: one },
          other: { service: 'ec2', in: 'b', config: other },
          files: { service: 's3' },
          jobs: { service: 'sqs' },
          ...more,
        },
        ['one -> files : data-access', 'other -> files : data-access', 'one -> jobs : data-access'],
      ),
    ),
  ).filter(isShared).length

describe('what tells claims on public services apart', () => {
  it('are neither the subnet nor the service where nothing is stated', () => {
    expect(twoCallers({}, {})).toBe(2)
  })
  it('is what an instance states of its addresses', () => {
    expect(twoCallers({}, { ipv6Address: 'none' })).toBe(1)
  })
  it('is a network ACL of one of the subnets', () => {
    const acl = { service: 'network-acl', in: 'vpc', config: { subnets: [{ ref: 'b' }] } }
    expect(twoCallers({}, {}, { acl })).toBe(1)
  })
  it('is the service where a gateway endpoint is drawn', () => {
    expect(twoCallers({}, {}, { endpoint: { service: 'gateway-endpoint', in: 'vpc' } })).toBe(1)
  })
  it('is an interface endpoint for one of them', () => {
    const config = { service: 'com.amazonaws.us-east-1.sqs' }
    const endpoint = { service: 'interface-endpoint', in: 'a', config }
    expect(twoCallers({}, {}, { endpoint })).toBe(1)
  })
})
