import { formatValue } from '../../../../core/catalog/format-value'
import type { Field } from '../../../../core/catalog/service'
import type { ConfigValue, Row } from '../../../../core/model/diagram'
import { ok, refuse, type Result } from '../../../../core/model/results'
import { commitNumber, commitText } from '../commit'
import type { FieldOf } from '../field-props'
import { withCell, type Choice, type Column } from './column'
import { networkProblem } from './networks'
import { trafficChoices, trafficWords, withTraffic } from './traffic-words'
import { once } from '../../ui/once'

/** A cell for a field of the catalogue: a number or text as it is typed, a choice among its options. */
export function fieldColumn(field: Field, share: number): Column {
  const { key, label, help } = field
  const base = { key, label, help, share }
  switch (field.type) {
    case 'number':
      return {
        ...base,
        read: ({ [key]: cell }) => ({ text: typeof cell === 'number' ? formatValue(cell, field.unit) : '' }),
        choices: () => [],
        write: (row, text) => committed(row, key, (store) => commitNumber(text, field, store)),
      }
    case 'text':
      return {
        ...base,
        ...(field.example === undefined ? {} : { placeholder: field.example }),
        read: ({ [key]: cell }) => ({ text: typeof cell === 'string' ? cell : '' }),
        choices: () => [],
        write: (row, text) =>
          field.form === 'ipv4-cidr' && field.pattern === undefined
            ? networkWritten(row, key, text)
            : committed(row, key, (store) => commitText(text, field, store)),
      }
    case 'boolean':
      return optionColumn(base, [
        { label: 'Yes', value: true },
        { label: 'No', value: false },
      ])
    case 'choice':
      return optionColumn(
        base,
        field.options.map((value) => ({ label: value, value })),
      )
    case 'reference':
    case 'table':
      // References have candidates of their own, see `referenceColumn`; no table holds another.
      return { ...base, read: () => ({ text: '' }), choices: () => [], write: (row) => ok(row) }
  }
}

function optionColumn(
  base: Pick<Column, 'key' | 'label' | 'help' | 'share'>,
  options: readonly { readonly label: string; readonly value: string | boolean }[],
): Column {
  const { key } = base
  const labelOf = (cell: Row[string] | undefined) =>
    options.find(({ value }) => value === cell)?.label ?? (typeof cell === 'string' ? cell : '')
  return {
    ...base,
    read: ({ [key]: cell }) => ({ text: labelOf(cell) }),
    choices: () =>
      options.map(({ label, value }): Choice => ({ label, chosen: (row) => withCell(row, key, value) })),
    write(row, text) {
      const typed = text.trim().toLowerCase()
      if (typed === '') return ok(withCell(row, key, undefined))
      const one = options.find(({ label }) => label.toLowerCase() === typed)
      if (one !== undefined) return ok(withCell(row, key, one.value))
      return refuse(`It is ${options.map(({ label }) => label).join(' or ')}.`)
    },
  }
}

/** A network; `orElse` says what else may stand there, which `also` accepts. */
export function networkColumn(
  field: FieldOf<'text'>,
  share: number,
  more: {
    readonly choices: () => readonly Choice[]
    readonly also?: (text: string) => boolean
    readonly orElse?: string
  },
): Column {
  const column = fieldColumn(field, share)
  return {
    ...column,
    choices: once(more.choices),
    write: (row, text) =>
      more.also?.(text.trim()) === true
        ? ok(withCell(row, field.key, text.trim()))
        : networkWritten(row, field.key, text, more.orElse),
  }
}

/** Protocol and ports in one cell. */
export function trafficColumn(share: number, keepsState: boolean): Column {
  return {
    key: 'protocol',
    label: 'Traffic',
    help: 'Protocol and ports: HTTPS, TCP 8080, TCP 1024-65535, UDP 53, ICMP, All.',
    share,
    placeholder: 'e.g. HTTPS',
    read: (row) => ({ text: trafficWords(row) }),
    choices: () => trafficChoices(!keepsState),
    write: withTraffic,
  }
}

/** The row with this network, or the words of what is wrong with it. */
export function networkWritten(row: Row, key: string, text: string, orElse?: string): Result<Row> {
  const network = text.trim()
  if (network === '') return ok(withCell(row, key, undefined))
  const problem = networkProblem(network, orElse)
  return problem === null ? ok(withCell(row, key, network)) : refuse(problem)
}

function committed(
  row: Row,
  key: string,
  commit: (store: (value: ConfigValue | undefined) => void) => string | null,
): Result<Row> {
  let next = row
  const problem = commit((value) => {
    if (typeof value !== 'object') next = withCell(row, key, value)
  })
  return problem === null ? ok(next) : refuse(problem)
}
