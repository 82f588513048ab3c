import type { Fact } from '../../../core/catalog/fact'
import type { Field } from '../../../core/catalog/service'
import type { ConfigValue, ConnectionId, NodeId } from '../../../core/model/diagram'

export type FieldOf<Type extends Field['type']> = Extract<Field, { readonly type: Type }>

/** What the editor of one field gets; `undefined` is “not stated”. */
export interface FieldProps<Type extends Field['type']> {
  readonly field: FieldOf<Type>
  /** Whose field it is. */
  readonly owner: NodeId | ConnectionId
  readonly value: ConfigValue | undefined
  /** The limits that apply as soon as a value is stated. */
  readonly limits: readonly Fact[]
  /** Changes in a row are one undo step until `onEnd`. */
  readonly onChange: (value: ConfigValue | undefined) => void
  readonly onEnd: () => void
}
