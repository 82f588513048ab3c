import { ArrowLeft } from 'lucide-react'
import { Button } from '../ui/Button'
import { goToGallery } from './levels'

/** From a pattern, or from a comparison, to all patterns, as one left them. */
export function BackToGallery() {
  return (
    <Button look="small" className="mt-0.5 h-7!" onClick={goToGallery}>
      <ArrowLeft size={14} aria-hidden /> All patterns
    </Button>
  )
}
