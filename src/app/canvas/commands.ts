import type { Command } from '../session/keys'
import { focusPaletteSearch } from '../session/panels'
import * as session from '../session/session'
import { openMenuAtActive, openWrapMenu, step } from './active'
import {
  connectFromActive,
  enter,
  foldSelected,
  giveUp,
  nudge,
  resizeActive,
  removeBend,
  reverseActive,
  revealSelection,
  toggleActive,
} from './keyboard-acts'
import { askNextOfActive } from './ask-next'
import { withChanging } from './late'
import { traceFromActive } from './trace-acts'
import { boxesOfIds } from './project'
import { selectAllShown, switchNetworkLayer } from './layers'
import { contentBoxes, type Stage } from './stage'

const zoomStep = 1.25

/** Runs the command of a key, a button or a menu. */
export function run(command: Command, stage: Stage): void {
  acts[command](stage)
}

const arrange = (name: Parameters<typeof import('../session/arrange').arrange>[0]) =>
  void session.withArranging((arranging) => arranging.arrange(name))

const acts: Readonly<Record<Command, (stage: Stage) => void>> = {
  undo: () => session.undo(),
  redo: () => session.redo(),
  cut: () => void session.cut(),
  copy: () => void session.copy(),
  // The key's own event brings the clipboard's text, for which no browser asks permission.
  paste: () => undefined,
  duplicate: (stage) => void session.duplicate().then(() => revealSelection(stage)),
  remove() {
    if (!removeBend()) session.removeSelected()
  },
  rename: enter,
  'nudge-left': (stage) => nudge(-8, 0, stage),
  'nudge-right': (stage) => nudge(8, 0, stage),
  'nudge-up': (stage) => nudge(0, -8, stage),
  'nudge-down': (stage) => nudge(0, 8, stage),
  'push-left': (stage) => nudge(-40, 0, stage),
  'push-right': (stage) => nudge(40, 0, stage),
  'push-up': (stage) => nudge(0, -40, stage),
  'push-down': (stage) => nudge(0, 40, stage),
  wider: () => resizeActive(8, 0),
  narrower: () => resizeActive(-8, 0),
  taller: () => resizeActive(0, 8),
  lower: () => resizeActive(0, -8),
  menu: (stage) => openMenuAtActive(stage),
  'align-left': () => arrange('align-left'),
  'align-centre': () => arrange('align-centre'),
  'align-right': () => arrange('align-right'),
  'align-top': () => arrange('align-top'),
  'align-middle': () => arrange('align-middle'),
  'align-bottom': () => arrange('align-bottom'),
  'space-x': () => arrange('space-x'),
  'space-y': () => arrange('space-y'),
  'same-width': () => arrange('same-width'),
  'same-height': () => arrange('same-height'),
  'same-size': () => arrange('same-size'),
  tidy: () => arrange('tidy'),
  wrap: openWrapMenu,
  fold: foldSelected,
  'lay-out': (stage) => void withChanging(({ layOutSelected }) => void layOutSelected(stage)),
  'select-all': selectAllShown,
  clear: giveUp,
  toggle: toggleActive,
  next: (stage) => step('next', stage),
  previous: (stage) => step('previous', stage),
  first: (stage) => step('first', stage),
  last: (stage) => step('last', stage),
  'add-next': (stage) => step('next', stage, 'add'),
  'add-previous': (stage) => step('previous', stage, 'add'),
  into: (stage) => step('into', stage),
  out: (stage) => step('out', stage),
  along: (stage) => step('along', stage),
  against: (stage) => step('against', stage),
  'other-way': (stage) => step('other-way', stage),
  connect: connectFromActive,
  'what-next': () => askNextOfActive('after'),
  'what-before': () => askNextOfActive('before'),
  trace: traceFromActive,
  'swap-trace': () => session.swapEnds(),
  reverse: reverseActive,
  'next-bend': () => void withChanging((moves) => moves.walkBends()),
  'add-bend': () => void withChanging((moves) => moves.addBendToActive()),
  'zoom-in': (stage) => stage.zoomBy(zoomStep),
  'zoom-out': (stage) => stage.zoomBy(1 / zoomStep),
  'zoom-100': (stage) => stage.zoomTo(1),
  fit: (stage) => stage.frameBoxes(contentBoxes(session.getSession().diagram)),
  'fit-selection'(stage) {
    const { diagram, selection } = session.getSession()
    stage.frameBoxes(boxesOfIds(diagram, selection))
  },
  'mini-map': () => session.setPanels({ miniMap: !session.getSession().panels.miniMap }),
  'network-layer': switchNetworkLayer,
  'open-files': () => void session.openFiles(),
  'save-file': () => void session.saveToFile(),
  find: () => focusPaletteSearch(),
  patterns: () => session.openDialog({ name: 'patterns' }),
  shortcuts: () => session.openDialog({ name: 'shortcuts' }),
}
