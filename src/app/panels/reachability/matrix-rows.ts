import { nodeAt } from '../../../core/edit/items'
import type { Endpoint } from '../../../core/model/answers'
import type { Diagram, NodeId } from '../../../core/model/diagram'
import { subnetEnds } from '../../../core/network/ends'

/** What a row of the matrix is besides its name. */
export interface RowKind {
  /** The VPC whose subnets it opens and closes; null of what has none. */
  readonly vpc: NodeId | null
  readonly isOpen: boolean
  /** 1, or 2 for a subnet below its VPC. */
  readonly level: 1 | 2
}

/** What the rows are, from the ends as they are shown: an opened VPC is followed by its subnets. */
export function rowKinds(diagram: Diagram, ends: readonly Endpoint[]): readonly RowKind[] {
  return ends.map((end, index) => {
    const service = serviceOfEnd(diagram, end)
    const vpc = service === 'vpc' && typeof end === 'object' && 'node' in end ? end.node : null
    const hasSubnets = vpc !== null && subnetEnds(diagram, vpc).length > 0
    const isOpen = hasSubnets && serviceOfEnd(diagram, ends[index + 1]) === 'subnet'
    return { vpc: hasSubnets ? vpc : null, isOpen, level: service === 'subnet' ? 2 : 1 }
  })
}

function serviceOfEnd(diagram: Diagram, end: Endpoint | undefined): string | null {
  const node = typeof end === 'object' && 'node' in end ? nodeAt(diagram, end.node) : undefined
  return node?.kind === 'resource' ? node.service : null
}

/** Where the keyboard is; column −1 is the head of the row. */
export interface Cell {
  readonly row: number
  readonly column: number
}

/** The element of a cell, or of the head of a row, in the grid of this id. */
export const cellId = (id: string, { row, column }: Cell) => `${id}${row}-${column < 0 ? 'head' : column}`

/** A key of the matrix: where it leads, or whether it opens or closes the row where one is; null where it does nothing. */
export function keyIn(
  { key, isFar }: { readonly key: string; readonly isFar: boolean },
  { row, column }: Cell,
  { kinds, page }: { readonly kinds: readonly RowKind[]; readonly page: number },
): Cell | 'toggle' | 'open' | null {
  const kind = kinds[row]
  const isHead = column < 0
  const canToggle = isHead && kind?.vpc != null
  switch (key) {
    case 'ArrowUp':
      return { row: row - 1, column }
    case 'ArrowDown':
      return { row: row + 1, column }
    case 'ArrowLeft':
      if (canToggle && kind.isOpen) return 'toggle'
      // From a subnet out to its VPC.
      return isHead && kind?.level === 2
        ? { row: kinds.findLastIndex(({ level }, at) => at < row && level === 1), column }
        : { row, column: column - 1 }
    case 'ArrowRight':
      return canToggle && !kind.isOpen ? 'toggle' : { row, column: column + 1 }
    case 'Home':
      return { row: isFar ? 0 : row, column: -1 }
    case 'End':
      return { row: isFar ? kinds.length - 1 : row, column: kinds.length - 1 }
    case 'PageUp':
      return { row: row - page, column }
    case 'PageDown':
      return { row: row + page, column }
    case 'Enter':
    case ' ':
      return isHead ? (canToggle ? 'toggle' : null) : 'open'
    default:
      return null
  }
}
