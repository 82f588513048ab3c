import { CircleCheck, CircleDashed, CircleQuestionMark, OctagonX, type LucideIcon } from 'lucide-react'
import type { Verdict } from '../../../core/model/answers'

/** Shape and colour of each verdict, on the drawing as in the lists. */
export const looks: Readonly<
  Record<Verdict, { readonly icon: LucideIcon; readonly colour: string; readonly ring: string }>
> = {
  reachable: { icon: CircleCheck, colour: 'text-passed', ring: 'stroke-passed' },
  possible: { icon: CircleDashed, colour: 'text-info', ring: 'stroke-info' },
  blocked: { icon: OctagonX, colour: 'text-error', ring: 'stroke-error' },
  unknown: { icon: CircleQuestionMark, colour: 'text-incomplete', ring: 'stroke-incomplete' },
}
