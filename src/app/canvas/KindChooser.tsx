import { X } from 'lucide-react'
import { useEffect, type KeyboardEvent } from 'react'
import { pairInWords, kindInWords } from '../../core/catalog/in-words'
import { connectionAt, nodeAt } from '../../core/edit/items'
import type { Connection, Diagram } from '../../core/model/diagram'
import { useSession } from '../session/session'
import { useCanvas } from './canvas-state'
import { buildVpn, chooseKind, endChoice, kindsFor, siteAndVpc } from './connect-nodes'
import { nextOf } from './next-of'

/**
 * After a connection was drawn: the other mechanisms that AWS has for this pair, in a bar at the canvas's upper edge. It
 * covers nothing that one works on and takes neither the cursor nor the pointer away; who does not care goes on.
 */
export function KindChooser({ diagram }: { readonly diagram: Diagram }) {
  const id = useCanvas((canvas) => canvas.choosing)
  const isStillMeant = useSession(({ selection }) => id !== null && selection.size === 1 && selection.has(id))
  const connection = id === null ? undefined : connectionAt(diagram, id)
  useEffect(() => {
    if (id !== null && !isStillMeant) endChoice()
  }, [id, isStillMeant])
  if (connection === undefined || !isStillMeant) return null
  return (
    <div
      data-canvas-control
      className="absolute top-3 left-1/2 z-10 flex w-max max-w-[calc(100%-24px)] -translate-x-1/2 flex-wrap items-center gap-1 rounded border border-line bg-raised p-1 text-12 text-ink shadow-float"
    >
      <Kinds diagram={diagram} connection={connection} />
      <button
        type="button"
        aria-label="Close"
        onClick={endChoice}
        className="grid size-7 place-items-center rounded text-soft hover:bg-hover hover:text-ink"
      >
        <X size={14} aria-hidden />
      </button>
    </div>
  )
}

function Kinds({ diagram, connection }: { readonly diagram: Diagram; readonly connection: Connection }) {
  const kinds = kindsFor(diagram, connection.id)
  // One that is none of these kinds has no radio that is chosen: then the first takes the cursor.
  const chosen = Math.max(
    0,
    kinds.findIndex(({ kind }) => kind.id === connection.kind),
  )
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const next = nextOf(event.key, chosen, kinds.length)
    const kind = next === null ? undefined : kinds[next]?.kind
    if (next === null || kind === undefined) return
    event.preventDefault()
    chooseKind(connection.id, kind.id, kind.label)
    event.currentTarget.querySelectorAll<HTMLElement>('[role="radio"]')[next]?.focus()
  }
  return (
    <>
      <div
        role="radiogroup"
        aria-label="Kind of connection"
        onKeyDown={onKeyDown}
        className="flex flex-wrap items-center gap-1"
      >
        {kinds.map(({ kind }, index) => {
          const isChosen = kind.id === connection.kind
          return (
            <button
              key={kind.id}
              type="button"
              role="radio"
              aria-checked={isChosen}
              tabIndex={index === chosen ? 0 : -1}
              title={inWords(diagram, connection, kind.id)}
              onClick={() => chooseKind(connection.id, kind.id, kind.label)}
              className="h-7 rounded px-2 text-soft hover:bg-hover hover:text-ink aria-checked:bg-hover aria-checked:font-semibold aria-checked:text-ink"
            >
              {kind.label}
            </button>
          )
        })}
      </div>
      {siteAndVpc(diagram, connection.id) !== null && (
        <div role="group" aria-label="What AWS needs between" className="flex flex-wrap items-center gap-1">
          {vpns.map(({ by, words, tip }) => (
            <button
              key={by}
              type="button"
              title={tip}
              onClick={() => void buildVpn(connection.id, by)}
              className="h-7 rounded border border-line px-2 font-semibold hover:bg-hover"
            >
              {words}
            </button>
          ))}
        </div>
      )}
    </>
  )
}

/** A site and a VPC are joined by something at both ends. */
const vpns = [
  {
    by: 'vgw',
    words: 'Create customer gateway, VGW and VPN',
    tip: 'A VPN from the site to the virtual private gateway of this VPC alone',
  },
  {
    by: 'transit-gateway',
    words: 'The same by a transit gateway',
    tip: 'A VPN from the site to a transit gateway, to which this VPC and further ones are attached',
  },
] as const

function inWords(diagram: Diagram, { from, to }: Connection, kind: string): string {
  const [source, target] = [nodeAt(diagram, from), nodeAt(diagram, to)]
  const pair =
    source?.kind === 'resource' && target?.kind === 'resource'
      ? pairInWords(source.service, target.service, kind)
      : undefined
  return [kindInWords(kind)?.help, pair?.condition].filter((words) => words !== undefined).join(' ')
}
