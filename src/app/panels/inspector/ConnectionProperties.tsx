import { ArrowLeftRight } from 'lucide-react'
import { kinds, kindsBetween } from '../../../core/catalog/catalog'
import { kindInWords, pairInWords } from '../../../core/catalog/in-words'
import { changeConnection } from '../../../core/edit/change-connection'
import { nodeAt } from '../../../core/edit/items'
import { reverseConnection } from '../../../core/edit/reverse-connection'
import type { Connection } from '../../../core/model/diagram'
import { useSession } from '../../session/session'
import * as session from '../../session/session'
import { connectionName, nodeName } from '../names'
import { Button } from '../ui/Button'
import { DraftInput } from '../ui/DraftInput'
import { Section } from '../ui/Section'
import { CountField } from './CountField'
import { Select } from '../ui/Select'
import { FieldLine } from './FieldLine'
import { FieldList } from './FieldList'
import { LineSection } from './LineSection'

/** Ends, kind, label, count and fields of one connection. */
export function ConnectionProperties({ connection }: { readonly connection: Connection }) {
  const diagram = useSession((state) => state.diagram)
  const { id } = connection
  const from = nodeAt(diagram, connection.from)
  const to = nodeAt(diagram, connection.to)
  const between =
    from?.kind === 'resource' && to?.kind === 'resource' ? kindsBetween(from.service, to.service) : []
  const others = kinds.filter((kind) => !between.some((offered) => offered.kind.id === kind.id))
  const kind = kindInWords(connection.kind)
  const condition =
    from?.kind === 'resource' && to?.kind === 'resource'
      ? pairInWords(from.service, to.service, connection.kind)?.condition
      : undefined
  const name = connectionName(diagram, connection)
  return (
    <>
      <Section title="General">
        <FieldLine label="From">{() => <End node={from} id={connection.from} />}</FieldLine>
        <FieldLine label="To">{() => <End node={to} id={connection.to} />}</FieldLine>
        <Button
          look="small"
          className="ml-28 self-start"
          onClick={() => session.apply(`Reverse “${name}”`, (before) => reverseConnection(before, id))}
        >
          <ArrowLeftRight size={14} aria-hidden /> Reverse
        </Button>
        <FieldLine label="Kind">
          {(ids) => (
            <>
              <Select
                id={ids.control}
                value={connection.kind}
                onChange={(event) => {
                  const chosen = event.currentTarget.value
                  session.apply(`Change the kind of “${name}”`, (before) =>
                    changeConnection(before, id, { kind: chosen }),
                  )
                }}
              >
                {between.length > 0 && (
                  <optgroup label="What AWS has between these two">
                    {between.map((offered) => (
                      <option key={offered.kind.id} value={offered.kind.id}>
                        {offered.kind.label}
                      </option>
                    ))}
                  </optgroup>
                )}
                <optgroup label={between.length > 0 ? 'Others' : 'All kinds'}>
                  {others.map((other) => (
                    <option key={other.id} value={other.id}>
                      {other.label}
                    </option>
                  ))}
                  {kind === undefined && <option value={connection.kind}>{connection.kind}</option>}
                </optgroup>
              </Select>
              {kind !== undefined && <p className="mt-1 text-11 text-soft">{kind.help}</p>}
              {condition !== undefined && <p className="mt-1 text-11 text-soft">Condition: {condition}</p>}
            </>
          )}
        </FieldLine>
        <FieldLine label="Label">
          {(ids) => (
            <DraftInput
              id={ids.control}
              placeholder={kind?.showsLabel === true ? kind.label : 'None'}
              value={connection.label}
              onCommit={(label) => {
                session.apply(
                  `Label “${name}”`,
                  (before) => changeConnection(before, id, { label }),
                  `label:${id}`,
                )
                return null
              }}
              onEnd={session.endMerge}
            />
          )}
        </FieldLine>
        <CountField
          count={connection.count}
          help="How many alike this line stands for; quotas count them."
          onChange={(count) => {
            session.apply(
              `Count “${name}”`,
              (before) => changeConnection(before, id, { count: count ?? null }),
              `count:${id}`,
            )
          }}
        />
      </Section>
      <FieldList owner={id} fields={kind?.fields ?? []} config={connection.config} />
      <LineSection ids={[id]} />
    </>
  )
}

function End({ node, id }: { readonly node: ReturnType<typeof nodeAt>; readonly id: string }) {
  return (
    <button
      type="button"
      className="-ml-1 flex h-7 max-w-full items-center rounded px-1 text-12 text-ink hover:bg-hover"
      onClick={() => session.select([id])}
    >
      <span className="truncate">{node === undefined ? id : nodeName(node)}</span>
    </button>
  )
}
