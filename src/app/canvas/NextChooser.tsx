import { useStore } from '@xyflow/react'
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import { treeOf } from '../../core/layout/tree'
import type { Diagram, ResourceNode } from '../../core/model/diagram'
import { addChosen } from './add-chosen'
import { stopAsking } from './ask-next'
import { setCanvas, useCanvas, type Adding } from './canvas-state'
import { chooserPlace, chooserWidth } from './chooser-place'
import { connectNodes } from './connect-nodes'
import { nameOf } from './describe'
import { NextDirection } from './NextDirection'
import { NextList } from './NextList'
import { nextChoices, optionId } from './next-choices'
import type { Stage } from './stage'

/** Where a connection was let go over empty room, or beside the thing where a key asked for it: what comes next. */
export function NextChooser({ diagram, stage }: { readonly diagram: Diagram; readonly stage: Stage | null }) {
  const adding = useCanvas((canvas) => canvas.adding)
  const node = adding === null ? undefined : treeOf(diagram.nodes).node(adding.joins)
  const isGone = adding !== null && node?.kind !== 'resource'
  useEffect(() => {
    if (isGone) stopAsking()
  }, [isGone])
  if (adding === null || stage === null || node?.kind !== 'resource') return null
  const key = `${adding.joins} ${adding.drop?.point.x ?? ''} ${adding.drop?.point.y ?? ''}`
  return <Chooser key={key} {...{ diagram, stage, adding, node }} />
}

interface ChooserProps {
  readonly diagram: Diagram
  readonly stage: Stage
  readonly adding: Adding
  readonly node: ResourceNode
}

const page = 7

function Chooser({ diagram, stage, adding, node }: ChooserProps) {
  const [query, setQuery] = useState('')
  const [moved, setAt] = useState<number | null>(null)
  const popup = useRef<HTMLDivElement>(null)
  const listId = useId()
  const { direction } = adding
  // It stays where it was opened when one changes the direction.
  const [side] = useState(direction)
  const container = containerUnder(diagram, adding)
  const choices = useMemo(
    () => nextChoices(diagram, node, { direction, query }),
    [diagram, node, direction, query],
  )
  const withContainer = container !== undefined && query.trim() === '' && direction === 'after'
  const count = choices.length + (withContainer ? 1 : 0)
  // The first service, not the container that is in the way.
  const active = Math.min(moved ?? (withContainer ? 1 : 0), count - 1)
  const place = chooserPlace(
    diagram,
    { ...adding, direction: side },
    {
      transform: useStore((store) => store.transform),
      width: useStore((store) => store.width),
      height: useStore((store) => store.height),
    },
  )
  useClickOutside(popup)

  const choose = (index: number) => {
    const choice = choices[withContainer ? index - 1 : index]
    if (choice !== undefined) addChosen(adding, choice.service.id, stage)
    else if (withContainer && index === 0) {
      stopAsking()
      stage.focus()
      connectNodes(adding.joins, container.id)
    }
  }
  const give = () => {
    stopAsking()
    stage.focus()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    event.stopPropagation()
    const isInField = event.target instanceof HTMLInputElement && event.target.type === 'text'
    const to = isInField ? movedBy(event.key, active, count) : null
    if (to !== null) setAt(to)
    else if (event.key === 'Escape') give()
    else if (event.key === 'Enter') choose(active)
    else if (event.key === 'Tab') otherStop(popup.current, isInField)?.focus()
    else return
    event.preventDefault()
  }

  const words = `What comes ${direction === 'after' ? 'after' : 'before'} “${nameOf(node)}”`
  return (
    <div
      ref={popup}
      role="dialog"
      aria-label={words}
      data-canvas-control
      className="nowheel nopan absolute top-0 left-0 z-20 flex cursor-default flex-col rounded border border-line bg-raised text-ink shadow-float"
      style={{
        width: chooserWidth,
        transform: `translate(${place.x}px, ${place.y}px)`,
        maxHeight: place.height,
      }}
      onKeyDown={onKeyDown}
    >
      <NextDirection
        name={nameOf(node)}
        direction={direction}
        onChange={(next) => {
          setAt(null)
          setCanvas({ adding: { ...adding, direction: next } })
        }}
      />
      <div className="px-2 pb-2">
        <input
          ref={focusOnce}
          type="text"
          role="combobox"
          aria-label={words}
          aria-expanded
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={active < 0 ? undefined : optionId(listId, active)}
          placeholder="Search services"
          autoComplete="off"
          spellCheck={false}
          className="h-8 w-full min-w-0 rounded border border-line bg-raised px-2 text-13 text-ink placeholder:text-soft/80 hover:border-strong"
          value={query}
          onChange={(event) => {
            setQuery(event.currentTarget.value)
            setAt(null)
          }}
        />
      </div>
      <NextList
        service={node.service}
        {...{ listId, choices, active, direction, choose }}
        container={withContainer ? container : undefined}
        query={query.trim()}
        onPoint={setAt}
      />
    </div>
  )
}

/** The container that one let go over, unless it is around the node anyway: perhaps it was meant itself. */
function containerUnder(diagram: Diagram, { joins, drop }: Adding) {
  const tree = treeOf(diagram.nodes)
  const over = drop?.over ?? null
  if (over === null || over === joins || tree.ancestorsOf(joins).includes(over)) return undefined
  return tree.node(over)
}

/** Where a key leads in the list, around its ends; null for a key that is for the field. */
function movedBy(key: string, at: number, count: number): number | null {
  if (count === 0) return null
  if (key === 'ArrowDown') return (at + 1) % count
  if (key === 'ArrowUp') return (at - 1 + count) % count
  if (key === 'PageDown') return Math.min(at + page, count - 1)
  return key === 'PageUp' ? Math.max(at - page, 0) : null
}

/** Field and direction are the two stops of the Tab key; the rest of the page is one Escape away. */
function otherStop(popup: HTMLElement | null, isInField: boolean): HTMLElement | null {
  const stop = isInField ? 'input[type="radio"]:checked' : 'input[type="text"]'
  return popup?.querySelector<HTMLElement>(stop) ?? null
}

function focusOnce(field: HTMLInputElement | null): void {
  field?.focus({ preventScroll: true })
}

function useClickOutside(popup: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const listening = new AbortController()
    window.addEventListener(
      'pointerdown',
      ({ target }) => {
        if (target instanceof Node && popup.current?.contains(target) === false) stopAsking()
      },
      { capture: true, signal: listening.signal },
    )
    return () => listening.abort()
  }, [popup])
}
