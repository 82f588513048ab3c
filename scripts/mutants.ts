import { patterns } from '../src/core/patterns'
import { judged } from '../src/core/testing/mutants/judge'
import { operators } from '../src/core/testing/mutants'
import { sound } from '../src/core/testing/sound'
import { soundDiagram } from '../src/core/testing/sound/drawing'

/** Every operator over every pattern, and over every sound drawing of the tests. */
export const tallies = () =>
  judged(operators, [
    ...patterns.map((pattern) => ({ name: pattern.id, diagram: { ...pattern.build(), requirements: {} } })),
    ...sound.map((drawing) => ({ name: drawing.name, diagram: soundDiagram(drawing) })),
  ])
