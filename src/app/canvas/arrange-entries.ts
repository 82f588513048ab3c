import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignHorizontalSpaceAround,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalSpaceAround,
  type LucideIcon,
} from 'lucide-react'
import type { Diagram } from '../../core/model/diagram'
import { arrange, arrangeChoices, wrap, wrapChoices, type Arrangement } from '../session/arrange'
import { keysOf, type Entry, type EntryGroup } from './menu-entry'

/** Aligning, spacing, making alike, tidying and wrapping, as far as they make sense of what is selected. */
export function arrangeEntries(diagram: Diagram, selection: Iterable<string>): EntryGroup {
  const choices = arrangeChoices(diagram, selection)
  const groups = [...new Set(choices.map(({ group }) => group))]
  const entries = groups.flatMap((group): readonly Entry[] => {
    const lines = choices
      .filter((choice) => choice.group === group)
      .map(({ name, label }) => ({ label, ...iconOf(name), ...keysOf(name), run: () => arrange(name) }))
    return group === 'Tidy up' ? lines : [{ label: group, entries: lines }]
  })
  return [...entries, ...wrapEntry(diagram, selection)]
}

/** “Wrap in ▸ VPC, Subnet, …”, where at least one container may be there. */
export function wrapEntry(diagram: Diagram, selection: Iterable<string>): readonly Entry[] {
  const entries = wrapEntries(diagram, selection)
  return entries.length === 0 ? [] : [{ label: 'Wrap in', entries }]
}

/** The containers that may be drawn around the selection. */
export function wrapEntries(diagram: Diagram, selection: Iterable<string>): EntryGroup {
  return wrapChoices(diagram, selection).map((choice) => ({ label: choice.label, run: () => wrap(choice) }))
}

function iconOf(name: Arrangement): { readonly icon?: LucideIcon } {
  const icon = icons[name]
  return icon === undefined ? {} : { icon }
}

const icons: Readonly<Partial<Record<Arrangement, LucideIcon>>> = {
  'align-left': AlignStartVertical,
  'align-centre': AlignCenterVertical,
  'align-right': AlignEndVertical,
  'align-top': AlignStartHorizontal,
  'align-middle': AlignCenterHorizontal,
  'align-bottom': AlignEndHorizontal,
  'space-x': AlignHorizontalSpaceAround,
  'space-y': AlignVerticalSpaceAround,
}
