import { sections, type Row, type Section } from '../../../core/patterns/comparison'
import { families, familiesOf } from '../../../core/patterns/families'
import type { Family } from '../../../core/patterns/families/family'
import { patterns } from '../../../core/patterns'
import type { Pattern } from '../../../core/patterns/pattern'
import { fewestCompared, mostCompared } from './how-many'

/** What is compared, and the family that its other members come from; null where no family has them all. */
export interface Choice {
  readonly family: Family | null
  readonly patterns: readonly Pattern[]
}

/**
 * The patterns that were asked for, in that order; one alone is joined by those that its family opens with, none by all of
 * these. Ids that there are no patterns for are left out.
 */
export function choiceOf(patternIds: readonly string[], familyId: string | undefined): Choice {
  const asked = [...new Set(patternIds)].flatMap((id) => patternOf(id) ?? []).slice(0, mostCompared)
  const hasAll = ({ members }: Family) => asked.every(({ id }) => members.some((member) => member.id === id))
  const family = families.find(({ id }) => id === familyId) ?? families.find(hasAll) ?? null
  if (asked.length >= fewestCompared) return { family, patterns: asked }
  const [only] = asked
  const from = family ?? (only === undefined ? families[0] : familiesOf(only.id)[0]) ?? null
  const others = openingOf(from).filter((pattern) => pattern !== only)
  return { family: from, patterns: [...asked, ...others].slice(0, mostCompared) }
}

/** The patterns of a family, in its order. */
export function membersOf(family: Family | null): readonly Pattern[] {
  return family?.members.flatMap(({ id }) => patternOf(id) ?? []) ?? []
}

function openingOf(family: Family | null): readonly Pattern[] {
  return family?.opensWith?.flatMap((id) => patternOf(id) ?? []) ?? membersOf(family)
}

function patternOf(id: string): Pattern | undefined {
  return patterns.find((pattern) => pattern.id === id)
}

/** Rows under a heading. */
export interface Part {
  readonly id: Section | 'same'
  readonly title: string
  readonly rows: readonly Row[]
}

/** What differs, by what it is about, and then all that is the same; headings that have no rows are left out. */
export function partsOf(rows: readonly Row[], onlyDifferent: boolean): readonly Part[] {
  const parts: readonly Part[] = [
    ...Object.entries(sections).map(([id, title]) => ({
      id: id as Section,
      title,
      rows: rows.filter((row) => !row.isSame && row.section === id),
    })),
    { id: 'same', title: 'The same in all', rows: onlyDifferent ? [] : rows.filter(({ isSame }) => isSame) },
  ]
  return parts.filter((part) => part.rows.length > 0)
}
