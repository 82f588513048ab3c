import { ChevronRight } from 'lucide-react'
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { flushSync } from 'react-dom'
import { graphOf } from '../../core/model/graph'
import { severityAt } from '../session/session'
import { useSession } from '../session/session'
import * as session from '../session/session'
import { kindName, nodeName } from './names'
import { foldedAtFirst, outlineRows, type OutlineRow } from './outline-rows'
import { ServiceIcon } from './ui/ServiceIcon'
import { SeverityGlyph } from './ui/SeverityGlyph'
import { useRowsInView, type RowPlace } from './ui/use-rows-in-view'

/** In px. */
const rowHeight = 28

/**
 * What contains what, as a tree: a click selects, Enter selects and frames. Only lines in view are drawn; what a change of
 * nodes costs stands at `outlineRows`.
 */
export function Outline() {
  const graph = useSession((state) => graphOf(state.diagram))
  const diagramId = useSession((state) => state.diagramId)
  const selection = useSession((state) => state.selection)
  const [folded, setFolded] = useState<ReadonlySet<string>>(() => foldedAtFirst(graph.architecture))
  const [active, setActive] = useState<string | null>(null)
  const { rows, placeOf } = useMemo(() => {
    const lines = outlineRows(graph, folded)
    return { rows: lines, placeOf: new Map<string, number>(lines.map(({ node }, at) => [node.id, at])) }
  }, [graph, folded])
  const [only] = selection.size === 1 ? selection : []
  const stopAt = Math.max(0, placeOf.get(active ?? '') ?? 0)
  const selectedAt = placeOf.get(only ?? '') ?? -1
  // The tab stop, and what is selected on the canvas, can be gone to wherever one has scrolled to.
  const kept = useMemo(() => [stopAt, selectedAt], [stopAt, selectedAt])
  const tree = useRowsInView<OutlineRow, HTMLDivElement>({ items: rows, keyOf, rowHeight, kept })

  // Another diagram starts afresh; what is selected on the canvas is shown here too.
  const shownFor = useRef(diagramId)
  useEffect(() => {
    if (shownFor.current === diagramId) return
    shownFor.current = diagramId
    setFolded(foldedAtFirst(session.getSession().diagram))
  }, [diagramId])
  const isDrawn = tree.shown.some(({ item }) => item.node.id === only)
  useEffect(() => {
    if (only === undefined || !isDrawn) return
    tree.element?.querySelector(`[data-id="${CSS.escape(only)}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [only, selection, isDrawn, tree.element])

  if (rows.length === 0) {
    return (
      <p className="px-4 py-3 text-12 text-soft">What you draw is listed here, by what is inside what.</p>
    )
  }

  const fold = (id: string, isFolded: boolean) => {
    const next = new Set(folded)
    if (isFolded) next.add(id)
    else next.delete(id)
    setFolded(next)
  }
  const focus = (row: OutlineRow | undefined) => {
    if (row === undefined) return
    // It may be drawn only now.
    flushSync(() => setActive(row.node.id))
    tree.element?.querySelector<HTMLElement>(`[data-id="${CSS.escape(row.node.id)}"]`)?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const row = rows[stopAt]
    if (row === undefined) return
    const { node } = row
    switch (event.key) {
      case 'ArrowDown':
        focus(rows[stopAt + 1])
        break
      case 'ArrowUp':
        focus(rows[stopAt - 1])
        break
      case 'Home':
        focus(rows[0])
        break
      case 'End':
        focus(rows.at(-1))
        break
      case 'ArrowRight':
        if (row.isFolded) fold(node.id, false)
        else if (row.children > 0) focus(rows[stopAt + 1])
        break
      case 'ArrowLeft':
        if (row.children > 0 && !row.isFolded) fold(node.id, true)
        else focus(rows[placeOf.get(node.parentId ?? '') ?? -1])
        break
      case 'Enter':
        session.select([node.id])
        session.focusOn([node.id])
        break
      case ' ':
        session.select([node.id], event.shiftKey ? 'toggle' : 'replace')
        break
      default:
        return
    }
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div
      {...tree.list}
      role="tree"
      aria-label="Outline"
      aria-multiselectable
      className="min-h-0 flex-1 overflow-y-auto px-2 py-2"
      onKeyDown={onKeyDown}
    >
      {tree.shown.map(({ item: row, place }) => (
        <Line
          key={row.node.id}
          row={row}
          place={place}
          isSelected={selection.has(row.node.id)}
          isStop={row === rows[stopAt]}
          onFocus={() => setActive(row.node.id)}
          onFold={() => fold(row.node.id, !row.isFolded)}
        />
      ))}
    </div>
  )
}

const keyOf = ({ node }: OutlineRow) => node.id

function Line({
  row: { node, level, place: number, siblings, isFolded, children },
  place,
  isSelected,
  isStop,
  onFocus,
  onFold,
}: {
  readonly row: OutlineRow
  readonly place: RowPlace
  readonly isSelected: boolean
  readonly isStop: boolean
  readonly onFocus: () => void
  readonly onFold: () => void
}) {
  const severity = useSession((state) => severityAt(state, node.id))
  const kind = kindName(node)
  return (
    <div
      {...place}
      role="treeitem"
      data-id={node.id}
      aria-level={level}
      aria-posinset={number}
      aria-setsize={siblings}
      aria-selected={isSelected}
      aria-expanded={children > 0 ? !isFolded : undefined}
      tabIndex={isStop ? 0 : -1}
      style={{ ...place.style, paddingLeft: (level - 1) * 12 }}
      className="flex h-7 cursor-default items-center gap-1.5 rounded pr-2 text-12 text-ink hover:bg-hover focus-visible:-outline-offset-2 aria-selected:bg-hover aria-selected:font-semibold"
      onFocus={onFocus}
      onClick={(event) =>
        session.select([node.id], event.shiftKey || event.ctrlKey || event.metaKey ? 'toggle' : 'replace')
      }
      onDoubleClick={() => session.focusOn([node.id])}
    >
      <span
        aria-hidden
        className={`grid size-6 shrink-0 place-items-center text-soft ${children > 0 ? 'cursor-pointer rounded hover:text-ink' : 'invisible'}`}
        onClick={(event) => {
          event.stopPropagation()
          onFold()
        }}
        onDoubleClick={(event) => event.stopPropagation()}
      >
        <ChevronRight size={14} className={isFolded ? '' : 'rotate-90'} />
      </span>
      <ServiceIcon of={node} size={16} />
      <span className="truncate">{nodeName(node)}</span>
      {nodeName(node) !== kind && <span className="sr-only">, {kind}</span>}
      {node.kind === 'resource' && node.count !== undefined && node.count > 1 && (
        <span className="shrink-0 text-soft">× {node.count}</span>
      )}
      {severity !== null && (
        <span className="ml-auto">
          <SeverityGlyph of={severity} size={14} />
        </span>
      )}
    </div>
  )
}
