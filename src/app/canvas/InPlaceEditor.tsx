import { useEffect, useRef, type KeyboardEvent } from 'react'
import { useStore } from '@xyflow/react'
import { connectionAt, nodeAt } from '../../core/edit/items'
import { changeConnection } from '../../core/edit/change-connection'
import { renameNode } from '../../core/edit/rename-node'
import { setText } from '../../core/edit/set-text'
import type { Point } from '../../core/layout/box'
import { boxesOf } from '../../core/layout/boxes'
import { treeOf } from '../../core/layout/tree'
import { headerStart } from '../../core/measure/lines'
import { iconBox } from '../../core/measure/node-box'
import type { Connection, Diagram, DiagramNode } from '../../core/model/diagram'
import { apply, endMerge, stopNaming, useSession } from '../session/session'
import { At } from './At'
import { nameOf } from './describe'
import { routesNow } from './so-far'
import type { Stage } from './stage'

/** Where a name is being typed, on the thing itself. */
export function InPlaceEditor({
  diagram,
  stage,
}: {
  readonly diagram: Diagram
  readonly stage: Stage | null
}) {
  const id = useSession((session) => session.editingName)
  if (id === null) return null
  const [node, connection] = [nodeAt(diagram, id as never), connectionAt(diagram, id as never)]
  const place = node === undefined ? placeOnLine(diagram, connection) : placeOn(diagram, node)
  if (place === null) return null
  return <Field key={id} {...{ node, connection, place, stage }} />
}

interface Place {
  readonly point: Point
  readonly isCentred: boolean
  /** Canvas px. */
  readonly width: number
  readonly height?: number
}

function placeOn(diagram: Diagram, node: DiagramNode): Place | null {
  const box = boxesOf(diagram).get(node.id)
  if (box === undefined) return null
  if (node.kind === 'note') return { point: box, isCentred: false, width: box.width, height: box.height }
  const icon = treeOf(diagram.nodes).isFrame(node.id) ? null : iconBox(node)
  if (icon !== null) {
    return {
      point: { x: box.x + box.width / 2, y: box.y + icon.y + icon.height },
      isCentred: true,
      width: box.width,
    }
  }
  if (node.kind === 'shape') {
    const y = node.shape === 'group' ? box.y + 2 : box.y + box.height / 2 - 12
    return { point: { x: box.x + box.width / 2, y }, isCentred: true, width: box.width - 16 }
  }
  const start = headerStart(node)
  return {
    point: { x: box.x + start - 5, y: box.y + 2 },
    isCentred: false,
    width: Math.min(box.width - start, 240),
  }
}

function placeOnLine(diagram: Diagram, connection: Connection | undefined): Place | null {
  const route = connection === undefined ? undefined : routesNow(diagram).get(connection.id)
  if (route === undefined) return null
  return { point: { x: route.labelAt.x, y: route.labelAt.y - 12 }, isCentred: true, width: 140 }
}

interface FieldProps {
  readonly node: DiagramNode | undefined
  readonly connection: Connection | undefined
  readonly place: Place
  readonly stage: Stage | null
}

function Field({ node, connection, place, stage }: FieldProps) {
  const zoom = useStore((store) => Math.max(store.transform[2], 0.75))
  const isNote = node?.kind === 'note'
  const before = isNote ? node.text : (node?.name ?? connection?.label ?? '')
  const isOver = useRef(false)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    field.current?.focus({ preventScroll: true })
    field.current?.select()
  }, [])

  const finish = (text: string | null) => {
    // Closing takes the cursor away, which would finish a second time.
    if (isOver.current) return
    isOver.current = true
    stopNaming()
    stage?.focus()
    if (text === null || text === before) return
    if (isNote) apply('Edit note', (now) => setText(now, node.id, text))
    else if (node !== undefined)
      apply(`Rename “${nameOf(node)}” to “${text}”`, (now) => renameNode(now, node.id, text))
    else if (connection !== undefined) {
      apply(text === '' ? 'Clear label' : `Label connection “${text}”`, (now) =>
        changeConnection(now, connection.id, { label: text }),
      )
    }
    endMerge()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    event.stopPropagation()
    const isEnter = event.key === 'Enter' && (!isNote || event.ctrlKey || event.metaKey)
    if (event.key === 'Escape' && !isNote) finish(null)
    else if (event.key === 'Escape' || event.key === 'Tab' || isEnter) finish(event.currentTarget.value)
    else return
    event.preventDefault()
  }

  return (
    <At point={place.point} className="z-10">
      <textarea
        ref={field}
        defaultValue={before}
        rows={1}
        maxLength={isNote ? undefined : 200}
        aria-label={isNote ? 'Text of the note' : node === undefined ? 'Label of the connection' : 'Name'}
        onKeyDown={onKeyDown}
        onBlur={(event) => finish(event.currentTarget.value)}
        className={`nowheel resize-none rounded border border-focus bg-raised px-1 py-0.5 text-ink ring-2 ring-focus/30 outline-none ${place.isCentred ? '-translate-x-1/2 text-center' : ''}`}
        style={{
          width: Math.max(place.width * zoom, 120),
          height: isNote ? Math.max((place.height ?? 0) * zoom, 64) : 16 * zoom + 8,
          fontSize: 12 * zoom,
          lineHeight: `${16 * zoom}px`,
          padding: isNote ? 11 * zoom : undefined,
        }}
      />
    </At>
  )
}
