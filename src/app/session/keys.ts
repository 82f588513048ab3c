/** What a key does, by name; the canvas runs it. */
export type Command = (typeof shortcuts)[number]['command']

/**
 * everywhere: in fields and dialogs too · page: wherever the cursor is, except in those · canvas: only while the canvas has
 * the cursor
 */
interface Row {
  readonly command: string
  /** The first is the one to show. `Mod` is Ctrl, and Cmd on a Mac; letters and digits mean the key, not the sign. */
  readonly keys: readonly [string, ...string[]]
  readonly label: string
  readonly group: 'Edit' | 'Arrange' | 'Select' | 'Walk' | 'Connect' | 'View' | 'Page'
  readonly where: 'everywhere' | 'page' | 'canvas'
}

/** Every key of the editor, once: the canvas obeys this table and the sheet of shortcuts shows it. */
export const shortcuts = [
  { command: 'undo', keys: ['Mod+Z'], label: 'Undo', group: 'Edit', where: 'page' },
  { command: 'redo', keys: ['Mod+Shift+Z', 'Mod+Y'], label: 'Redo', group: 'Edit', where: 'page' },
  { command: 'cut', keys: ['Mod+X'], label: 'Cut', group: 'Edit', where: 'page' },
  { command: 'copy', keys: ['Mod+C'], label: 'Copy', group: 'Edit', where: 'page' },
  { command: 'paste', keys: ['Mod+V'], label: 'Paste', group: 'Edit', where: 'page' },
  { command: 'duplicate', keys: ['Mod+D'], label: 'Duplicate', group: 'Edit', where: 'page' },
  { command: 'remove', keys: ['Delete', 'Backspace'], label: 'Delete', group: 'Edit', where: 'canvas' },
  {
    command: 'rename',
    keys: ['Enter', 'F2'],
    label: 'Rename, or write on a connection',
    group: 'Edit',
    where: 'canvas',
  },
  { command: 'nudge-left', keys: ['ArrowLeft'], label: 'Move left by 8', group: 'Edit', where: 'canvas' },
  { command: 'nudge-right', keys: ['ArrowRight'], label: 'Move right by 8', group: 'Edit', where: 'canvas' },
  { command: 'nudge-up', keys: ['ArrowUp'], label: 'Move up by 8', group: 'Edit', where: 'canvas' },
  { command: 'nudge-down', keys: ['ArrowDown'], label: 'Move down by 8', group: 'Edit', where: 'canvas' },
  {
    command: 'push-left',
    keys: ['Shift+ArrowLeft'],
    label: 'Move left by 40',
    group: 'Edit',
    where: 'canvas',
  },
  {
    command: 'push-right',
    keys: ['Shift+ArrowRight'],
    label: 'Move right by 40',
    group: 'Edit',
    where: 'canvas',
  },
  { command: 'push-up', keys: ['Shift+ArrowUp'], label: 'Move up by 40', group: 'Edit', where: 'canvas' },
  {
    command: 'push-down',
    keys: ['Shift+ArrowDown'],
    label: 'Move down by 40',
    group: 'Edit',
    where: 'canvas',
  },
  {
    command: 'wider',
    keys: ['Mod+Shift+ArrowRight'],
    label: 'Make a container or note wider',
    group: 'Edit',
    where: 'canvas',
  },
  {
    command: 'narrower',
    keys: ['Mod+Shift+ArrowLeft'],
    label: 'Make a container or note narrower',
    group: 'Edit',
    where: 'canvas',
  },
  {
    command: 'taller',
    keys: ['Mod+Shift+ArrowDown'],
    label: 'Make a container or note taller',
    group: 'Edit',
    where: 'canvas',
  },
  {
    command: 'lower',
    keys: ['Mod+Shift+ArrowUp'],
    label: 'Make a container or note lower',
    group: 'Edit',
    where: 'canvas',
  },
  {
    command: 'menu',
    keys: ['Shift+F10', 'ContextMenu'],
    label: 'Menu of the selected thing',
    group: 'Edit',
    where: 'canvas',
  },

  { command: 'align-left', keys: ['Alt+A'], label: 'Align left edges', group: 'Arrange', where: 'canvas' },
  { command: 'align-centre', keys: ['Alt+H'], label: 'Align centres', group: 'Arrange', where: 'canvas' },
  { command: 'align-right', keys: ['Alt+D'], label: 'Align right edges', group: 'Arrange', where: 'canvas' },
  { command: 'align-top', keys: ['Alt+W'], label: 'Align top edges', group: 'Arrange', where: 'canvas' },
  { command: 'align-middle', keys: ['Alt+V'], label: 'Align middles', group: 'Arrange', where: 'canvas' },
  {
    command: 'align-bottom',
    keys: ['Alt+S'],
    label: 'Align bottom edges',
    group: 'Arrange',
    where: 'canvas',
  },
  {
    command: 'space-x',
    keys: ['Alt+Shift+H'],
    label: 'Space evenly, from left to right',
    group: 'Arrange',
    where: 'canvas',
  },
  {
    command: 'space-y',
    keys: ['Alt+Shift+V'],
    label: 'Space evenly, from top to bottom',
    group: 'Arrange',
    where: 'canvas',
  },
  {
    command: 'same-width',
    keys: ['Alt+Shift+W'],
    label: 'Make containers or notes equally wide',
    group: 'Arrange',
    where: 'canvas',
  },
  {
    command: 'same-height',
    keys: ['Alt+Shift+E'],
    label: 'Make containers or notes equally high',
    group: 'Arrange',
    where: 'canvas',
  },
  {
    command: 'same-size',
    keys: ['Alt+Shift+S'],
    label: 'Make containers or notes equally large',
    group: 'Arrange',
    where: 'canvas',
  },
  {
    command: 'tidy',
    keys: ['Alt+Shift+T'],
    label: 'Tidy up: rows and columns with equal gaps',
    group: 'Arrange',
    where: 'canvas',
  },
  {
    command: 'wrap',
    keys: ['W'],
    label: 'Wrap the selection in a VPC, a subnet, a zone…',
    group: 'Arrange',
    where: 'canvas',
  },
  {
    command: 'lay-out',
    keys: ['Shift+L'],
    label: 'Lay out what is selected, or everything',
    group: 'Arrange',
    where: 'page',
  },

  {
    command: 'fold',
    keys: ['E'],
    label: 'Collapse a container to a small box, or expand it',
    group: 'Arrange',
    where: 'canvas',
  },

  { command: 'select-all', keys: ['Mod+A'], label: 'Select everything', group: 'Select', where: 'page' },
  { command: 'clear', keys: ['Escape'], label: 'Give up, or select nothing', group: 'Select', where: 'page' },
  {
    command: 'toggle',
    keys: ['Space'],
    label: 'Select or leave out where you are',
    group: 'Select',
    where: 'canvas',
  },

  {
    command: 'next',
    keys: ['Alt+ArrowRight'],
    label: 'Next thing, in reading order',
    group: 'Walk',
    where: 'canvas',
  },
  { command: 'previous', keys: ['Alt+ArrowLeft'], label: 'Previous thing', group: 'Walk', where: 'canvas' },
  {
    command: 'add-next',
    keys: ['Alt+Shift+ArrowRight'],
    label: 'Select the next thing too',
    group: 'Walk',
    where: 'canvas',
  },
  {
    command: 'add-previous',
    keys: ['Alt+Shift+ArrowLeft'],
    label: 'Select the previous thing too',
    group: 'Walk',
    where: 'canvas',
  },
  { command: 'into', keys: ['Alt+ArrowDown'], label: 'Into the container', group: 'Walk', where: 'canvas' },
  { command: 'out', keys: ['Alt+ArrowUp'], label: 'Out to the container', group: 'Walk', where: 'canvas' },
  { command: 'first', keys: ['Home'], label: 'First thing', group: 'Walk', where: 'canvas' },
  { command: 'last', keys: ['End'], label: 'Last thing', group: 'Walk', where: 'canvas' },
  {
    command: 'along',
    keys: ['Mod+Alt+ArrowRight', ']'],
    label: 'Along a connection, with its arrow',
    group: 'Walk',
    where: 'canvas',
  },
  {
    command: 'against',
    keys: ['Mod+Alt+ArrowLeft', '['],
    label: 'Along a connection, against its arrow',
    group: 'Walk',
    where: 'canvas',
  },
  {
    command: 'other-way',
    keys: ['Mod+Alt+ArrowDown', '\\'],
    label: 'The next connection of the same thing',
    group: 'Walk',
    where: 'canvas',
  },

  {
    command: 'connect',
    keys: ['C'],
    label: 'Connect: then walk to the other end and press Enter',
    group: 'Connect',
    where: 'canvas',
  },
  {
    command: 'what-next',
    keys: ['N'],
    label: 'Add what comes next, from what AWS can connect',
    group: 'Connect',
    where: 'canvas',
  },
  {
    command: 'what-before',
    keys: ['Shift+N'],
    label: 'Add what comes before',
    group: 'Connect',
    where: 'canvas',
  },
  {
    command: 'trace',
    keys: ['T'],
    label: 'Trace reachability from here: then walk to the other end and press Enter',
    group: 'Connect',
    where: 'canvas',
  },
  {
    command: 'swap-trace',
    keys: ['Shift+T'],
    label: 'Trace the other way round',
    group: 'Connect',
    where: 'canvas',
  },
  { command: 'reverse', keys: ['R'], label: 'Turn a connection round', group: 'Connect', where: 'canvas' },
  {
    command: 'next-bend',
    keys: ['B'],
    label: 'Go to the next bend of a connection: the arrow keys move it',
    group: 'Connect',
    where: 'canvas',
  },
  { command: 'add-bend', keys: ['Shift+B'], label: 'Bend a connection', group: 'Connect', where: 'canvas' },

  { command: 'zoom-in', keys: ['Mod++', '+', '='], label: 'Zoom in', group: 'View', where: 'canvas' },
  { command: 'zoom-out', keys: ['Mod+-', '-'], label: 'Zoom out', group: 'View', where: 'canvas' },
  { command: 'zoom-100', keys: ['Mod+0'], label: 'Zoom to 100 %', group: 'View', where: 'page' },
  { command: 'fit', keys: ['Shift+1'], label: 'Show everything', group: 'View', where: 'canvas' },
  {
    command: 'fit-selection',
    keys: ['Shift+2'],
    label: 'Show the selection',
    group: 'View',
    where: 'canvas',
  },
  { command: 'mini-map', keys: ['M'], label: 'Show or hide the mini-map', group: 'View', where: 'canvas' },
  {
    command: 'network-layer',
    keys: ['L'],
    label: 'Show the network alone, or everything',
    group: 'View',
    where: 'canvas',
  },

  { command: 'open-files', keys: ['Mod+O'], label: 'Open files', group: 'Page', where: 'everywhere' },
  {
    command: 'save-file',
    keys: ['Mod+S'],
    label: 'Save to the file that was opened, or download it',
    group: 'Page',
    where: 'everywhere',
  },
  { command: 'find', keys: ['/'], label: 'Find a service to add', group: 'Page', where: 'page' },
  { command: 'patterns', keys: ['G'], label: 'Browse the pattern templates', group: 'Page', where: 'page' },
  { command: 'shortcuts', keys: ['?'], label: 'Show these shortcuts', group: 'Page', where: 'page' },
] as const satisfies readonly Row[]

/** Of a keyboard event, what decides. */
export interface KeyPress {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

/** The command of a key, if it has one here: `everywhere` is where nothing else counts. */
export function commandFor(press: KeyPress, where: Row['where']): Command | null {
  const found = shortcuts.find(
    (row) => reach[row.where] >= reach[where] && row.keys.some((keys) => isPressed(keys, press)),
  )
  return found?.command ?? null
}

const reach = { canvas: 0, page: 1, everywhere: 2 } as const

/** Keys as they are written for people: `Mod+Shift+Z` is “Ctrl+Shift+Z”, on a Mac “⌘⇧Z”. */
export function wordsForKeys(keys: string, isMac: boolean): string {
  const parts = partsOf(keys).map((part) => (isMac ? (macSigns[part] ?? part) : (signs[part] ?? part)))
  return parts.join(isMac ? '' : '+')
}

const signs: Readonly<Record<string, string>> = {
  Mod: 'Ctrl',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
  ContextMenu: 'Menu key',
}
const macSigns: Readonly<Record<string, string>> = { ...signs, Mod: '⌘', Shift: '⇧', Alt: '⌥' }

/** `Mod++` is Mod and the plus key. */
function partsOf(keys: string): readonly string[] {
  return keys.endsWith('+') ? [...keys.slice(0, -1).split('+').filter(Boolean), '+'] : keys.split('+')
}

function isPressed(keys: string, press: KeyPress): boolean {
  const parts = partsOf(keys)
  const key = parts.at(-1) ?? ''
  const has = (modifier: string) => parts.includes(modifier)
  if (has('Mod') !== (press.ctrlKey || press.metaKey) || has('Alt') !== press.altKey) return false
  // Signs are typed with Shift on some keyboards and without on others.
  const isSign = key.length === 1 && !/[A-Z0-9]/.test(key)
  if (!isSign && has('Shift') !== press.shiftKey) return false
  if (/^[0-9]$/.test(key)) return press.code === `Digit${key}` || press.code === `Numpad${key}`
  if (key === 'Space') return press.key === ' '
  // With Alt, a Mac types another sign.
  if (has('Alt') && /^[A-Z]$/.test(key)) return press.code === `Key${key}`
  return press.key.toLowerCase() === key.toLowerCase()
}
