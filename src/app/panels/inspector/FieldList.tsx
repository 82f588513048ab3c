import { useEffect, useRef } from 'react'
import type { Field } from '../../../core/catalog/service'
import type { Config, ConnectionId, NodeId } from '../../../core/model/diagram'
import { answered, useWishes } from '../../session/panels'
import { Section } from '../ui/Section'
import { FieldEditor } from './FieldEditor'
import { AttachmentSide } from './tables/AttachmentSide'
import { CompleteField } from './tables/CompleteField'
import { useLimits } from './use-limits'

/** The fields of a service or connection kind: plain values first, then what it names, then each table by itself. */
export function FieldList({
  owner,
  fields,
  config,
  tablesFirst = false,
}: {
  readonly owner: NodeId | ConnectionId
  readonly fields: readonly Field[]
  readonly config: Config
  /** Of what is a table first of all. */
  readonly tablesFirst?: boolean
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

  // Whether rules are all there are is said where the rules are.
  const complete = fields.find(({ key }) => key === 'complete')
  const isPlain = (field: Field) => field.type !== 'reference' && field.type !== 'table' && field !== complete
  const plain = fields.filter(isPlain)
  const sides = fields.filter(({ key }) => isSide(key))
  const references = fields.filter(({ key, type }) => type === 'reference' && !isSide(key))
  const tables = fields.filter(({ type }) => type === 'table')
  const editors = (some: readonly Field[]) =>
    some.map((field) => (
      <div key={field.key} data-field={field.key} className="flex flex-col gap-2">
        <FieldEditor field={field} owner={owner} value={config[field.key]} limits={limitsOf(field.key)} />
      </div>
    ))
  const own = (
    <>
      {plain.length > 0 && <Section title="Settings">{editors(plain)}</Section>}
      {references.length > 0 && <Section title="Belongs with">{editors(references)}</Section>}
    </>
  )
  return (
    <div ref={list} className="border-b border-line">
      {tablesFirst || own}
      {sides.map(({ key, label }) => (
        <Section key={key} title={label}>
          <div data-field={key} className="flex flex-col gap-2">
            {isSide(key) && <AttachmentSide tableId={owner as NodeId} side={key} />}
          </div>
        </Section>
      ))}
      {tables.map((field) => (
        <Section key={field.key} title={field.label}>
          {editors([field])}
          {complete !== undefined && field.key === 'rules' && (
            <div data-field="complete">
              <CompleteField
                owner={owner}
                label={complete.label}
                help={complete.help}
                value={config['complete'] === true}
              />
            </div>
          )}
        </Section>
      ))}
      {tablesFirst && own}
    </div>
  )
}

/** Fields of a transit-gateway route table that its attachments may state as well. */
function isSide(key: string): key is 'associations' | 'propagations' {
  return key === 'associations' || key === 'propagations'
}
