import { useState } from 'react'
import { dismissFinding } from '../../../core/edit/dismiss-finding'
import { findingOf, useSession } from '../../session/session'
import * as session from '../../session/session'
import { Button } from '../ui/Button'
import { control } from '../ui/classes'
import { DialogFrame } from '../ui/DialogFrame'
import { FormLine } from './FormLine'

const formId = 'dismiss-finding'

/** Asks why a finding does not count here; without a reason it stays. */
export function DismissDialog({ findingKey }: { readonly findingKey: string }) {
  const finding = useSession((state) => findingOf(state, findingKey))
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  return (
    <DialogFrame
      title="Dismiss this finding"
      description={finding?.message}
      onClose={session.closeDialog}
      footer={
        <>
          <Button onClick={session.closeDialog}>Cancel</Button>
          <Button look="primary" type="submit" form={formId}>
            Dismiss
          </Button>
        </>
      }
    >
      <form
        id={formId}
        onSubmit={(event) => {
          event.preventDefault()
          if (reason.trim() === '') {
            setProblem('A reason is needed, so that the next person knows why.')
            return
          }
          if (session.apply('Dismiss a finding', (diagram) => dismissFinding(diagram, findingKey, reason)))
            session.closeDialog()
        }}
      >
        <FormLine
          label="Reason"
          problem={problem}
          hint="It is kept in the diagram. Only this finding is dismissed, not the rule."
        >
          {(ids) => (
            <textarea
              {...ids}
              rows={3}
              autoFocus
              className={`${control} h-auto py-1.5 text-13`}
              value={reason}
              onChange={(event) => {
                setReason(event.currentTarget.value)
                setProblem(null)
              }}
            />
          )}
        </FormLine>
      </form>
    </DialogFrame>
  )
}
