import type { Fact } from '../../../core/catalog/fact'
import type { Field } from '../../../core/catalog/service'
import { setField } from '../../../core/edit/set-field'
import type { ConfigValue, ConnectionId, NodeId } from '../../../core/model/diagram'
import * as session from '../../session/session'
import { lowered, thingName } from '../names'
import { BooleanField, ChoiceField, NumberField, TextField } from './ScalarFields'
import { ReferenceField } from './ReferenceField'
import { TableField } from './TableField'

/** The editor of one field of a thing, by the field's type. */
export function FieldEditor({
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
