import type { Hop, PostedAnswer } from '../../core/model/answers'

/** The half of the way to show: as chosen, else the one in which the packet stops. */
export function shownWay(answer: PostedAnswer, chosen: Hop['direction'] | null): Hop['direction'] {
  if (chosen !== null && answer.hops.some(({ direction }) => direction === chosen)) return chosen
  return answer.verdict === 'blocked' ? (answer.blockers[0]?.direction ?? 'forward') : 'forward'
}

/** The hops of that half. */
export function shownHops(answer: PostedAnswer, chosen: Hop['direction'] | null): readonly Hop[] {
  const way = shownWay(answer, chosen)
  return answer.hops.filter(({ direction }) => direction === way)
}
