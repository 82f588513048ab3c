import { useEffect, useState } from 'react'
import type { Diagram } from '../../../core/model/diagram'
import type { Finding, Result } from '../../../core/model/results'
import { reviewApart } from '../../session/review-apart'

/** The errors and warnings of a diagram that is not on the canvas; null until they are known. */
export function useReviewed(diagram: Diagram): Result<readonly Finding[]> | null {
  const [told, setTold] = useState<{
    readonly of: Diagram
    readonly result: Result<readonly Finding[]>
  } | null>(null)
  useEffect(() => {
    let isWanted = true
    void reviewApart(diagram).then((result) => {
      if (isWanted) setTold({ of: diagram, result })
    })
    return () => {
      isWanted = false
    }
  }, [diagram])
  return told?.of === diagram ? told.result : null
}
