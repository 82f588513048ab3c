import type { SketchedRequirement } from '../../model/sketch'

type Ends = SketchedRequirement['of']

/** Demands that each of these reaches each of those, by HTTPS. */
export function reachable(of: Ends, to: Ends, text: string): SketchedRequirement {
  return { must: 'reach', of, to, protocol: 'tcp', port: 443, text }
}

/** Demands that whatever these send to those passes through something. */
export function passing(of: Ends, to: Ends, through: Ends, text: string): SketchedRequirement {
  return { must: 'pass-through', of, to, through, text }
}

/** Demands that none of these reaches any of those. */
export function apart(of: Ends, to: Ends, text: string): SketchedRequirement {
  return { must: 'not-reach', of, to, text }
}
