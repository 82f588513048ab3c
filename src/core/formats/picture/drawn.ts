import { copyPart } from '../../edit/copy-part'
import type { Diagram } from '../../model/diagram'
import { scenePart } from '../../scene/scene-part'
import { sceneOf, type Scene } from '../../scene/scene'
import type { WriteContext } from '../format'

/** What a picture shows, by the options that every picture has: theme, findings, and the part that was chosen. */
export function drawnFor(
  diagram: Diagram,
  { theme, showFindings, outcomes, part }: Pick<WriteContext, 'theme' | 'showFindings' | 'outcomes' | 'part'>,
): Scene {
  const findings = showFindings ? outcomes.flatMap((outcome) => outcome.findings) : []
  const scene = sceneOf(diagram, theme, { findings })
  return part === 'whole' ? scene : scenePart(scene, diagram, part)
}

/** The diagram that goes into a picture, so that it can be read back: of a part, that part as a whole diagram. */
export function embeddedFor(diagram: Diagram, { part }: Pick<WriteContext, 'part'>): Diagram {
  return part === 'whole' ? diagram : copyPart(diagram, part)
}
