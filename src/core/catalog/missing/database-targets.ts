import { pages } from '../connections/pages'
import type { MissingPair } from './missing-pair'

const databaseTarget = {
  row: 18,
  from: ['alb'],
  cannot: 'forward requests to',
  evidence: pages.albTargets,
  instead: 'Draw the application that calls it between, or use a Network Load Balancer.',
  between: [{ services: ['ecs-service'] }, { services: ['ec2'] }],
} as const
/** No database here answers HTTP; Neptune and OpenSearch do. */
const databases = ['aurora', 'rds-proxy', 'elasticache', 'memorydb', 'documentdb', 'redshift'] as const

/** Databases that an Application Load Balancer does not stand before. */
export const missingDatabaseTargets: readonly MissingPair[] = [
  {
    ...databaseTarget,
    id: 'balancer-to-database',
    to: databases,
    claims: ['load-balancer-target'],
    severity: 'error',
    why: 'its target groups speak HTTP and HTTPS only, and the target does not.',
  },
  {
    ...databaseTarget,
    id: 'balancer-to-rds',
    to: ['rds'],
    claims: ['load-balancer-target'],
    when: [{ of: 'to', key: 'engine', is: ['PostgreSQL', 'MySQL', 'MariaDB', 'Db2'] }],
    severity: 'error',
    why: 'its target groups speak HTTP and HTTPS only, and the database does not.',
  },
  {
    // Reporting Services of SQL Server and the console of Oracle are web sites of the instance.
    ...databaseTarget,
    id: 'balancer-to-web-console',
    to: ['rds'],
    claims: ['load-balancer-target', 'traffic'],
    severity: 'warning',
    only: 'the instance serves web pages, as Reporting Services does',
    why: 'its target groups speak HTTP and HTTPS only.',
  },
  {
    ...databaseTarget,
    id: 'balancer-and-database',
    to: databases,
    claims: ['traffic'],
    severity: 'warning',
    only: 'something between them speaks to the database',
    why: 'its target groups speak HTTP and HTTPS only, and the target does not.',
  },
]
