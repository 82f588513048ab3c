import { ok, refuse } from '../model/results'
import { pictureSize } from '../scene/picture-size'
import { sceneOf } from '../scene/scene'
import type { Format } from './format'

export default {
  id: 'png',
  label: 'PNG picture',
  extension: '.png',
  mediaType: 'image/png',
  async write(diagram, context) {
    if (context.rasterise === undefined) return refuse('A PNG cannot be painted here. Export an SVG instead.')
    const findings = context.showFindings ? context.outcomes.flatMap((outcome) => outcome.findings) : []
    const scene = sceneOf(diagram, context.theme, { findings })
    const size = pictureSize(scene, context.scale)
    return size.ok ? ok(await context.rasterise(scene, context.scale, context.background)) : size
  },
} satisfies Format
