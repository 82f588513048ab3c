import { listOf, textOf, textsOf, type Described } from './described'
import type { Draft } from './draft'

/** The networks of prefix lists, and which lists something has used. */
export interface PrefixLists {
  /** Nothing where the files do not hold them. `user`: what routes or filters by the list. */
  cidrsOf(list: string, user: string): readonly string[] | undefined
  /** Says of every list where it went. */
  settle(): void
}

/**
 * Prefix lists by id. AWS's own answer for the entries of a managed list does not say which list: the file's name does,
 * or there is only one.
 */
export function prefixLists({ input, ledger }: Draft): PrefixLists {
  const cidrs = new Map<string, readonly string[]>()
  const managed = input.of('ManagedPrefixLists')
  const users = new Map<string, string>()
  const entryLists = new Map<Described, string>()
  for (const { fields } of input.of('PrefixLists')) {
    const id = textOf(fields, 'PrefixListId')
    if (id !== undefined) cidrs.set(id, textsOf(fields, 'Cidrs'))
  }
  for (const { fields } of managed) {
    const id = textOf(fields, 'PrefixListId')
    const entries = listOf(fields, 'Entries').flatMap((entry) => textOf(entry, 'Cidr') ?? [])
    if (id !== undefined && entries.length > 0) cidrs.set(id, entries)
  }
  for (const entry of input.of('Entries')) {
    const named = /pl-[0-9a-z]+/.exec(entry.fileName)?.[0]
    const id = named ?? (managed.length === 1 ? textOf(managed[0]?.fields ?? {}, 'PrefixListId') : undefined)
    const cidr = textOf(entry.fields, 'Cidr')
    if (id === undefined || cidr === undefined) continue
    entryLists.set(entry, id)
    cidrs.set(id, [...(cidrs.get(id) ?? []), cidr])
  }
  return {
    cidrsOf: (list, user) => {
      const found = cidrs.get(list)
      if (!users.has(list)) users.set(list, user)
      return found
    },
    settle: () => {
      for (const list of [...input.of('PrefixLists'), ...managed]) {
        const id = textOf(list.fields, 'PrefixListId')
        const user = id === undefined ? undefined : users.get(id)
        if (id === undefined) ledger.drop(list, 'has no “PrefixListId”')
        else if (user === undefined) ledger.leaveOut(list, 'no route and no rule in these files uses it')
        else ledger.fold(list, user)
      }
      for (const entry of input.of('Entries')) {
        const user = users.get(entryLists.get(entry) ?? '')
        if (user === undefined) ledger.leaveOut(entry, 'does not say to which prefix list it belongs')
        else ledger.fold(entry, user)
      }
    },
  }
}
