import { useEffect, useState } from 'react'
import { useSession } from '../../../session/session'
import * as session from '../../../session/session'

/** The size of the preview on the page, in CSS px. */
export const previewSize = { width: 368, height: 300 }

type Options = Parameters<typeof session.previewOf>[0]
type Preview = NonNullable<Awaited<ReturnType<typeof session.previewOf>>>

/** What a picture with these options will be, as soon as it is known; until then, what was known before. */
export function usePreview(options: Options | null): Preview | null {
  const diagram = useSession((state) => state.diagram)
  const outcomes = useSession((state) => state.review.outcomes)
  const [preview, setPreview] = useState<Preview | null>(null)
  // Options are made anew in every render, and are plain data.
  const asked = JSON.stringify(options)
  useEffect(() => {
    let isWanted = true
    const wanted = JSON.parse(asked) as Options | null
    const density = Math.max(1, window.devicePixelRatio)
    const within = { width: previewSize.width * density, height: previewSize.height * density }
    if (wanted !== null)
      void session.previewOf(wanted, within).then((told) => {
        if (isWanted && told !== null) setPreview(told)
        else told?.bitmap?.close()
      })
    return () => {
      isWanted = false
    }
  }, [asked, diagram, outcomes])
  useEffect(() => () => preview?.bitmap?.close(), [preview])
  return preview
}
