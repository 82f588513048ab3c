import { isRef, type ConnectionId, type NodeId, type Row } from '../../../../core/model/diagram'
import { ok, refuse } from '../../../../core/model/results'
import type { FieldOf } from '../field-props'
import { withCell, type Choice, type Column } from './column'
import { networkWritten } from './columns'
import { once } from '../../ui/once'

/** Something that a reference cell may name. */
export interface Named {
  readonly id: NodeId | ConnectionId
  readonly name: string
  readonly detail?: string
  readonly icon?: string
}

/** One thing of the drawing, found by its name; `candidates` answers alike each time. */
export function referenceColumn(
  field: FieldOf<'reference'>,
  share: number,
  { candidates, nothing }: { readonly candidates: () => readonly Named[]; readonly nothing: string },
): Column {
  const { key, label, help } = field
  return {
    ...{ key, label, help, share },
    placeholder: 'Not stated',
    read: ({ [key]: cell }) => cellOf(cell, candidates()),
    choices: once(() =>
      candidates().map(({ id, name, detail, icon }): Choice => ({
        label: name,
        ...(detail === undefined ? {} : { detail }),
        ...(icon === undefined ? {} : { icon }),
        chosen: (row) => withCell(row, key, { ref: id }),
      })),
    ),
    write(row, text) {
      if (text.trim() === '') return ok(withCell(row, key, undefined))
      const one = byName(candidates(), text)
      return one === undefined ? refuse(nothing) : ok(withCell(row, key, { ref: one.id }))
    },
  }
}

/** The other end of a security group's rule: a network or a group, which take each other's place. */
export function otherEndColumn(
  label: string,
  share: number,
  {
    networks,
    groups,
  }: { readonly networks: () => readonly Choice[]; readonly groups: () => readonly Named[] },
): Column {
  return {
    key: 'cidr',
    label,
    help: 'The other end: a network in CIDR notation, or a security group by its name.',
    share,
    placeholder: 'CIDR or group',
    read: ({ cidr, group }) =>
      isRef(group) ? cellOf(group, groups()) : { text: typeof cidr === 'string' ? cidr : '' },
    choices: once(() => [
      ...networks(),
      ...groups().map(({ id, name }): Choice => {
        return {
          label: name,
          detail: 'security group',
          icon: 'security-group',
          chosen: (row) => withCell(withCell(row, 'cidr', undefined), 'group', { ref: id }),
        }
      }),
    ]),
    write(row, text) {
      const other = withCell(row, 'group', undefined)
      const one = byName(groups(), text)
      if (one !== undefined) return ok(withCell(withCell(row, 'cidr', undefined), 'group', { ref: one.id }))
      return networkWritten(other, 'cidr', text, ', or is the name of a security group here')
    },
  }
}

function cellOf(cell: Row[string] | undefined, candidates: readonly Named[]) {
  if (!isRef(cell)) return { text: '' }
  const one = candidates.find(({ id }) => id === cell.ref)
  return { text: one?.name ?? cell.ref, ...(one?.icon === undefined ? {} : { icon: one.icon }) }
}

function byName(candidates: readonly Named[], text: string): Named | undefined {
  const typed = text.trim().toLowerCase()
  return typed === '' ? undefined : candidates.find(({ name }) => name.toLowerCase() === typed)
}
