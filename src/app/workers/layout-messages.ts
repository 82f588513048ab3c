import type { LayoutWish } from '../../core/layout/lay-out'
import type { Diagram } from '../../core/model/diagram'
import type { Result } from '../../core/model/results'

/** What is to be laid out; answered once, in the order in which things are asked. */
export interface ToLayout {
  readonly diagram: Diagram
  readonly wish: LayoutWish
}

/** Of the diagram laid out, what a layout may change; copies, also where they are equal. */
export type FromLayout = Result<Pick<Diagram, 'layout' | 'paths'>>
