import type { SoundDrawing } from './drawing'
import { admits, alone, at, both, openBalancer, openVpc, refs, type Nodes } from './two-zones'

const people: Nodes = { users: alone('users') }
const dns: Nodes = { dns: at('route53', 'cloud', { zoneType: 'public', domainName: 'example.com' }) }
const targetByInstance = { protocol: 'HTTP', port: 80, targetType: 'instance' }
const targetByIp = { protocol: 'HTTP', port: 8080, targetType: 'ip' }

const web = {
  instanceType: 'm7g.large',
  nitro: true,
  operatingSystem: 'Linux',
  securityGroups: refs('webGroup'),
}
const instances: Nodes = {
  webGroup: admits(80, 'albGroup'),
  webA: at('ec2', 'vpc-privateA', web),
  webB: at('ec2', 'vpc-privateB', web),
}
const group: Nodes = {
  ...instances,
  targets: at('target-group', 'vpc', {
    loadBalancer: { ref: 'alb' },
    targetType: 'instance',
    protocol: 'HTTP',
    port: 80,
    healthCheckPath: '/health',
  }),
  asg: at('asg', 'vpc', {
    members: refs('webA', 'webB'),
    ...both('vpc', 'private'),
    minimum: 2,
    desired: 2,
    maximum: 8,
    healthCheck: 'ELB',
    targetGroups: refs('targets'),
  }),
}
const alias = { recordType: 'alias', routingPolicy: 'simple' }

/** Patterns 40 to 47, 52, 54, 55 and 66: instances, load balancers and containers. */
export const webTiers: readonly SoundDrawing[] = [
  {
    name: '40 EC2 with Elastic IP and standby',
    nodes: {
      ...people,
      ...openVpc,
      open: at('security-group', 'vpc', {
        rules: [{ direction: 'inbound', protocol: 'tcp', fromPort: 443, toPort: 443, cidr: '0.0.0.0/0' }],
      }),
      primary: at('ec2', 'vpc-publicA', { operatingSystem: 'Linux', securityGroups: refs('open') }),
      standby: at('ec2', 'vpc-publicB', { operatingSystem: 'Linux', securityGroups: refs('open') }),
      address: at('elastic-ip', 'vpc', { address: '203.0.113.10' }),
      alarm: at('cloudwatch-alarm', 'region'),
      remap: at('lambda', 'region', { timeoutSeconds: 30 }),
    },
    connections: [
      'users -> address : traffic tcp/443',
      'address -> primary : address-association',
      'address -> standby : address-association "after failover"',
      'primary -> alarm : transfer',
      'alarm -> remap : event',
    ],
  },
  {
    name: '41 EC2 fleet with Route 53 DNS load balancing',
    nodes: {
      ...people,
      ...openVpc,
      ...dns,
      webA: at('ec2', 'vpc-publicA', { publicAddress: true }),
      webB: at('ec2', 'vpc-publicB', { publicAddress: true }),
    },
    connections: [
      'users -> dns : traffic',
      ...['webA', 'webB'].map((to) => ({
        is: `dns -> ${to} : dns-record`,
        config: { recordType: 'A', routingPolicy: 'multivalue', healthCheck: true, ttlSeconds: 60 },
      })),
      'users -> webA : traffic tcp/443',
      'users -> webB : traffic tcp/443',
    ],
  },
  {
    name: '42 ALB and Auto Scaling group',
    nodes: {
      ...people,
      ...openVpc,
      ...openBalancer,
      ...group,
      ...dns,
      certificate: at('acm', 'region', { domainName: 'example.com', region: 'us-east-1' }),
    },
    connections: [
      'users -> dns : traffic',
      { is: 'dns -> alb : dns-record', config: alias },
      { is: 'users -> alb : traffic tcp/443', config: { ratePerSecond: 2000 } },
      {
        is: 'alb -> asg : load-balancer-target',
        config: { ...targetByInstance, targetGroup: { ref: 'targets' } },
      },
      'certificate -> alb : association',
    ],
  },
  {
    name: '43 CloudWatch driven scaling',
    nodes: {
      ...people,
      ...openVpc,
      ...openBalancer,
      ...group,
      alarm: at('cloudwatch-alarm', 'region'),
      scaling: at('auto-scaling', 'region', {
        policyType: 'target tracking',
        scales: refs('asg'),
        metric: 'average CPU 50 %',
      }),
    },
    connections: [
      'users -> alb : traffic tcp/443',
      { is: 'alb -> webA : load-balancer-target', config: targetByInstance },
      { is: 'alb -> webB : load-balancer-target', config: targetByInstance },
      'webA -> alarm : transfer',
      'webB -> alarm : transfer',
      'alarm -> scaling : event',
      'scaling -> asg : association',
    ],
  },
  {
    name: '47 ALB to addresses of interface endpoints and of a site, users signed in by Cognito',
    nodes: {
      ...people,
      ...openVpc,
      ...openBalancer,
      pool: at('cognito', 'region'),
      endpoint: at('interface-endpoint', 'vpc', { service: 's3', ...both('vpc', 'private') }),
      bucket: at('s3', 'region'),
      vgw: at('vgw', 'vpc', { asn: 64512 }),
      office: alone('site', { cidr: '192.168.0.0/16' }),
      cgw: at('customer-gateway', 'office', { asn: 65001 }),
      server: at('server', 'office', { address: '192.168.1.10' }),
    },
    connections: [
      'users -> alb : traffic tcp/443',
      'pool -> alb : association',
      {
        is: 'alb -> endpoint : load-balancer-target',
        config: { protocol: 'HTTPS', port: 443, targetType: 'ip' },
      },
      'endpoint -> bucket : privatelink',
      { is: 'cgw -> vgw : site-to-site-vpn', config: { routing: 'BGP', asn: 65001, tunnels: 2 } },
      { is: 'alb -> server : load-balancer-target', config: targetByIp },
    ],
  },
  {
    name: '52 Static objects from one EC2 instance',
    nodes: {
      ...people,
      ...openVpc,
      web: at('ec2', 'vpc-publicA', { publicAddress: true }),
      disk: at('ebs', 'vpcA', { volumeType: 'gp3', sizeBytes: 100 * 1024 ** 3, encrypted: true }),
    },
    connections: ['users -> web : traffic tcp/443', 'disk -> web : volume-attachment'],
  },
  {
    name: '66 Session store in ElastiCache',
    nodes: {
      ...people,
      ...openVpc,
      ...openBalancer,
      ...group,
      cacheGroup: admits(6379, 'webGroup'),
      sessions: at('elasticache', 'vpc', {
        engine: 'Valkey',
        purpose: 'session store',
        nodes: 2,
        shards: 1,
        replicasPerShard: 1,
        multiAz: true,
        ...both('vpc', 'private'),
        securityGroups: refs('cacheGroup'),
      }),
    },
    connections: [
      'users -> alb : traffic tcp/443',
      { is: 'alb -> asg : load-balancer-target', config: targetByInstance },
      'webA -> sessions : data-access tcp/6379',
      'webB -> sessions : data-access tcp/6379',
    ],
  },
]
