import icons from 'virtual:icons'
import {
  patternDrawings,
  problemsOf,
  randomDrawings,
  type Drawing,
} from '../src/core/testing/pictures/verify'

/** All drawings to look at: every pattern with its twin, and so many random ones. */
export function drawings(random: number, seed: number): readonly Drawing[] {
  return [...patternDrawings(), ...randomDrawings(random, seed)]
}

/** What is wrong with the pictures of a drawing, in all themes; what it throws is wrong, too. */
export async function problemsIn(
  drawing: Drawing,
  parse: (xml: string) => Document,
): Promise<readonly string[]> {
  const given = { icons: new Map(Object.entries(icons)), parse }
  try {
    return await problemsOf(drawing, ['light', 'dark', 'print'], given)
  } catch (error) {
    return [`${drawing.name}: ${error instanceof Error ? error.message : String(error)}`]
  }
}
