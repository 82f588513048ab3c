import { alignNodes, type Alignment } from '../../core/edit/align-nodes'
import { arrangeable } from '../../core/edit/arranging'
import { distributeNodes } from '../../core/edit/distribute-nodes'
import type { ItemId } from '../../core/edit/items'
import { matchSizes, sizeable } from '../../core/edit/match-sizes'
import { tidyNodes } from '../../core/edit/tidy-nodes'
import { wrapNodes, wrappersFor, type Wrapper } from '../../core/edit/wrap-nodes'
import { serviceOf } from '../../core/catalog/catalog'
import type { Diagram } from '../../core/model/diagram'
import type { Result } from '../../core/model/results'
import { apply, applyMaking } from './edits'
import { select } from './selection'
import { movedByHand } from './laid-out'
import { getSession } from './store'
import { wordsFor } from './words'

/*
 * Arranging what is selected. Loaded when somebody asks for it: by a key, in the menu of the canvas, or by selecting
 * several things.
 */

/** What can be done to the selection, by name. */
export type Arrangement =
  `align-${Alignment}` | `space-${'x' | 'y'}` | `same-${'width' | 'height' | 'size'}` | 'tidy'

interface Row {
  readonly name: Arrangement
  readonly group: 'Align' | 'Space evenly' | 'Same size' | 'Tidy up'
  readonly label: string
  readonly run: (diagram: Diagram, ids: readonly ItemId[]) => Result<Diagram>
  /** For undo, with the things in the place of “them”. */
  readonly says: string
}

const align = (to: Alignment, label: string, says: string): Row => ({
  name: `align-${to}`,
  group: 'Align',
  label,
  run: (diagram, ids) => alignNodes(diagram, ids, to),
  says,
})

const rows: readonly Row[] = [
  align('left', 'Left edges', 'Align left edges of them'),
  align('centre', 'Centres', 'Align centres of them'),
  align('right', 'Right edges', 'Align right edges of them'),
  align('top', 'Top edges', 'Align top edges of them'),
  align('middle', 'Middles', 'Align middles of them'),
  align('bottom', 'Bottom edges', 'Align bottom edges of them'),
  {
    name: 'space-x',
    group: 'Space evenly',
    label: 'Horizontally',
    run: (diagram, ids) => distributeNodes(diagram, ids, 'x'),
    says: 'Space them evenly',
  },
  {
    name: 'space-y',
    group: 'Space evenly',
    label: 'Vertically',
    run: (diagram, ids) => distributeNodes(diagram, ids, 'y'),
    says: 'Space them evenly',
  },
  {
    name: 'same-width',
    group: 'Same size',
    label: 'Same width',
    run: (diagram, ids) => matchSizes(diagram, ids, 'width'),
    says: 'Make them equally wide',
  },
  {
    name: 'same-height',
    group: 'Same size',
    label: 'Same height',
    run: (diagram, ids) => matchSizes(diagram, ids, 'height'),
    says: 'Make them equally high',
  },
  {
    name: 'same-size',
    group: 'Same size',
    label: 'Same width and height',
    run: (diagram, ids) => matchSizes(diagram, ids, 'size'),
    says: 'Make them equally large',
  },
  { name: 'tidy', group: 'Tidy up', label: 'Tidy up', run: tidyNodes, says: 'Tidy them up' },
]

/** One way to arrange the selection, where that makes sense of it. */
export type ArrangeChoice = Pick<Row, 'name' | 'group' | 'label'>

/** What makes sense of this selection; nothing for fewer than two things. */
export function arrangeChoices(diagram: Diagram, selection: Iterable<string>): readonly ArrangeChoice[] {
  const ids = itemsOf(selection)
  const things = arrangeable(diagram, ids)
  if (things.length < 2) return []
  const [first] = things
  const isOfOne = things.every(({ node }) => node.parentId === first?.node.parentId)
  const sized = sizeable(diagram, ids).length
  return rows.filter(({ group }) => {
    switch (group) {
      case 'Align':
        return true
      case 'Space evenly':
        return things.length >= 3
      case 'Same size':
        return sized >= 2
      case 'Tidy up':
        return isOfOne
      default:
        return group satisfies never
    }
  })
}

/** Arranges what is selected, as one step of undo; a selection that is too small is told so. */
export function arrange(name: Arrangement): void {
  const { diagram, selection } = getSession()
  const row = rows.find((one) => one.name === name)
  if (row === undefined) return
  const ids = itemsOf(selection)
  const moved = arrangeable(diagram, ids).map(({ node }) => node.id)
  apply(row.says.replace('them', wordsFor(diagram, moved)), (now) => movedByHand(row.run(now, ids), moved))
}

/** A container that may be drawn around the selection. */
export interface WrapChoice {
  readonly wrapper: Wrapper
  readonly label: string
}

/** The containers that AWS lets hold all that is selected, where that is. */
export function wrapChoices(diagram: Diagram, selection: Iterable<string>): readonly WrapChoice[] {
  return wrappersFor(diagram, itemsOf(selection)).map((wrapper) => ({
    wrapper,
    label: 'shape' in wrapper ? 'Plain group' : (serviceOf(wrapper.service)?.shortName ?? wrapper.service),
  }))
}

/** Draws a container around what is selected, and selects it. */
export function wrap({ wrapper, label }: WrapChoice): void {
  const { selection, diagram } = getSession()
  const ids = itemsOf(selection)
  const made = applyMaking(`Wrap ${wordsFor(diagram, ids)} in ${label}`, (now) =>
    wrapNodes(now, ids, wrapper),
  )
  if (made !== null) select([made.id])
}

function itemsOf(selection: Iterable<string>): readonly ItemId[] {
  return [...selection].map((id) => id as ItemId)
}
