import type { KeyboardEvent } from 'react'

/** Where the keyboard goes from a cell: to another cell, to a new row below the last, or it moves the row itself. */
export type Step =
  | { readonly kind: 'go'; readonly row: number; readonly column: number }
  | { readonly kind: 'new-row' }
  | { readonly kind: 'carry'; readonly by: -1 | 1 }

/** Of a key in a cell, what decides. */
export interface CellKey {
  readonly key: string
  readonly altKey: boolean
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  /** Whether the cursor is before the first letter, or after the last, and nothing is selected. */
  readonly isAtStart: boolean
  readonly isAtEnd: boolean
}

/** The step of a key; null leaves the key to the field. Tab is the browser's. */
export function stepOf(
  key: CellKey,
  at: { readonly row: number; readonly column: number },
  size: { readonly rows: number; readonly columns: number },
): Step | null {
  if (key.ctrlKey || key.metaKey) return null
  if (key.altKey) {
    return key.key === 'ArrowUp'
      ? { kind: 'carry', by: -1 }
      : key.key === 'ArrowDown'
        ? { kind: 'carry', by: 1 }
        : null
  }
  const go = (row: number, column: number): Step | null =>
    row < 0 || column < 0 || row >= size.rows || column >= size.columns ? null : { kind: 'go', row, column }
  switch (key.key) {
    case 'Enter': {
      if (key.shiftKey) return go(at.row - 1, at.column)
      return at.row + 1 < size.rows ? go(at.row + 1, at.column) : { kind: 'new-row' }
    }
    case 'ArrowDown':
      return go(at.row + 1, at.column)
    case 'ArrowUp':
      return go(at.row - 1, at.column)
    case 'ArrowLeft':
      return key.isAtStart && !key.shiftKey ? go(at.row, at.column - 1) : null
    case 'ArrowRight':
      return key.isAtEnd && !key.shiftKey ? go(at.row, at.column + 1) : null
    default:
      return null
  }
}

/** The same, of an event in a text field. */
export function keyIn(event: KeyboardEvent<HTMLInputElement>): CellKey {
  const { key, altKey, shiftKey, ctrlKey, metaKey, currentTarget: field } = event
  const [from, to] = [field.selectionStart ?? 0, field.selectionEnd ?? 0]
  // A cell that was entered by Tab is selected whole: an arrow then leaves it by either side.
  const isWhole = from === 0 && to === field.value.length
  return {
    ...{ key, altKey, shiftKey, ctrlKey, metaKey },
    isAtStart: isWhole || (from === 0 && to === 0),
    isAtEnd: isWhole || (from === field.value.length && to === from),
  }
}
