import { CircleCheck, CircleDashed, OctagonX, Info, TriangleAlert, type LucideIcon } from 'lucide-react'
import type { Severity } from '../../../core/model/diagram'

type Tone = Severity | 'passed'

const glyphs: Readonly<
  Record<Tone, { readonly icon: LucideIcon; readonly colour: string; readonly word: string }>
> = {
  error: { icon: OctagonX, colour: 'text-error', word: 'Error' },
  warning: { icon: TriangleAlert, colour: 'text-warning', word: 'Warning' },
  info: { icon: Info, colour: 'text-info', word: 'Info' },
  incomplete: { icon: CircleDashed, colour: 'text-incomplete', word: 'Incomplete' },
  passed: { icon: CircleCheck, colour: 'text-passed', word: 'Passed' },
}

/** Shape and colour of a severity; a screen reader hears the word unless the words stand beside it anyway. */
export function SeverityGlyph({
  of,
  size = 16,
  silent = false,
  muted = false,
}: {
  readonly of: Tone
  readonly size?: number
  readonly silent?: boolean
  /** Of nothing: the shape without its colour. */
  readonly muted?: boolean
}) {
  const { icon: Icon, colour, word } = glyphs[of]
  return (
    <span
      className={`inline-flex shrink-0 ${muted ? 'text-soft' : colour}`}
      {...(silent ? { 'aria-hidden': true } : { role: 'img', 'aria-label': word })}
    >
      <Icon size={size} strokeWidth={2} aria-hidden />
    </span>
  )
}
