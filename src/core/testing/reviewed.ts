import { facts } from '../catalog/facts'
import type { WriteContext } from '../formats/format'
import type { Diagram } from '../model/diagram'
import { graphOf } from '../model/graph'
import { review, ruleMetas } from '../rules/review'
import { asExported } from './pictures/as-exported'

/** What a format that tells findings is given of this diagram. */
export function reviewed(diagram: Diagram): WriteContext {
  return {
    ...asExported('light', { icons: new Map(), fonts: null }),
    embedDiagram: false,
    outcomes: review(graphOf(diagram)),
    knowledge: { rules: ruleMetas(), facts },
  }
}
