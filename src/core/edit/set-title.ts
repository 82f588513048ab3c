import { cut } from '../model/cut'
import { emptyDiagram, type Diagram } from '../model/diagram'
import { ok, type Result } from '../model/results'
import { limits } from '../model/limits'

/** Names the diagram; a blank title is that of a new diagram. */
export function setTitle(diagram: Diagram, title: string): Result<Diagram> {
  const next = cut(title.trim(), limits.name) || emptyDiagram().title
  return ok(next === diagram.title ? diagram : { ...diagram, title: next })
}
