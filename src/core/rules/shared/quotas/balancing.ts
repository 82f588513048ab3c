import { balancersOf, endpointServicesOf, functionsIn, targetsOf } from './balancing-counts'
import type { Quota } from './quota'

const forThem = { as: 'referring', service: 'target-group', field: 'loadBalancer' } as const

/** Load balancers and target groups. */
export const balancingQuotas: readonly Quota[] = [
  {
    factId: 'alb.per-region',
    per: ['region'],
    counts: { as: 'things', services: ['alb'] },
    things: ['Application Load Balancer', 'Application Load Balancers'],
  },
  {
    factId: 'nlb.per-region',
    per: ['region'],
    counts: { as: 'things', services: ['nlb'] },
    things: ['Network Load Balancer', 'Network Load Balancers'],
  },
  {
    factId: 'alb.targets',
    per: ['alb'],
    counts: { as: 'computed', of: targetsOf },
    things: ['target', 'targets'],
  },
  {
    factId: 'nlb.targets-total',
    per: ['nlb'],
    counts: { as: 'computed', of: targetsOf },
    things: ['target', 'targets'],
  },
  { factId: 'alb.target-groups', per: ['alb'], counts: forThem, things: ['target group', 'target groups'] },
  {
    factId: 'alb.lambda-targets',
    per: ['target-group'],
    counts: { as: 'computed', of: functionsIn },
    things: ['function', 'functions'],
    instead: 'each function needs a target group of its own',
  },
  {
    factId: 'alb.tg-one-lb',
    per: ['target-group'],
    counts: { as: 'computed', of: balancersOf },
    things: ['load balancer', 'load balancers'],
  },
  {
    factId: 'privatelink.nlb-one-service',
    per: ['nlb'],
    counts: { as: 'computed', of: endpointServicesOf },
    things: ['endpoint service', 'endpoint services'],
  },
]
