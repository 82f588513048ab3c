import { refsOf } from '../../model/diagram'
import { vpcOf } from '../../network/location'
import { beside, few, near } from './beside'
import { each, eachLine, operator, stating, withConnection, type Operator } from './mutant'

/** Ways between VPCs and sites that AWS does not have. */
export const ways: readonly Operator[] = [
  operator('duplicate', 'a second attachment of a VPC', 'vpc-attached-twice', (graph, diagram) =>
    few(
      eachLine(graph, ['transit-gateway-attachment'], ({ from, to }, one, other) =>
        one === 'vpc' || other === 'vpc'
          ? beside(diagram, {}, [`${from} -> ${to} : transit-gateway-attachment`])
          : undefined,
      ),
    ),
  ),
  operator(
    'duplicate',
    'two subnets of one zone in an attachment',
    'attachment-with-wrong-subnets',
    (graph, diagram) =>
      few(
        eachLine(graph, ['transit-gateway-attachment'], ({ id, from, to }, service) => {
          const vpc = vpcOf(graph, service === 'transit-gateway' ? to : from)
          if (vpc === undefined) return undefined
          const subnet = { service: 'subnet', in: vpc.id, config: { zone: 'eu-west-1a' } }
          const grown = beside(diagram, { newOne: subnet, newOther: subnet })
          return stating(grown, id, { subnets: [{ ref: 'newOne' }, { ref: 'newOther' }] })
        }),
      ),
  ),
  operator(
    'field',
    'appliance mode off before firewalls in two zones',
    'inspection-without-appliance-mode',
    (graph, diagram) =>
      few(
        eachLine(graph, ['transit-gateway-attachment'], ({ id, from, to }, service) => {
          const vpc = vpcOf(graph, service === 'transit-gateway' ? to : from)
          if (vpc === undefined) return undefined
          const grown = beside(diagram, {
            newA: { service: 'subnet', in: vpc.id, config: { zone: 'eu-west-1a' } },
            newB: { service: 'subnet', in: vpc.id, config: { zone: 'eu-west-1b' } },
            newFirewallA: { service: 'firewall-endpoint', in: 'newA' },
            newFirewallB: { service: 'firewall-endpoint', in: 'newB' },
          })
          return stating(grown, id, { applianceMode: false })
        }),
      ),
  ),
  operator('field', 'the wrong virtual interface for its gateway', 'no-such-connection', (graph, diagram) =>
    each(graph, ['direct-connect-location'], ({ id }) => {
      const [gateway] = graph.resources('transit-gateway')
      const is = `${id} -> ${gateway?.id ?? ''} : direct-connect-interface`
      return gateway && beside(diagram, {}, [{ is, config: { interface: 'private' } }])
    }),
  ),
  operator('field', 'a transit interface on a VGW', 'interface-of-the-wrong-kind', (graph, diagram) =>
    each(graph, ['vgw'], ({ id }) =>
      beside(diagram, { newLine: { service: 'direct-connect-location' } }, [
        { is: `newLine -> ${id} : direct-connect-interface`, config: { interface: 'transit' } },
      ]),
    ),
  ),
  operator('drop', 'one tunnel of a VPN', 'one-way-to-a-site', (graph, diagram) =>
    eachLine(graph, ['site-to-site-vpn'], (line) =>
      (line.count ?? 1) > 1
        ? undefined
        : withConnection(diagram, { ...line, config: { ...line.config, tunnels: 1 } }),
    ),
  ),
  operator('swap', 'traffic to a VPC behind the peer', 'peering-is-not-transitive', (graph, diagram) =>
    few(
      eachLine(graph, ['vpc-peering'], ({ from, to }) => {
        const caller = graph.resources('ec2', 'ecs-service').find(({ id }) => vpcOf(graph, id)?.id === from)
        if (caller === undefined || graph.connections('transit-gateway-attachment').length > 0)
          return undefined
        return beside(diagram, { newVpc: { service: 'vpc' }, newServer: { service: 'ec2', in: 'newVpc' } }, [
          `${to} -> newVpc : vpc-peering`,
          `${caller.id} -> newServer : traffic tcp/443`,
        ])
      }),
    ),
  ),
  operator('swap', 'the peer’s NAT gateway as the way out', 'peering-lends-no-gateway', (graph, diagram) =>
    few(
      each(graph, ['igw'], (igw) => {
        const vpc = vpcOf(graph, igw.id)
        if (vpc === undefined) return undefined
        return beside(
          diagram,
          {
            newVpc: { service: 'vpc' },
            newServer: { service: 'ec2', in: 'newVpc' },
            newInternet: { service: 'internet' },
          },
          [`newVpc -> ${vpc.id} : vpc-peering`, 'newServer -> newInternet : traffic tcp/443'],
        )
      }),
    ),
  ),
  near(
    'swap',
    'traffic of a peering to a firewall',
    'peering-past-the-firewall',
    ['vpc'],
    ({ id }, diagram) =>
      beside(
        diagram,
        {
          newVpc: { service: 'vpc' },
          newServer: { service: 'ec2', in: 'newVpc' },
          newFirewall: { service: 'network-firewall', in: id },
        },
        [`newVpc -> ${id} : vpc-peering`, 'newServer -> newFirewall : traffic'],
      ),
  ),
  near(
    'swap',
    'a queue behind a gateway endpoint',
    'no-such-connection',
    ['gateway-endpoint'],
    ({ id }, diagram) =>
      beside(diagram, { newQueue: { service: 'sqs' } }, [`${id} -> newQueue : data-access`]),
  ),
  near(
    'swap',
    'a caller at a site uses a gateway endpoint',
    'gateway-endpoint-out-of-reach',
    ['gateway-endpoint'],
    ({ id }, diagram, graph) =>
      vpcOf(graph, id) === undefined
        ? undefined
        : beside(diagram, { newSite: { service: 'site' }, newServer: { service: 'server', in: 'newSite' } }, [
            `newServer -> ${id} : traffic`,
          ]),
  ),
  near(
    'field',
    'a gateway endpoint for SQS',
    'gateway-endpoint-service',
    ['gateway-endpoint'],
    ({ id }, diagram) => stating(diagram, id, { service: 'com.amazonaws.eu-west-1.sqs' }),
  ),
  near(
    'swap',
    'an endpoint service of an Application Load Balancer',
    'endpoint-service-load-balancer',
    ['alb'],
    ({ id }, diagram) =>
      beside(diagram, {
        newService: { service: 'endpoint-service', config: { loadBalancers: [{ ref: id }] } },
      }),
  ),
  near(
    'duplicate',
    'a Network Load Balancer of two endpoint services',
    'endpoint-service-load-balancer',
    ['endpoint-service'],
    ({ config }, diagram, graph) => {
      const [balancer] = refsOf(config['loadBalancers']).flatMap((ref) => graph.resource(ref) ?? [])
      if (balancer?.service !== 'nlb') return undefined
      return beside(diagram, {
        newService: { service: 'endpoint-service', config: { loadBalancers: [{ ref: balancer.id }] } },
      })
    },
  ),
]
