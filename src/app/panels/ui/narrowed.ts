import type { Choice } from './Picker'

/** What is said of each choice of a list, in small letters: made once for the list, not at each key. */
const sayings = new WeakMap<readonly Choice<unknown>[], readonly string[]>()

/**
 * The choices in which every word typed stands somewhere. The very name is meant before one that begins with it, and that
 * before one in which it stands further in; else their order stays.
 *
 * A key costs one search in the words of each choice; the first one for a list writes them down.
 */
export function narrowed<V>(choices: readonly Choice<V>[], typed: string): readonly Choice<V>[] {
  const whole = typed.trim().toLowerCase()
  if (whole === '') return choices
  const words = whole.split(/\s+/)
  const said = saidOf(choices)
  const ranks: Choice<V>[][] = [[], [], [], []]
  for (const [at, choice] of choices.entries()) {
    const text = said[at] ?? ''
    if (!words.every((word) => text.includes(word))) continue
    ranks[rankOf(choice.text.toLowerCase(), whole, words[0] ?? '')]?.push(choice)
  }
  return ranks.flat()
}

function rankOf(name: string, whole: string, first: string): 0 | 1 | 2 | 3 {
  if (name === whole) return 0
  if (name.startsWith(whole)) return 1
  return name.startsWith(first) ? 2 : 3
}

function saidOf(choices: readonly Choice<unknown>[]): readonly string[] {
  const known = sayings.get(choices)
  if (known !== undefined) return known
  const said = choices.map(({ text, hint }) => `${text} ${hint}`.toLowerCase())
  sayings.set(choices, said)
  return said
}
