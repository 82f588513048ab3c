import { describe, expect, it } from 'vitest'
import { problemOf, valueOf } from '../testing/value-of'
import { migrated, migrations, type Migration } from './migrations'

const known: readonly Migration[] = [
  { from: 1, what: 'titles are called titles', migrate: ({ name, ...file }) => ({ ...file, title: name }) },
  {
    from: 2,
    what: 'titles shout',
    migrate: (file) => ({ ...file, title: String(file['title']).toUpperCase() }),
  },
]

describe('migrations', () => {
  it('are done in order, from the file’s format to the current one, and reported', () => {
    const { file, done } = valueOf(migrated({ formatVersion: 1, name: 'shop' }, known))
    expect(file).toEqual({ formatVersion: 3, title: 'SHOP' })
    expect(done.map(({ what }) => what)).toEqual([
      'brought from format 1 to 2: titles are called titles',
      'brought from format 2 to 3: titles shout',
    ])
    expect(valueOf(migrated({ formatVersion: 2, title: 'shop' }, known)).done).toHaveLength(1)
  })

  it('leave a file of the current format alone', () => {
    const file = { formatVersion: 3, title: 'shop' }
    expect(valueOf(migrated(file, known))).toEqual({ file, done: [] })
    expect(valueOf(migrated(file, known)).file).toBe(file)
  })

  it('refuse a newer format in plain words', () => {
    expect(problemOf(migrated({ formatVersion: 4 }, known))).toContain('newer Lintel')
  })

  it('are numbered without a gap', () => {
    expect(migrations.map(({ from }) => from)).toEqual(migrations.map((_, index) => index + 1))
  })
})
