import { CircleCheck, CircleDashed, CircleQuestionMark, OctagonX, type LucideIcon } from 'lucide-react'
import type { Verdict } from '../../../core/model/answers'

const looks: Readonly<Record<Verdict, { readonly icon: LucideIcon; readonly colour: string }>> = {
  reachable: { icon: CircleCheck, colour: 'text-passed' },
  possible: { icon: CircleDashed, colour: 'text-info' },
  blocked: { icon: OctagonX, colour: 'text-error' },
  unknown: { icon: CircleQuestionMark, colour: 'text-incomplete' },
}

/** Shape and colour of a verdict; the words stand beside it. */
export function VerdictGlyph({ of, size = 16 }: { readonly of: Verdict; readonly size?: number }) {
  const { icon: Icon, colour } = looks[of]
  return <Icon size={size} strokeWidth={2} className={`shrink-0 ${colour}`} aria-hidden />
}
