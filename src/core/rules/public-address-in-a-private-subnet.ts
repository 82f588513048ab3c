import type { DiagramGraph } from '../model/graph'
import type { ResourceNode } from '../model/diagram'
import { setField } from '../edit/set-field'
import { sketch } from '../model/sketch'
import { subnetsOf, vpcOf } from '../network/location'
import { publicAddressOf } from '../network/public-address'
import { defineRule, type Fix, type Problem } from './rule'
import { hasInlineFirewall } from './shared/inline-firewall'
import { defaultTargetNames, isShownClosed } from './shared/tables-of-subnet'
import { capitalised, nameOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 'public-address-in-a-private-subnet',
    title: 'Public address in a private subnet',
    concern: 'security',
    looksAt: ['ec2', 'rds', 'aurora', 'redshift', 'subnet'],
    messages: {
      ofNoUse: {
        severity: 'warning',
        text: '{name} has a public address, but the routes of {subnet} send its answers to {target} and not to an internet gateway: nobody reaches it at that address.',
      },
      idle: {
        severity: 'warning',
        text: '{name} has a public address in {subnet}, which is private: it serves only behind a firewall endpoint, and anyone can try it as soon as there is a route to an internet gateway.',
      },
      givenOut: {
        severity: 'warning',
        text: '{name} gives public addresses to new instances, but its routes send their answers to {target} and not to an internet gateway: nobody reaches them there.',
      },
      givenOutIdle: {
        severity: 'info',
        text: '{name} is private, but gives public addresses to new instances: they serve only behind a firewall endpoint.',
      },
    },
    why: 'A private subnet has no route to an internet gateway. What is in it cannot reach the internet or be reached from it, even with a public address; outgoing traffic goes through a NAT gateway. AWS gives the address all the same.',
    howToFix:
      'Take the public address away and use a NAT gateway for the way out, or put what shall be reached from the internet into a public subnet, best behind a load balancer.',
    facts: ['igw.needs-public-ip', 'subnet.public-definition', 'rds.public-access'],
    sources: [
      {
        title: 'Enable internet access for a VPC using an internet gateway',
        url: 'https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch({
      shop: { service: 'vpc', name: 'Shop' },
      igw: { service: 'igw', name: 'Internet gateway', in: 'shop' },
      open: { service: 'subnet', name: 'Public', in: 'shop', config: { access: 'public' } },
      nat: { service: 'nat-gateway', name: 'NAT gateway', in: 'open' },
      closed: { service: 'subnet', name: 'Private', in: 'shop', config: { access: 'private' } },
      web: { service: 'ec2', name: 'Web server', in: 'closed', config: { publicAddress: true } },
      routes: {
        service: 'route-table',
        name: 'Private routes',
        in: 'shop',
        config: {
          subnets: [{ ref: 'closed' }],
          routes: [{ destination: '0.0.0.0/0', target: { ref: 'nat' } }],
        },
      },
    }),

  each: (graph) => [...graph.resources('ec2', 'rds', 'aurora', 'redshift'), ...graph.resources('subnet')],

  *checkOne(graph, resource) {
    if (resource.service === 'subnet') yield* ofSubnet(graph, resource)
    else {
      const subnets = subnetsOf(graph, resource.id)
      const [first] = subnets
      if (first === undefined || !subnets.every(({ config }) => config['access'] === 'private')) return
      if (!isStated(graph, resource)) {
        yield { pass: { at: resource.id }, factId: 'igw.needs-public-ip' }
        return
      }
      const isShown = subnets.every((subnet) => isShownClosed(graph, subnet))
      if (!isShown && isBehindFirewall(graph, resource)) return
      const name = nameOf(graph, resource.id)
      const key = resource.service === 'ec2' ? 'publicAddress' : 'publiclyAccessible'
      yield {
        message: isShown ? 'ofNoUse' : 'idle',
        at: [
          { at: resource.id, part: key },
          { at: first.id, part: 'access' },
        ],
        data: {
          name: capitalised(name),
          subnet: nameOf(graph, first.id),
          target: defaultTargetNames(graph, subnets),
        },
        factIds: [resource.service === 'ec2' ? 'subnet.public-definition' : 'rds.public-access'],
        fixes: resource.config[key] === true ? [statingNone(resource, key)] : [],
      }
    }
  },
})

function* ofSubnet(
  graph: DiagramGraph,
  subnet: ResourceNode,
): Generator<Problem<'givenOut' | 'givenOutIdle'>> {
  if (subnet.config['access'] !== 'private' || subnet.config['assignsPublicAddress'] !== true) return
  const isShown = isShownClosed(graph, subnet)
  if (!isShown && isBehindFirewall(graph, subnet)) return
  yield {
    message: isShown ? 'givenOut' : 'givenOutIdle',
    at: [{ at: subnet.id, part: 'assignsPublicAddress' }],
    data: { name: capitalised(nameOf(graph, subnet.id)), target: defaultTargetNames(graph, [subnet]) },
    factIds: ['subnet.public-definition'],
    fixes: [statingNone(subnet, 'assignsPublicAddress')],
  }
}

/** Behind a firewall, a private subnet is in reach of the internet all the same. */
function isBehindFirewall(graph: DiagramGraph, { id }: ResourceNode): boolean {
  const vpc = vpcOf(graph, id)
  return vpc !== undefined && hasInlineFirewall(graph, vpc)
}

/** A public address of its own: stated, or an Elastic IP address that is joined to it. */
function isStated(graph: DiagramGraph, { id, config }: ResourceNode): boolean {
  return publicAddressOf(graph, id) === 'stated' && config['publicAddress'] !== false
}

const statingNone = ({ id }: ResourceNode, key: string): Fix => ({
  label: 'State that there is none',
  apply: (diagram) => setField(diagram, id, key, false),
})
