import fc from 'fast-check'
import type { WriteContext } from '../../formats/format'
import svg from '../../formats/svg'
import type { Diagram } from '../../model/diagram'
import { patterns } from '../../patterns'
import { anyDiagram } from '../any-diagram'
import { generatedDrawing } from '../drawings/generated'
import { asExported } from './as-exported'
import { pictureProblems } from './picture-problems'
import { roundTripProblems } from './round-trip-problems'

export interface Drawing {
  readonly name: string
  readonly diagram: Diagram
}

/** Every pattern with its twin, as they stand in the gallery. */
export function patternDrawings(): readonly Drawing[] {
  return patterns.flatMap((pattern) => [
    { name: pattern.id, diagram: pattern.build() },
    ...(pattern.twin === undefined ? [] : [{ name: `${pattern.id} (twin)`, diagram: pattern.twin.build() }]),
  ])
}

/** So many random diagrams: three of four with all that a file can hold, the others like what people draw. */
export function randomDrawings(count: number, seed: number): readonly Drawing[] {
  const likePeople = Math.floor(count / 4)
  const wild = fc.sample(anyDiagram(), { numRuns: count - likePeople, seed })
  return [
    ...wild.map((diagram, index) => ({ name: `random ${seed}/${index}`, diagram })),
    ...Array.from({ length: likePeople }, (_, index) => ({
      name: `generated ${seed + index}`,
      diagram: generatedDrawing(seed + index, 3 + ((index * 7) % 90)),
    })),
  ]
}

/** All that is wrong with the pictures of one drawing in these themes; `parse` throws at what is not well-formed. */
export async function problemsOf(
  { name, diagram }: Drawing,
  themes: readonly WriteContext['theme'][],
  { icons, parse }: { icons: ReadonlyMap<string, string>; parse: (xml: string) => Document },
): Promise<readonly string[]> {
  const found: string[] = []
  for (const theme of themes) {
    const context = asExported(theme, { icons, fonts: null })
    const written = await svg.write(diagram, context)
    const text = written.ok ? written.value : ''
    found.push(...pictureProblems(diagram, parse(text), icons))
    if (theme === themes[0]) found.push(...(await roundTripProblems(diagram, context)))
  }
  return found.map((problem) => `${name}: ${problem}`)
}
