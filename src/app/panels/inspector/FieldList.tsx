import { useEffect, useRef } from 'react'
import type { Fact } from '../../../core/catalog/fact'
import type { Field } from '../../../core/catalog/service'
import { setField } from '../../../core/edit/set-field'
import type { Config, ConfigValue, ConnectionId, NodeId } from '../../../core/model/diagram'
import * as session from '../../session/session'
import { answered, useWishes } from '../../session/panels'
import { lowered, thingName } from '../names'
import { Section } from '../ui/Section'
import { BooleanField, ChoiceField, NumberField, TextField } from './ScalarFields'
import { ReferenceField } from './ReferenceField'
import { TableField } from './TableField'
import { useLimits } from './use-limits'

/** The fields of a service or connection kind: plain values first, then what it names, then each table by itself. */
export function FieldList({
  owner,
  fields,
  config,
}: {
  readonly owner: NodeId | ConnectionId
  readonly fields: readonly Field[]
  readonly config: Config
}) {
  const limitsOf = useLimits(owner)
  const list = useRef<HTMLDivElement>(null)
  const wish = useWishes((wishes) => wishes.field)

  useEffect(() => {
    if (wish === null) return
    answered('field')
    const line = list.current?.querySelector(`[data-field="${CSS.escape(wish)}"]`)
    const field = line?.querySelector<HTMLElement>('input, select, textarea, button')
    field?.scrollIntoView({ block: 'nearest' })
    field?.focus()
  }, [wish])

  const plain = fields.filter(({ type }) => type !== 'reference' && type !== 'table')
  const references = fields.filter(({ type }) => type === 'reference')
  const tables = fields.filter(({ type }) => type === 'table')
  const editors = (some: readonly Field[]) =>
    some.map((field) => (
      <div key={field.key} data-field={field.key} className="flex flex-col gap-2">
        <FieldEditor field={field} owner={owner} value={config[field.key]} limits={limitsOf(field.key)} />
      </div>
    ))
  return (
    <div ref={list} className="border-b border-line">
      {plain.length > 0 && <Section title="Settings">{editors(plain)}</Section>}
      {references.length > 0 && <Section title="Belongs with">{editors(references)}</Section>}
      {tables.map((field) => (
        <Section key={field.key} title={field.label}>
          {editors([field])}
        </Section>
      ))}
    </div>
  )
}

function FieldEditor({
  field,
  owner,
  value,
  limits,
}: {
  readonly field: Field
  readonly owner: NodeId | ConnectionId
  readonly value: ConfigValue | undefined
  readonly limits: readonly Fact[]
}) {
  const rest = {
    owner,
    value,
    limits: value === undefined ? limits : [],
    onChange: (next: ConfigValue | undefined) => {
      const label = `Set ${lowered(field.label)} of “${thingName(session.getSession().diagram, owner)}”`
      session.apply(
        label,
        (diagram) => setField(diagram, owner, field.key, next),
        `field:${owner}:${field.key}`,
      )
    },
    onEnd: session.endMerge,
  }
  switch (field.type) {
    case 'boolean':
      return <BooleanField field={field} {...rest} />
    case 'choice':
      return <ChoiceField field={field} {...rest} />
    case 'number':
      return <NumberField field={field} {...rest} />
    case 'text':
      return <TextField field={field} {...rest} />
    case 'reference':
      return <ReferenceField field={field} {...rest} />
    case 'table':
      return <TableField field={field} {...rest} />
  }
}
