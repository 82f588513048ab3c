import { deliveryTerms, type Pattern } from '../../patterns/pattern'

/** A sentence that a pattern tells, and where it stands: “trade-offs”. */
export interface Said {
  readonly where: string
  readonly text: string
}

/** All that a pattern says in words of ours; what it quotes of the study notes stays as it is, and is left out. */
export function proseOf(pattern: Pattern): readonly Said[] {
  const { delivery, twin, parameters = [], notes } = pattern
  const steps = [...pattern.build().steps, ...(twin?.build().steps ?? [])]
  return [
    ...said('title', [pattern.title]),
    ...said('summary', [pattern.summary]),
    ...said('when to use', pattern.whenToUse),
    ...said(
      'trade-offs',
      pattern.tradeOffs.map(({ text }) => text),
    ),
    ...said('scaling', [pattern.scaling]),
    ...said('zone loss', [pattern.zoneLoss]),
    ...said('delivery', delivery === undefined ? [] : deliveryTerms.map(([key]) => delivery[key])),
    ...said(
      'steps',
      steps.map(({ text }) => text),
    ),
    ...said('what changed', notes?.today === undefined ? [] : [notes.today]),
    ...said('twin', twin === undefined ? [] : [twin.question, twin.answer]),
    ...said(
      'parameters',
      parameters.map(({ label }) => label),
    ),
  ]
}

function said(where: string, texts: readonly string[]): readonly Said[] {
  return texts.map((text) => ({ where, text }))
}
