/** What moves and sizes things: one part of the program, see late.ts. */
export { dragNodes } from './gestures/drag-nodes'
export { resizeGesture } from './gestures/resize-node'
export { moveSelected, resizeBy } from './keyboard-moves'
