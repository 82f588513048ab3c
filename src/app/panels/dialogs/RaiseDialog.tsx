import { useState } from 'react'
import { raiseQuota } from '../../../core/edit/raise-quota'
import type { RaisedQuota } from '../../../core/model/diagram'
import { findingOf, useSession } from '../../session/session'
import * as session from '../../session/session'
import { limitWords } from '../../../core/catalog/limit-words'
import { nodeName, nodeOf } from '../names'
import { Button } from '../ui/Button'
import { control } from '../ui/classes'
import { DialogFrame } from '../ui/DialogFrame'
import { SourceLink } from '../findings/FindingDetails'
import { FormLine } from './FormLine'

const formId = 'raise-quota'

/** Raises a soft quota for one thing of the diagram: to how much, and why one may count on it. */
export function RaiseDialog({ findingKey }: { readonly findingKey: string }) {
  const finding = useSession((state) => findingOf(state, findingKey))
  const raisable = finding?.raisable ?? null
  const fact = useSession((state) => state.knowledge.facts.find(({ id }) => id === raisable?.factId))
  const node = useSession((state) => nodeOf(state.diagram, raisable?.at.at))
  const used = raisable?.used ?? 0
  const [value, setValue] = useState(String(used))
  const [reason, setReason] = useState('')
  const [problems, setProblems] = useState<{ readonly value: string | null; readonly reason: string | null }>(
    { value: null, reason: null },
  )

  const submit = () => {
    const number = Number(value.replaceAll(',', '').trim())
    const wrong = {
      value:
        value.trim() !== '' && Number.isFinite(number) && number >= used
          ? null
          : `At least ${used.toLocaleString('en')}.`,
      reason: reason.trim() === '' ? 'A reason is needed: who raised it, or when it will be.' : null,
    }
    setProblems(wrong)
    if (wrong.value !== null || wrong.reason !== null || raisable === null) return
    const quota: RaisedQuota = {
      factId: raisable.factId,
      value: number,
      reason,
      ...(node === undefined ? {} : { at: node.id }),
    }
    const what = node === undefined ? 'Raise a quota' : `Raise a quota of “${nodeName(node)}”`
    if (session.apply(what, (diagram) => raiseQuota(diagram, quota))) session.closeDialog()
  }

  return (
    <DialogFrame
      title={node === undefined ? 'Raise the quota' : `Raise the quota of “${nodeName(node)}”`}
      description={fact?.statement}
      onClose={session.closeDialog}
      footer={
        <>
          <Button onClick={session.closeDialog}>Cancel</Button>
          <Button look="primary" type="submit" form={formId}>
            Raise quota
          </Button>
        </>
      }
    >
      <form
        id={formId}
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        {fact !== undefined && (
          <p className="text-12 text-soft">
            AWS’s default is {limitWords(fact)}, and AWS raises it on request.{' '}
            <SourceLink source={fact.sources[0]} />
          </p>
        )}
        <FormLine
          label="Raised to"
          problem={problems.value}
          hint={`The diagram uses ${used.toLocaleString('en')}.`}
        >
          {(ids) => (
            <input
              {...ids}
              type="text"
              inputMode="numeric"
              autoComplete="off"
              autoFocus
              className={`${control} h-8 text-13`}
              value={value}
              onChange={(event) => setValue(event.currentTarget.value)}
            />
          )}
        </FormLine>
        <FormLine label="Reason" problem={problems.reason} hint="It is kept in the diagram.">
          {(ids) => (
            <textarea
              {...ids}
              rows={2}
              className={`${control} h-auto py-1.5 text-13`}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          )}
        </FormLine>
      </form>
    </DialogFrame>
  )
}
