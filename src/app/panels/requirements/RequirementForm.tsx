import { useEffect, useId, useRef, useState } from 'react'
import { checkedRequirement, type StatedRequirement } from '../../../core/edit/add-requirement'
import { nodeAt } from '../../../core/edit/items'
import { requirementText } from '../../../core/edit/requirement-text'
import type { Requirement, Selector } from '../../../core/model/diagram'
import { stateRequirement, type Tagging } from '../../session/requirements'
import { getSession, useSession } from '../../session/session'
import { FormLine } from '../dialogs/FormLine'
import { Button } from '../ui/Button'
import { control } from '../ui/classes'
import { Select } from '../ui/Select'
import { endOf, type ChosenEnd } from './selector-choices'
import { SelectorField } from './SelectorField'

const musts: readonly { readonly value: Requirement['must']; readonly name: string }[] = [
  { value: 'not-reach', name: 'must not reach' },
  { value: 'reach', name: 'must reach' },
  { value: 'pass-through', name: 'must pass through something' },
  { value: 'stay-private', name: 'must stay off the internet' },
]

/** States a requirement, new or anew. What it says in words is made from it unless somebody writes it. */
export function RequirementForm({
  requirement,
  onClose,
}: {
  readonly requirement?: Requirement
  readonly onClose: () => void
}) {
  const diagram = useSession((state) => state.diagram)
  const [must, setMust] = useState<Requirement['must']>(requirement?.must ?? 'not-reach')
  const [of, setOf] = useState(endOf(requirement?.of))
  const [to, setTo] = useState(endOf(requirement?.to))
  const [through, setThrough] = useState(endOf(requirement?.through))
  const [protocol, setProtocol] = useState<string>(requirement?.protocol ?? '')
  const [port, setPort] = useState(requirement?.port === undefined ? '' : String(requirement.port))
  const [text, setText] = useState(requirement?.text ?? '')
  const [problem, setProblem] = useState<string | null>(null)
  const first = useRef<HTMLFormElement>(null)
  const problemId = useId()
  useEffect(() => first.current?.querySelector<HTMLElement>('select, input')?.focus(), [])

  const hasPorts = protocol === 'tcp' || protocol === 'udp'
  const stated = statedBy({ must, of, to, through, protocol, port: hasPorts ? port : '', text })
  const made = stated === null ? '' : requirementText({ ...stated, text: '' }, (id) => nodeAt(diagram, id))

  const submit = () => {
    const wrong =
      stated === null ? 'Choose both ends of the requirement.' : problemOf(stated, [of, to, through])
    setProblem(wrong)
    if (wrong !== null || stated === null) return
    const ends = must === 'pass-through' ? [of, to, through] : [of, to]
    const tagging = ends.flatMap(({ tagging: one }) => one ?? [])
    if (stateRequirement(stated, { ...(requirement === undefined ? {} : { id: requirement.id }), tagging }))
      onClose()
  }

  return (
    <form
      ref={first}
      aria-label={requirement === undefined ? 'New requirement' : 'Change the requirement'}
      aria-describedby={problemId}
      className="border-t border-line bg-panel px-4 py-3"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        // Otherwise the canvas would give up its selection.
        event.stopPropagation()
        onClose()
      }}
    >
      <div className="grid max-w-4xl grid-cols-[repeat(auto-fit,minmax(200px,1fr))] gap-3">
        <SelectorField
          label={must === 'pass-through' || must === 'stay-private' ? 'Traffic from' : 'From'}
          role="end"
          end={of}
          onChange={setOf}
        />
        <FormLine label="Demand">
          {(ids) => (
            <Select
              {...ids}
              value={must}
              onChange={(event) =>
                setMust(musts.find(({ value }) => value === event.currentTarget.value)?.value ?? must)
              }
            >
              {musts.map(({ value, name }) => (
                <option key={value} value={value}>
                  {name}
                </option>
              ))}
            </Select>
          )}
        </FormLine>
        <SelectorField
          label="To"
          role="end"
          end={to}
          onChange={setTo}
          {...(must === 'stay-private'
            ? { hint: 'With the internet here: nothing there may open a connection to it.' }
            : {})}
        />
        {must === 'pass-through' && (
          <SelectorField label="Through" role="through" end={through} onChange={setThrough} />
        )}
        <div className="grid grid-cols-2 gap-2">
          <FormLine label="Protocol">
            {(ids) => (
              <Select {...ids} value={protocol} onChange={(event) => setProtocol(event.currentTarget.value)}>
                <option value="">Any</option>
                <option value="tcp">TCP</option>
                <option value="udp">UDP</option>
                <option value="icmp">ICMP</option>
              </Select>
            )}
          </FormLine>
          <FormLine label="Port">
            {(ids) => (
              <input
                {...ids}
                type="text"
                inputMode="numeric"
                autoComplete="off"
                placeholder="Any"
                disabled={!hasPorts}
                className={control}
                value={hasPorts ? port : ''}
                onChange={(event) => setPort(event.currentTarget.value)}
              />
            )}
          </FormLine>
        </div>
        <div className="col-span-full">
          <FormLine label="In words">
            {(ids) => (
              <input
                {...ids}
                type="text"
                autoComplete="off"
                placeholder={made}
                className={control}
                value={text}
                onChange={(event) => setText(event.currentTarget.value)}
              />
            )}
          </FormLine>
        </div>
      </div>
      <p id={problemId} role="alert" className="mt-2 text-12 text-error empty:hidden">
        {problem}
      </p>
      <div className="mt-3 flex gap-2">
        <Button look="primary" type="submit">
          {requirement === undefined ? 'Add' : 'Save'}
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </form>
  )
}

interface Typed {
  readonly must: Requirement['must']
  readonly of: ChosenEnd
  readonly to: ChosenEnd
  readonly through: ChosenEnd
  readonly protocol: string
  readonly port: string
  readonly text: string
}

/** What the fields say; null while an end is missing. */
function statedBy({ must, of, to, through, protocol, port, text }: Typed): StatedRequirement | null {
  if (of.selector === null || to.selector === null) return null
  const known = protocol === 'tcp' || protocol === 'udp' || protocol === 'icmp' ? protocol : undefined
  const throughSelector: Selector | null = must === 'pass-through' ? through.selector : null
  return {
    text,
    must,
    of: of.selector,
    to: to.selector,
    ...(throughSelector === null ? {} : { through: throughSelector }),
    ...(known === undefined ? {} : { protocol: known }),
    ...(port.trim() === '' ? {} : { port: Number(port) }),
  }
}

function problemOf(stated: StatedRequirement, ends: readonly ChosenEnd[]): string | null {
  const nameless = ends.some(({ tagging }) => isNameless(tagging))
  if (nameless) return 'Give the selected things a tag, by which the requirement can name them.'
  const checked = checkedRequirement(getSession().diagram, stated)
  return checked.ok ? null : checked.problem
}

const isNameless = (tagging: Tagging | undefined) => tagging !== undefined && tagging.tag.trim() === ''
