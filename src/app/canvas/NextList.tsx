import { useEffect, useRef } from 'react'
import { frameOf } from '../../core/catalog/catalog'
import { kindInWords, pairInWords } from '../../core/catalog/in-words'
import type { NextService } from '../../core/catalog/next-services'
import type { BareService } from '../../core/catalog/service'
import type { DiagramNode } from '../../core/model/diagram'
import { colours } from '../../core/scene/theme'
import { useIconUri, useSession } from '../session/session'
import type { Adding } from './canvas-state'
import { nameOf } from './describe'
import { optionId } from './next-choices'

interface NextListProps {
  /** Of the thing that the new one is connected with. */
  readonly service: string
  readonly listId: string
  readonly choices: readonly NextService[]
  /** The first line, where one let go over a container that could be meant itself. */
  readonly container: DiagramNode | undefined
  readonly active: number
  readonly direction: Adding['direction']
  readonly query: string
  readonly choose: (index: number) => void
  readonly onPoint: (index: number) => void
}

/** What can be chosen, with the kind of connection that it would get; at the foot, on what condition. */
export function NextList(props: NextListProps) {
  const { listId, choices, container, active, query, choose, onPoint } = props
  const list = useRef<HTMLUListElement>(null)
  const before = container === undefined ? 0 : 1
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [active])

  const option = (index: number) => ({
    id: optionId(listId, index),
    role: 'option',
    'aria-selected': index === active,
    className: 'flex h-8 shrink-0 items-center gap-2 rounded px-2 text-13 aria-selected:bg-hover',
    onPointerMove: () => onPoint(index),
    // The field keeps the cursor.
    onPointerDown: (event: { preventDefault: () => void }) => event.preventDefault(),
    onClick: () => choose(index),
  })
  return (
    <>
      <ul
        ref={list}
        id={listId}
        role="listbox"
        aria-label="Services that AWS can connect"
        className="flex min-h-0 flex-col overflow-y-auto px-1 pb-1"
        style={{ maxHeight: 8.5 * 32 }}
      >
        {container !== undefined && (
          <li {...option(0)}>
            <span aria-hidden className="grid size-5 shrink-0 place-items-center text-soft">
              →
            </span>
            <span className="truncate">Connect to “{nameOf(container)}” itself</span>
          </li>
        )}
        {choices.map(({ service, kind }, index) => (
          <li key={service.id} {...option(index + before)} title={service.name}>
            <ServicePicture service={service} />
            <span className="min-w-0 shrink truncate">{service.shortName}</span>
            <span className="ml-auto shrink-0 pl-2 text-12 text-soft">{kind.label}</span>
          </li>
        ))}
      </ul>
      {choices.length === 0 && <p className="px-3 pt-1 pb-3 text-12 text-soft">{nothing(query)}</p>}
      <Condition {...props} choice={choices[active - before]} />
      <p role="status" className="sr-only">
        {choices.length === 1 ? '1 service' : `${choices.length} services`}
      </p>
    </>
  )
}

function nothing(query: string): string {
  return query === ''
    ? 'Lintel knows nothing that AWS connects here.'
    : `Nothing that AWS connects here is called “${query}”. Add it from the palette and connect it: Lintel then says why it cannot work and what to put between.`
}

/** What must be so for the connection to work, or else what it is; the room stays, so that nothing jumps. */
function Condition({
  service,
  choice,
  choices,
  direction,
}: NextListProps & { readonly choice: NextService | undefined }) {
  if (choices.length === 0) return null
  const other = choice?.service.id ?? ''
  const [from, to] = direction === 'after' ? ([service, other] as const) : ([other, service] as const)
  const kind = choice?.kind.id ?? ''
  const words =
    choice === undefined
      ? 'The connection ends on the whole of it.'
      : (pairInWords(from, to, kind)?.condition ?? kindInWords(kind)?.help)
  return (
    <p className="h-[42px] shrink-0 overflow-hidden border-t border-line px-3 py-1.5 text-11 leading-[15px] text-soft">
      <span className="line-clamp-2">{words}</span>
    </p>
  )
}

function ServicePicture({ service }: { readonly service: BareService }) {
  const frame = frameOf(service, {})
  const uri = useIconUri(frame?.icon ?? service.icon)
  const { iconTile } = colours(useSession((session) => session.shownTheme))
  if (uri === undefined) {
    return <span aria-hidden className="m-0.5 size-4 shrink-0 rounded-[3px] border-[1.5px] border-strong" />
  }
  const tile = service.category === 'actors' && iconTile !== null ? iconTile : undefined
  return (
    <img
      src={uri}
      alt=""
      draggable={false}
      className="size-5 shrink-0 rounded-[2px]"
      style={tile === undefined ? undefined : { background: tile, padding: 2 }}
    />
  )
}
