import type { Unit } from './service'

/** Names of a unit's multiples, the largest first; the last is what is stored. `also` is understood but never written. */
interface Multiple {
  readonly name: string
  readonly size: number
  readonly also: readonly string[]
}

const bytes: readonly Multiple[] = [
  { name: 'TB', size: 1024 ** 4, also: ['tib', 't'] },
  { name: 'GB', size: 1024 ** 3, also: ['gib', 'g'] },
  { name: 'MB', size: 1024 ** 2, also: ['mib', 'm'] },
  { name: 'KB', size: 1024, also: ['kib', 'k'] },
  { name: 'bytes', size: 1, also: ['byte', 'b'] },
]

const multiples: Readonly<Record<Unit, readonly Multiple[]>> = {
  bytes,
  'bytes per second': bytes.map(({ name, size, also }) => ({
    name: `${name}/s`,
    size,
    also: [...also, name].flatMap((word) => [`${word}/s`, `${word} per second`, word]),
  })),
  seconds: [
    { name: 'days', size: 86_400, also: ['day', 'd'] },
    { name: 'h', size: 3600, also: ['hour', 'hours', 'hr', 'hrs'] },
    { name: 'min', size: 60, also: ['mins', 'minute', 'minutes', 'm'] },
    { name: 's', size: 1, also: ['sec', 'secs', 'second', 'seconds'] },
    { name: 'ms', size: 0.001, also: ['millisecond', 'milliseconds', 'msec'] },
  ],
  'per second': [
    { name: '/s', size: 1, also: ['per second', 'per s', '/sec', '/second', 'rps', 'tps', 'qps'] },
    { name: '/min', size: 1 / 60, also: ['per minute', '/minute', 'rpm'] },
    { name: '/h', size: 1 / 3600, also: ['per hour', '/hour'] },
  ],
  'per minute': [
    { name: '/s', size: 60, also: ['per second', '/sec', 'rps'] },
    { name: '/min', size: 1, also: ['per minute', '/minute', 'rpm'] },
    { name: '/h', size: 1 / 60, also: ['per hour', '/hour'] },
  ],
  percent: [{ name: '%', size: 1, also: ['percent', 'per cent'] }],
  none: [{ name: '', size: 1, also: [] }],
}

/** Multiples that are written; the others are only understood. Rates are always shown in their own unit. */
const written: Readonly<Record<Unit, readonly Multiple[]>> = {
  ...multiples,
  'per second': multiples['per second'].filter(({ size }) => size === 1),
  'per minute': multiples['per minute'].filter(({ size }) => size === 1),
}

/**
 * A stored number as people write it: `8 MB`, `30 s`, `15 min`, `10,000 /s`.
 *
 * Sizes count in 1,024, as AWS's do. The multiple is the largest that says the number exactly and
 * briefly (two decimals, none for minutes and more), so what is shown is what is stored.
 */
export function formatValue(value: number, unit: Unit): string {
  const fitting = written[unit].find(({ size }) => {
    const decimals = unit === 'seconds' && size > 1 ? 0 : 2
    return Math.abs(value) >= size && hasDecimals(value / size, decimals)
  })
  const { name, size } = fitting ?? storedIn(unit)
  const number = grouped(value / size)
  if (name === '') return number
  return value === 1 && name === 'bytes'
    ? '1 byte'
    : value === 86_400 && name === 'days'
      ? '1 day'
      : `${number} ${name}`
}

/**
 * The number that a person typed, in the unit that is stored; undefined when it is none.
 *
 * Tolerant: `8mb`, `1.5 GB`, `1,5 GB`, `30s`, `2 min`, `10,000/s`, `10 Gbps`. A bare number counts in the stored unit.
 * Negative numbers are none, since nothing that AWS counts is negative.
 */
export function parseValue(text: string, unit: Unit): number | undefined {
  const match = /^\s*([\d.,\s_]*\d)\s*(\D*?)\s*$/.exec(text)
  if (!match) return undefined
  const number = plainNumber(match[1] ?? '')
  if (number === undefined) return undefined

  const typed = (match[2] ?? '').replace(/\s+/g, ' ')
  const bits = bitRate.exec(typed.replace(/^[KMGT]/, (first) => first.toLowerCase()))
  if (bits && unit === 'bytes per second') return tidy((number * 1000 ** ' kmgt'.indexOf(bits[1] ?? '')) / 8)

  const word = typed.toLowerCase()
  if (word === '') return number
  const multiple = multiples[unit].find(({ name, also }) =>
    [name, ...also].some((known) => sameWord(known, word)),
  )
  return multiple && tidy(number * multiple.size)
}

/** Line speeds are said in decimal bits, `10 Gbps`, as against `10 GB/s`; only a small b is a bit. */
const bitRate = /^([kmgt])(?:bps|bits?(?:ps|\/s| per second))$/

function storedIn(unit: Unit): Multiple {
  return written[unit].find(({ size }) => size === 1) ?? { name: '', size: 1, also: [] }
}

function hasDecimals(number: number, decimals: number): boolean {
  const shifted = number * 10 ** decimals
  return Math.abs(shifted - Math.round(shifted)) < 1e-9
}

function grouped(number: number): string {
  return number.toLocaleString('en-US', { maximumFractionDigits: 6 })
}

function sameWord(known: string, word: string): boolean {
  return known.toLowerCase().replace(/\s/g, '') === word.replace(/\s/g, '')
}

/** A comma before three digits groups thousands, as in `10,000`; before anything else it is a decimal comma. */
function plainNumber(text: string): number | undefined {
  const compact = text.replace(/[\s_]/g, '')
  const isGrouped = /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(compact)
  const plain = isGrouped ? compact.replaceAll(',', '') : compact.replace(',', '.')
  return /^(\d+(\.\d+)?|\.\d+)$/.test(plain) ? Number(plain) : undefined
}

/** Takes away what binary fractions add: 4.35 × 100 is 434.99999999999994. */
function tidy(number: number): number {
  return Number(number.toPrecision(14))
}
