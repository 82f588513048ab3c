import { definePattern } from './pattern'
import { publicBalancer, scaledServers, twoTierVpc, twoZones, usersAndVpc } from './shared/web-tier'
import { inEach, refs } from './shared/zoned-vpc'

const draw = (engine: Readonly<Record<string, string | number | boolean>>) => ({
  nodes: {
    ...usersAndVpc(),
    balancer: publicBalancer(twoZones, 'alb'),
    ...twoTierVpc(twoZones, { withNat: false }),
    ...scaledServers(twoZones, { server: 'Web server', group: 'Auto Scaling group' }),
    sessions: {
      service: 'elasticache',
      name: 'Session store',
      in: 'vpc',
      config: { purpose: 'session store', ...engine, subnets: refs(...inEach(twoZones, 'private')) },
    },
  },
  connections: [
    'users -> balancer : traffic tcp/443 "HTTPS"',
    { is: 'balancer -> group : load-balancer-target', config: { protocol: 'HTTP', port: 80 } },
    'group -> sessions : data-access "sessions"',
  ],
  steps: [
    { at: ['balancer'], text: 'Without sticky sessions, each request may go to any of the servers.' },
    { at: ['group'], text: 'The servers keep nothing of a user; they may come and go.' },
    {
      at: ['sessions'],
      text: 'Each server reads and writes the session here, by the id in the user’s cookie.',
    },
  ],
})

export default definePattern({
  id: 'session-store',
  title: 'Session store in ElastiCache',
  summary: 'Web servers keep no state: any of them finds a user’s session in a cache that all share.',
  category: 'web',
  notes: {
    wording: [
      'user session store',
      'if have a 3 tier architecture with stateless server tier of numerous servers',
      'if no sticky LB could use any of the servers',
      'each server uses elasticache to write the session data to',
      'if a user hits another instance, it can recover the session info',
    ],
    today:
      'Use Valkey or Redis OSS with a replica in another zone and Multi-AZ; Memcached loses the sessions of a node with the node.',
  },
  whenToUse: [
    'Several servers behind a load balancer, and users who stay signed in.',
    'Servers are replaced often, by scaling or by deployments.',
  ],
  tradeOffs: [
    { text: 'Any server serves any user, so the load balancer needs no sticky sessions.', from: 'notes' },
    { text: 'A session outlives the server that made it.', from: 'notes' },
    {
      text: 'A replica takes over when a node fails; replication is asynchronous, so the last writes may be lost.',
      from: 'aws',
    },
    { text: 'The cache is in the VPC and reached from there only.', from: 'aws' },
  ],
  scaling: 'Replicas serve more readers at once; more writers or memory want a larger node or more shards.',
  zoneLoss:
    'The replica in the other zone becomes the primary by itself, usually within seconds; the sessions are still there.',
  twin: {
    question: 'Is Memcached good enough to keep the sessions?',
    answer:
      'No. Memcached keeps each session on one node and does not replicate: when the node fails, its users are logged out. Valkey or Redis OSS with a replica and Multi-AZ keeps them.',
    findings: ['session-store-without-replica/memcached'],
    draw: () => draw({ engine: 'Memcached' }),
  },
  parameters: [{ id: 'replicas', label: 'Replicas', usual: 1, most: 6, breaks: ['quota-exceeded/hard'] }],
  draw: ({ replicas }) => draw({ engine: 'Valkey', replicasPerShard: replicas, multiAz: true }),
  facts: ['ec.redis-replicas', 'ec.redis-nodes', 'ec.memcached-no-replication', 'ec.vpc'],
  sources: [
    {
      title: 'Resilience in Amazon ElastiCache',
      url: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/disaster-recovery-resiliency.html',
      asOf: '2026-H2',
    },
    {
      title: 'Minimizing downtime in ElastiCache by using Multi-AZ with Valkey and Redis OSS',
      url: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/AutoFailover.html',
      asOf: '2026-H2',
    },
  ],
})
