import { refsOf } from '../../model/diagram'
import { listOf, textOf, type Fields } from './described'
import type { Draft } from './draft'

/**
 * Finds what an interface was made for: AWS says it in the interface's description, or nowhere but there. Nothing where
 * that is not in the drawing, or where several things may be meant.
 */
export function ownerFinder(draft: Draft): (fields: Fields) => string | undefined {
  const databases = draft.input
    .of('DBInstances')
    .flatMap(
      ({ fields }) =>
        draft.find(textOf(fields, 'DBInstanceArn') ?? textOf(fields, 'DBInstanceIdentifier')) ?? [],
    )
  return (fields) => {
    const description = textOf(fields, 'Description') ?? ''
    const named = description.match(/[a-z]+(?:-[a-z]+)*-[0-9a-z]{8,}/g) ?? []
    for (const id of named) {
      const found = draft.find(id)
      if (found !== undefined) return found
    }
    const balancer = /^ELB (\S+)$/.exec(description)?.[1]
    if (balancer !== undefined) return draft.find(balancer)
    const domain = /^ES (\S+)$/.exec(description)?.[1]
    if (domain !== undefined) return draft.find(domain)
    if (description !== 'RDSNetworkInterface') return undefined
    const candidates = databases.filter((id) => mayBeOf(draft, id, fields))
    return candidates.length === 1 ? candidates[0] : undefined
  }
}

/** The interface of a database lies in one of its subnets and has its security groups. */
function mayBeOf(draft: Draft, database: string, fields: Fields): boolean {
  const subnets = refsOf(draft.stated(database, 'subnets')).map(String)
  const groups = refsOf(draft.stated(database, 'securityGroups')).map(String).toSorted()
  const own = listOf(fields, 'Groups')
    .flatMap((group) => textOf(group, 'GroupId') ?? [])
    .toSorted()
  return subnets.includes(textOf(fields, 'SubnetId') ?? '') && groups.join() === own.join()
}
