import type { ComponentProps } from 'react'
import { control } from './classes'
import { useDraft } from './use-draft'

interface DraftProps {
  readonly value: string
  /** What is wrong with this text, in words; null when it was stored. */
  readonly onCommit: (text: string) => string | null
  /** The person is done with the field: one undo step ends. */
  readonly onEnd: () => void
}

/** A text field of one line that stores while one types, and says what is wrong under itself. */
export function DraftInput({
  value,
  onCommit,
  onEnd,
  className = control,
  'aria-describedby': describedBy,
  ...rest
}: Omit<ComponentProps<'input'>, 'value' | 'onChange'> & DraftProps) {
  const { props, problem, problemId } = useDraft({ value, onCommit, onEnd })
  return (
    <>
      <input
        type="text"
        autoComplete="off"
        spellCheck={false}
        {...rest}
        {...props}
        aria-describedby={ids(describedBy, problem === null ? undefined : problemId)}
        className={className}
      />
      <Problem id={problemId} text={problem} />
    </>
  )
}

/** Likewise, for several lines. */
export function DraftArea({
  value,
  onCommit,
  onEnd,
  'aria-describedby': describedBy,
  ...rest
}: Omit<ComponentProps<'textarea'>, 'value' | 'onChange'> & DraftProps) {
  const { props, problem, problemId } = useDraft({ value, onCommit, onEnd, multiline: true })
  return (
    <>
      <textarea
        rows={3}
        {...rest}
        {...props}
        aria-describedby={ids(describedBy, problem === null ? undefined : problemId)}
        className={`${control} h-auto resize-y py-1.5`}
      />
      <Problem id={problemId} text={problem} />
    </>
  )
}

function Problem({ id, text }: { readonly id: string; readonly text: string | null }) {
  if (text === null) return null
  return (
    <p id={id} className="mt-1 text-11 text-error">
      {text}
    </p>
  )
}

function ids(...each: readonly (string | undefined)[]): string | undefined {
  const given = each.filter((id) => id !== undefined)
  return given.length === 0 ? undefined : given.join(' ')
}
