import { readAhead } from './app/session/read-ahead'
import './index.css'

/** A drawing of more things is painted as a picture: see `manyShown` in canvas/use-drawing.ts. */
const manyThings = 300

// The storage answers while the page is still on its way.
void readAhead().then((things) =>
  things > manyThings ? import('./app/canvas/painted/PaintedLayer') : undefined,
)
void import('./page')
