/** What a figure is counted in: seconds, bytes, bits a second, hundredths, or just how many (rates too). */
export type Dimension = 's' | 'B' | 'bps' | '%' | 'count'

/** A number in prose, in the base unit of its dimension. */
export interface Figure {
  /** As it stands: “29 seconds”. */
  readonly words: string
  readonly value: number
  readonly dimension: Dimension
  /** A small number in words that nothing near it calls a limit: “two zones”. */
  readonly isJustCounting: boolean
}

const words: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  twice: 2,
  sixth: 6,
  eleventh: 11,
}
const scales: Readonly<Record<string, number>> = { hundred: 100, thousand: 1_000, million: 1_000_000 }
const kibi = 1024
const day = 86_400

/** Each unit as people write it. */
const units: readonly (readonly [string, Dimension, number])[] = [
  ['ms|milliseconds?', 's', 0.001],
  ['s|seconds?', 's', 1],
  ['min|minutes?', 's', 60],
  ['h|hours?', 's', 3_600],
  ['days?', 's', day],
  ['weeks?', 's', 7 * day],
  ['years?', 's', 365 * day],
  ['bytes?', 'B', 1],
  ['Ki?B|kilobytes?', 'B', kibi],
  ['Mi?B|megabytes?', 'B', kibi ** 2],
  ['Gi?B|gigabytes?', 'B', kibi ** 3],
  ['Ti?B|terabytes?', 'B', kibi ** 4],
  ['Kbps', 'bps', 1e3],
  ['Mbps', 'bps', 1e6],
  ['Gbps', 'bps', 1e9],
  ['Tbps', 'bps', 1e12],
  ['%|percent', '%', 1],
]
const unitWords = units.map(([words]) => words).join('|')

const amount = String.raw`\d[\d,]*(?:\.\d+)?|` + Object.keys(words).join('|')
const fractions = 'half an?|a tenth of an?'
/** A number alone, with scale and unit where they follow. Parts of names, addresses and times have something else at them. */
const figure = new RegExp(
  String.raw`(?<![\p{L}\d.,:/_]|[^\d\s][–-])(?:(${amount})(?:\s(hundred|thousand|million)s?)?|(${fractions}|an?|one|once an?))(?:[\s-](${unitWords}))?(?![\p{L}\d])(?![.,:/]\d)`,
  'giu',
)

/** What makes a limit of a small number in words, or of “an hour”. */
const limitBefore =
  /\b(at most|at least|up to|no more than|exactly|limit of|quota of|within|least|to|once)\s$/i
const limitAfter = /^\s(at most|at least|or less)\b/i
/** Numbers that belong to a name. */
const names = /\b(Route 53|Layer [47]|port \d+|HTTP \d{3}|with (429|503)\b|[45]\d\d Slow Down)/gi
/** The 14th of a month, or a month of a year. */
const dates =
  /\b(\d{1,2} )?(January|February|March|April|May|June|July|August|September|October|November|December) \d{4}|\b(Since|in|before|until) 20\d\d\b/gi

/** Every number that a sentence states. Names, dates, addresses, ports and times of the day are none. */
export function figuresIn(text: string): readonly Figure[] {
  const plain = text.replaceAll(names, ' · ').replaceAll(dates, ' · ')
  return [...plain.matchAll(figure)].flatMap((match) => {
    const [whole, number, scale, other, own] = match
    const after = plain.slice(match.index + whole.length)
    const isLimit = limitBefore.test(plain.slice(0, match.index)) || limitAfter.test(after)
    const ofRange = own === undefined ? unitOfRange(after) : undefined
    const unit = measure(own ?? ofRange)
    const words = ofRange === undefined ? whole : `${whole} ${ofRange}`
    const value =
      number === undefined
        ? singleOf(other ?? '', isLimit, unit !== null)
        : valueOf(number) * (scales[scale?.toLowerCase() ?? ''] ?? 1)
    if (value === null) return []
    const { dimension, times } = unit ?? { dimension: 'count' as const, times: 1 }
    const isWord = number !== undefined && /^\p{L}/u.test(number)
    return [
      {
        words,
        value: value * times,
        dimension,
        isJustCounting: unit === null && isWord && value < 5 && !isLimit,
      },
    ]
  })
}

/** “10 to 100 Gbps”, “40 % and 70 %”, “1 / 2.7 ms”: what comes before has the unit of the last. */
function unitOfRange(after: string): string | undefined {
  return ranges.exec(after)?.[1]
}
const ranges = new RegExp(
  String.raw`^(?:(?:[–-]|,\s|,?\s(?:to|or|and|scaling to|/)\s)(?:${amount}))+\s(${unitWords})(?![\p{L}\d])`,
  'iu',
)

function measure(unit: string | undefined): { readonly dimension: Dimension; readonly times: number } | null {
  if (unit === undefined) return null
  const found = units.find(([words]) => new RegExp(`^(${words})$`, 'i').test(unit))
  return found === undefined ? null : { dimension: found[1], times: found[2] }
}

function valueOf(number: string): number {
  return words[number.toLowerCase()] ?? Number(number.replaceAll(',', ''))
}

/** “half a minute”, “up to an hour”, “once a minute”; null where “a” just counts nothing. */
function singleOf(words: string, isLimit: boolean, isMeasured: boolean): number | null {
  if (!isMeasured) return null
  if (/half/i.test(words)) return 0.5
  if (/tenth/i.test(words)) return 0.1
  return isLimit || /^(once|one)/i.test(words) ? 1 : null
}
