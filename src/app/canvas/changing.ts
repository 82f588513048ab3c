/** What finds, moves and sizes things: one part of the program, see late.ts. */
export { dropPayload, hoverAt } from './drop-things'
export { dragNodes } from './gestures/drag-nodes'
export { bendGesture, shapeGesture } from './gestures/shape-line'
export { resizeGesture } from './gestures/resize-node'
export { moveSelected, resizeBy, settleMoved } from './keyboard-moves'
export { addBendToActive, bendBy, goToBend, loosen, removeBendAt, walkBends } from './bend-acts'
export { layOutHere, layOutSelected } from './lay-out-selected'
export { pickAt } from './pick'
