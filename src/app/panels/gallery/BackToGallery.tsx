import { ArrowLeft } from 'lucide-react'
import * as session from '../../session/session'
import { Button } from '../ui/Button'

/** From a pattern, or from a comparison, to all patterns, as one left them. */
export function BackToGallery() {
  return (
    <Button look="small" className="mt-0.5 h-7!" onClick={() => session.openDialog({ name: 'patterns' })}>
      <ArrowLeft size={14} aria-hidden /> All patterns
    </Button>
  )
}
