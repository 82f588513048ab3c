import { placeWords } from '../../edit/place-words'
import type { Diagram } from '../../model/diagram'
import { plain, plainLine } from './markdown'

/** The numbered call-outs, with the numbers that they have in the picture. */
export function steps(diagram: Diagram): string {
  return diagram.steps
    .map(({ text, places }, index) => {
      const at = places.map((place) => plain(placeWords(diagram, place))).join(', ')
      return `${index + 1}. ${[plainLine(text), at === '' ? '' : `(${at})`].filter((part) => part !== '').join(' ')}`
    })
    .join('\n')
}
