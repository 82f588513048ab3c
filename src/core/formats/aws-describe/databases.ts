import type { ConfigValue } from '../../model/diagram'
import { fieldsOf, flagOf, listOf, stated, textOf, textsOf } from './described'
import { idOf, type Draft } from './draft'
import { isGone } from './gateways'
import { regionBox } from './homes'
import { groupsOf } from './interface-facts'
import { missing, subnetAround, vpcAround } from './vpcs'

/** Databases in the VPC of their subnet group. */
export function placeDatabases(draft: Draft): void {
  for (const object of draft.input.of('DBInstances')) {
    const { fields } = object
    const name = textOf(fields, 'DBInstanceIdentifier')
    const arn = textOf(fields, 'DBInstanceArn')
    const id = idOf(draft, object, name, 'DBInstanceIdentifier')
    if (id === undefined || isGone(draft, object, 'DBInstanceStatus')) continue
    const subnetGroup = fieldsOf(fields, 'DBSubnetGroup')
    const vpc = vpcAround(draft, textOf(subnetGroup, 'VpcId'))
    if (vpc === undefined) {
      draft.ledger.leaveOut(object, missing('VPC', textOf(subnetGroup, 'VpcId')))
      continue
    }
    const subnets = listOf(subnetGroup, 'Subnets')
      .flatMap((one) => textOf(one, 'SubnetIdentifier') ?? [])
      .filter((one) => subnetAround(draft, one) !== undefined)
    const groups = listOf(fields, 'VpcSecurityGroups').flatMap((one) => {
      const GroupId = textOf(one, 'VpcSecurityGroupId')
      return GroupId === undefined ? [] : [{ GroupId }]
    })
    draft.place(object, id, {
      service: 'rds',
      name: name,
      parent: vpc,
      config: stated<ConfigValue>({
        engine: engineOf(textOf(fields, 'Engine')),
        instanceClass: textOf(fields, 'DBInstanceClass'),
        subnets: draft.refs(subnets),
        multiAz: flagOf(fields, 'MultiAZ'),
        publiclyAccessible: flagOf(fields, 'PubliclyAccessible'),
        securityGroups: groupsOf(draft, object, groups, vpc),
      }),
    })
    if (arn !== undefined) draft.alias(arn, id)
  }
}

/** OpenSearch domains, in a VPC or beside it. */
export function placeDomains(draft: Draft): void {
  for (const object of draft.input.of('DomainStatusList')) {
    const { fields } = object
    const id = idOf(draft, object, textOf(fields, 'DomainName'), 'DomainName')
    if (id === undefined) continue
    if (flagOf(fields, 'Deleted') === true || flagOf(fields, 'Created') === false) {
      draft.ledger.leaveOut(object, 'is not in use: it is deleted or not yet made')
      continue
    }
    const options = fieldsOf(fields, 'VPCOptions')
    const named = textOf(options, 'VPCId')
    const vpc = vpcAround(draft, named)
    if (named !== undefined && vpc === undefined) {
      draft.ledger.leaveOut(object, missing('VPC', named))
      continue
    }
    const subnets = textsOf(options, 'SubnetIds').filter((one) => subnetAround(draft, one) !== undefined)
    const groups = textsOf(options, 'SecurityGroupIds').map((GroupId) => ({ GroupId }))
    draft.place(object, id, {
      service: 'opensearch',
      name: id,
      parent: vpc ?? regionBox(draft, object),
      config: stated<ConfigValue>({
        subnets: vpc === undefined ? undefined : draft.refs(subnets),
        securityGroups: groupsOf(draft, object, groups, vpc),
      }),
    })
  }
}

function engineOf(engine: string | undefined): string | undefined {
  if (engine === undefined) return undefined
  return engines.find(([start]) => engine.includes(start))?.[1]
}
const engines = [
  ['postgres', 'PostgreSQL'],
  ['mysql', 'MySQL'],
  ['mariadb', 'MariaDB'],
  ['oracle', 'Oracle'],
  ['sqlserver', 'SQL Server'],
  ['db2', 'Db2'],
] as const
