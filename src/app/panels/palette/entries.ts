import { services } from '../../../core/catalog/catalog'
import { categories, type Service } from '../../../core/catalog/service'

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
      entries: [
        ...(id === 'containers' ? [vpcBlock] : []),
        ...services.filter(({ category }) => category === id).map(entryOf),
      ],
    }))
    .filter(({ entries }) => entries.length > 0),
  drawing,
]

function entryOf({ id, name, shortName, keywords }: Service): Entry {
  return {
    key: id,
    name: shortName,
    hint: name,
    payload: { service: id },
    words: [id, name, ...(keywords ?? [])],
  }
}

/** Entries that hold every word of the query, the best first: by their beginning, by another word's, by what is inside. */
export function search(query: string): readonly Entry[] {
  const wanted = query.toLowerCase().split(/\s+/).filter(Boolean)
  return entryGroups
    .flatMap(({ entries }) => entries)
    .map((entry, index) => ({ entry, index, rank: Math.max(...wanted.map((word) => rankOf(entry, word))) }))
    .filter(({ rank }) => rank < notFound)
    .toSorted((a, b) => a.rank - b.rank || a.entry.name.length - b.entry.name.length || a.index - b.index)
    .map(({ entry }) => entry)
}

const notFound = 9

function rankOf({ name, words }: Entry, word: string): number {
  const texts = [name, ...words].map((text) => text.toLowerCase())
  const [own = ''] = texts
  if (texts.includes(word)) return 0
  if (own.startsWith(word)) return 1
  if (texts.some((text) => text.startsWith(word))) return 2
  if (texts.some((text) => text.split(/[^a-z0-9]+/).some((part) => part.startsWith(word)))) return 3
  if (texts.some((text) => text.includes(word))) return 4
  return notFound
}
