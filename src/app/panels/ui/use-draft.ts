import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'

/**
 * Keeps what is being typed into a field. Each change goes to `onCommit`, which answers with what is wrong, in words,
 * or null. What is wrong is never stored: the value that stood there when typing began comes back, and the words stay.
 */
export function useDraft({
  value,
  onCommit,
  onEnd,
  multiline = false,
}: {
  readonly value: string
  readonly onCommit: (text: string) => string | null
  readonly onEnd: () => void
  readonly multiline?: boolean
}) {
  const [draft, setDraft] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const before = useRef(value)
  const focused = useRef(false)
  const problemId = useId()

  // Undo, or an edit from elsewhere: a rejected draft must not hide the value that stands there now.
  useEffect(() => {
    if (focused.current) return
    setDraft(null)
    setProblem(null)
  }, [value])

  const revert = () => {
    onCommit(before.current)
    setDraft(null)
    setProblem(null)
  }
  const leave = () => {
    onEnd()
    if (problem === null) setDraft(null)
  }

  const props = {
    value: draft ?? value,
    'aria-invalid': problem !== null,
    onFocus: () => {
      focused.current = true
      if (problem === null) before.current = value
    },
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => {
      const text = event.currentTarget.value
      setDraft(text)
      const wrong = onCommit(text)
      setProblem(wrong)
      if (wrong !== null) onCommit(before.current)
    },
    onBlur: () => {
      focused.current = false
      leave()
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Enter' && !multiline) leave()
      if (event.key !== 'Escape') return
      // Otherwise the canvas would give up its selection, and the field with it.
      event.stopPropagation()
      revert()
    },
  }
  return { props, problem, problemId }
}
