import { facts } from '../catalog/facts'
import type { WriteContext } from '../formats/format'
import type { Diagram } from '../model/diagram'
import { graphOf } from '../model/graph'
import { review, ruleMetas } from '../rules/review'

/** What a format that tells findings is given of this diagram. */
export function reviewed(diagram: Diagram): WriteContext {
  return {
    theme: 'light',
    background: 'theme',
    size: { by: 'scale', scale: 1 },
    part: 'whole',
    embedDiagram: false,
    showFindings: false,
    icons: new Map(),
    fonts: null,
    outcomes: review(graphOf(diagram)),
    knowledge: { rules: ruleMetas(), facts },
  }
}
