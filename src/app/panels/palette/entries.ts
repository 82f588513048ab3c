import { services } from '../../../core/catalog/catalog'
import { commonness } from '../../../core/catalog/common'
import { findIn } from '../../../core/catalog/search'
import { categories, type BareService } from '../../../core/catalog/service'

/** What is dragged from the palette, as the JSON of `application/x-lintel`, and what Enter adds. */
export type Payload =
  | { readonly service: string }
  | { readonly note: string }
  | { readonly shape: 'box' | 'group' }
  | { readonly vpcBlock: true }
  | { readonly pattern: string }

/** One line of the palette. */
export interface Entry {
  readonly key: string
  readonly name: string
  /** AWS's own name, where the short one leaves something out. */
  readonly hint: string
  readonly payload: Payload
  readonly words: readonly string[]
}

export interface EntryGroup {
  readonly id: string
  readonly name: string
  readonly colour: string
  readonly entries: readonly Entry[]
}

const vpcBlock: Entry = {
  key: 'vpc-block',
  name: 'VPC with subnets…',
  hint: 'A VPC with zones, subnets, gateways and route tables in one step',
  payload: { vpcBlock: true },
  words: ['vpc block', 'zones', 'tiers', 'network'],
}

const drawing: EntryGroup = {
  id: 'drawing',
  name: 'Notes and shapes',
  colour: '#7D8998',
  entries: [
    {
      key: 'note',
      name: 'Note',
      hint: 'Text on the canvas',
      payload: { note: '' },
      words: ['text', 'comment'],
    },
    {
      key: 'box',
      name: 'Box',
      hint: 'A plain box, without meaning on AWS',
      payload: { shape: 'box' },
      words: ['rectangle'],
    },
    {
      key: 'group',
      name: 'Group',
      hint: 'A plain group, without meaning on AWS',
      payload: { shape: 'group' },
      words: ['frame'],
    },
  ],
}

/** The palette, in its order: AWS's categories, then what has no meaning on AWS. */
export const entryGroups: readonly EntryGroup[] = [
  ...categories
    .map(({ id, name, colour }) => ({
      id,
      name,
      colour,
      entries: [...(id === 'containers' ? [vpcBlock] : []), ...inOrder(id).map(entryOf)],
    }))
    .filter(({ entries }) => entries.length > 0),
  drawing,
]

/** The usual ones first, so that one need not go down a list of forty; groups as they lie in each other. */
function inOrder(category: string): readonly BareService[] {
  const own = services.filter((service) => service.category === category)
  return category === 'containers' ? own : own.toSorted((a, b) => commonness(a.id) - commonness(b.id))
}

function entryOf({ id, name, shortName, keywords }: BareService): Entry {
  return {
    key: id,
    name: shortName,
    hint: name,
    payload: { service: id },
    words: [id, name, ...(keywords ?? [])],
  }
}

/** Entries that hold every word of the query, the best first. */
export function search(query: string): readonly Entry[] {
  return findIn(allEntries, query, ({ key, name, words }) => ({ id: key, name, words }))
}

/** As good ones: the more usual first, then the shorter name. */
const allEntries = entryGroups
  .flatMap(({ entries }) => entries)
  .toSorted((a, b) => commonness(a.key) - commonness(b.key) || a.name.length - b.name.length)
