import { beside, near } from './beside'
import type { Operator } from './mutant'

const site = (config = {}) => ({
  service: 's3',
  name: 'www.example.com',
  config: { website: true, ...config },
})

/** Names, certificates, web ACLs and origins as AWS wants them. */
export const fittingEdge: readonly Operator[] = [
  near('duplicate', 'a certificate in each Region that needs one', null, ['cloudfront'], ({ id }, diagram) =>
    beside(
      diagram,
      {
        newRegion: { service: 'region', config: { region: 'eu-central-1' } },
        newVpc: { service: 'vpc', in: 'newRegion' },
        newBalancer: { service: 'alb', in: 'newVpc' },
        newGlobal: { service: 'acm', config: { region: 'us-east-1' } },
        newRegional: { service: 'acm', config: { region: 'eu-central-1' } },
      },
      [`newGlobal -> ${id} : association`, 'newRegional -> newBalancer : association'],
    ),
  ),
  near('duplicate', 'one regional web ACL on two load balancers', null, ['vpc'], ({ id }, diagram) =>
    beside(
      diagram,
      {
        newAcl: { service: 'waf', config: { scope: 'Regional' } },
        newOne: { service: 'alb', in: id },
        newOther: { service: 'alb', in: id },
      },
      ['newAcl -> newOne : association', 'newAcl -> newOther : association'],
    ),
  ),
  near(
    'field',
    'a web ACL of CloudFront on a distribution',
    null,
    ['cloudfront'],
    ({ id }, diagram, graph) =>
      graph.incoming(id, 'association').some(({ from }) => graph.resource(from)?.service === 'waf')
        ? undefined
        : beside(diagram, { newAcl: { service: 'waf', config: { scope: 'CloudFront' } } }, [
            `newAcl -> ${id} : association`,
          ]),
  ),
  near('field', 'an alias to a website of the record’s name', null, ['route53'], ({ id }, diagram) =>
    beside(diagram, { newSite: site() }, [
      { is: `${id} -> newSite : dns-record "www.example.com"`, config: { recordType: 'alias' } },
    ]),
  ),
  near('drop', 'the health check of the secondary only', null, ['route53'], ({ id }, diagram) =>
    beside(diagram, { newOne: { service: 'ec2' }, newOther: { service: 'ec2' } }, [
      {
        is: `${id} -> newOne : dns-record`,
        config: { routingPolicy: 'failover', healthCheck: true, ttlSeconds: 60 },
      },
      {
        is: `${id} -> newOther : dns-record`,
        config: { routingPolicy: 'failover', healthCheck: false, ttlSeconds: 60 },
      },
    ]),
  ),
  near('field', 'an internal load balancer as a VPC origin', null, ['cloudfront'], ({ id }, diagram) =>
    beside(
      diagram,
      {
        newVpc: { service: 'vpc' },
        newGateway: { service: 'igw', in: 'newVpc' },
        newBalancer: { service: 'alb', in: 'newVpc', config: { scheme: 'internal' } },
        newServer: { service: 'ec2', in: 'newVpc', config: { publicAddress: false } },
      },
      [
        { is: `${id} -> newBalancer : origin`, config: { access: 'VPC origin' } },
        { is: `${id} -> newServer : origin`, config: { access: 'VPC origin' } },
      ],
    ),
  ),
  near('swap', 'buckets, functions and APIs as origins', null, ['cloudfront'], ({ id }, diagram) =>
    beside(
      diagram,
      {
        newBucket: { service: 's3' },
        newFunction: { service: 'lambda' },
        newApi: { service: 'api-gateway' },
      },
      [
        { is: `${id} -> newBucket : origin`, config: { access: 'origin access control' } },
        { is: `${id} -> newFunction : origin`, config: { access: 'origin access control' } },
        `${id} -> newApi : origin`,
      ],
    ),
  ),
  near('swap', 'an Elastic IP that moves between two zones', null, ['vpc'], ({ id }, diagram) =>
    beside(
      diagram,
      {
        newZoneA: { service: 'availability-zone', in: id },
        newZoneB: { service: 'availability-zone', in: id },
        newA: { service: 'subnet', in: 'newZoneA', config: { access: 'public' } },
        newB: { service: 'subnet', in: 'newZoneB', config: { access: 'public' } },
        newOne: { service: 'ec2', in: 'newA' },
        newOther: { service: 'ec2', in: 'newB' },
        newAddress: { service: 'elastic-ip' },
      },
      ['newAddress -> newOne : address-association', 'newAddress -> newOther : address-association'],
    ),
  ),
]
