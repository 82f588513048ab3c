import { formatValue, parseValue } from '../../../core/catalog/format-value'
import type { Unit } from '../../../core/catalog/service'
import type { ConfigValue } from '../../../core/model/diagram'
import type { FieldOf } from './field-props'

type Store = (value: ConfigValue | undefined) => void

/** Stores what was typed, or says why it cannot be that. */
export function commitNumber(text: string, field: FieldOf<'number'>, store: Store): string | null {
  if (text.trim() === '') {
    store(undefined)
    return null
  }
  const number = readNumber(text, field.unit)
  const low = formatValue(field.min, field.unit)
  const high = formatValue(field.max, field.unit)
  if (number === undefined) return `This is not a number that can be read; for example ${exampleOf(field)}.`
  if (number < field.min || number > field.max) return `It is between ${low} and ${high}.`
  if (field.whole === true && !Number.isInteger(number)) return 'It is a whole number.'
  store(number)
  return null
}

/** Likewise, for text of a certain form. */
export function commitText(text: string, field: FieldOf<'text'>, store: Store): string | null {
  const trimmed = text.trim()
  if (trimmed === '') {
    store(undefined)
    return null
  }
  const problem = formProblem(trimmed, field)
  if (problem !== null) return problem
  if (field.pattern !== undefined && !new RegExp(`^(?:${field.pattern})$`).test(trimmed)) {
    return field.example === undefined
      ? 'It does not have the form that is needed.'
      : `It looks like ${field.example}.`
  }
  store(trimmed)
  return null
}

/** The catalogue's numbers are never negative, so the reader knows none; here they are to meet the range. */
function readNumber(text: string, unit: Unit): number | undefined {
  const negative = /^\s*[-−–](.*)$/.exec(text)?.[1]
  if (negative === undefined) return parseValue(text, unit)
  const size = parseValue(negative, unit)
  return size === undefined ? undefined : -size
}

/** Ordinary numbers of each unit, since the least that a field takes is seldom what one would type. */
const examples: Readonly<Record<Unit, number>> = {
  bytes: 6 * 1024 ** 2,
  seconds: 30,
  'per second': 100,
  'per minute': 100,
  'bytes per second': 10 * 1024 ** 2,
  percent: 50,
  none: 10,
}

function exampleOf({ unit, min, max }: FieldOf<'number'>): string {
  return formatValue(Math.min(Math.max(examples[unit], min), max), unit)
}

/** What looks like IPv4: other things, such as prefix lists and IPv6, are let through. */
const likeIpv4 = /^\d+\.[\d.]*(?:\/\d*)?$/

/** What is wrong with a text that is meant as an IPv4 network; null where it is none, or right. */
export function cidrShapeProblem(text: string): string | null {
  return formProblem(text, { form: 'ipv4-cidr' })
}

function formProblem(
  text: string,
  { form, example }: Pick<FieldOf<'text'>, 'form' | 'example'>,
): string | null {
  if (form === undefined || !likeIpv4.test(text)) return null
  const [address = '', prefix] = text.split('/')
  const octets = address.split('.')
  const isWhole = octets.length === 4 && octets.every((octet) => octet !== '')
  if (!isWhole || (form === 'ipv4' ? prefix !== undefined : prefix === undefined || prefix === '')) {
    const shape = form === 'ipv4' ? '10.0.1.25' : '10.0.0.0/16'
    return `It looks like ${example ?? shape}.`
  }
  const tooLarge = octets.find((octet) => Number(octet) > 255)
  if (tooLarge !== undefined) {
    return `Each of the four numbers of an address is between 0 and 255, and ${tooLarge} is not.`
  }
  if (prefix !== undefined && Number(prefix) > 32) {
    return `The number after the slash is between 0 and 32, and ${prefix} is not.`
  }
  return null
}
