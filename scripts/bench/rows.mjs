// @ts-check

/**
 * What is measured, in the order in which it is printed. `goal`: for 100, 1,000, 5,000 and 10,000 things.
 *
 * @typedef {object} Row
 * @property {string} name
 * @property {'shown' | 'ms' | 'MB'} unit `shown`: frames a second that reached the screen, of which more is better
 * @property {readonly (number | null)[]} [goal]
 */

export const sizes = [100, 1000, 5000, 10_000]

const atFit = [50, 42, 40, 38]

/** @type {readonly Row[]} */
export const rows = [
  { name: 'first paint', unit: 'ms', goal: [600, 900, 1300, 2000] },
  { name: 'all findings', unit: 'ms', goal: [null, null, null, 3000] },
  { name: 'heap', unit: 'MB', goal: [20, 30, 70, 120] },
  { name: 'pan at fit', unit: 'shown', goal: atFit },
  { name: 'zoom at fit', unit: 'shown', goal: atFit },
  { name: 'pan at 100 %', unit: 'shown', goal: [50, 48, 44, 42] },
  { name: 'zoom to fit', unit: 'shown', goal: atFit },
  { name: 'drag one', unit: 'shown', goal: [55, 50, 50, 48] },
  { name: 'drag half', unit: 'shown', goal: [45, 42, 42, 38] },
  { name: 'select all', unit: 'ms' },
  { name: 'undo of moving all', unit: 'ms', goal: [50, 80, 200, 400] },
  { name: 'review of an edit', unit: 'ms', goal: [10, 30, 70, 120] },
  { name: 'save of an edit', unit: 'ms', goal: [5, 8, 15, 25] },
  { name: 'SVG', unit: 'ms' },
  { name: 'PNG', unit: 'ms' },
]

/** No task of a gesture may keep the page from answering for longer, in ms. */
export const longestTask = 100

/**
 * @param {Row} row
 * @param {number} count
 */
export function goalOf({ goal }, count) {
  return goal?.[sizes.indexOf(count)] ?? null
}
