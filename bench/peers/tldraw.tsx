import { getAssetUrlsByImport } from '@tldraw/assets/imports.vite'
import { createRoot } from 'react-dom/client'
import {
  ArrowShapeUtil,
  Box,
  createShapeId,
  createTLStore,
  defaultBindingUtils,
  defaultShapeUtils,
  GeoShapeUtil,
  getIndices,
  Tldraw,
  toRichText,
  type Editor,
  type TLRecord,
  type TLShapeId,
} from 'tldraw'
import 'tldraw/tldraw.css'
import type { PlainGraph } from '../../scripts/bench/account'
import type { Peer, Start } from './peer'
import { bounds, byId, lineBetween } from './peer'

/** Labelled shapes and bound arrows in a loaded document, with the full interface; its limit of shapes a page is raised. */
export const start: Start = (root, graph) => {
  const all = bounds(graph.boxes)
  const store = createTLStore({ shapeUtils: defaultShapeUtils, bindingUtils: defaultBindingUtils })
  // Puts in what every document has: itself, and a page. Left out of the types.
  ;(store as unknown as { ensureStoreIsUsable(): void }).ensureStoreIsUsable()
  store.put(recordsOf(graph), 'initialize')
  return new Promise((ready) => {
    const began = (editor: Editor) => {
      editor.setCameraOptions({ zoomSteps: [0.02, 0.05, 0.1, 0.25, 0.5, 1, 2, 4, 8] })
      editor.zoomToFit()
      const look = () => {
        if (document.querySelectorAll('.tl-shape').length >= graph.boxes.length) ready(peerOf(editor, all))
        else requestAnimationFrame(look)
      }
      look()
    }
    // Fonts and icons come from here, never from elsewhere.
    const assetUrls = getAssetUrlsByImport()
    createRoot(root).render(
      <Tldraw assetUrls={assetUrls} store={store} options={{ maxShapesPerPage: 100_000 }} onMount={began} />,
    )
  })
}

function peerOf(editor: Editor, all: ReturnType<typeof bounds>): Peer {
  const ids = () => [...editor.getCurrentPageShapeIds()]
  return {
    undo: true,
    fit: (duration) => editor.zoomToFit({ animation: { duration } }),
    full: () =>
      editor.zoomToBounds(new Box(all.x + all.width / 2 - 50, all.y + all.height / 2 - 50, 100, 100), {
        targetZoom: 1,
      }),
    view() {
      const { x, y, z } = editor.getCamera()
      const screen = editor.getViewportScreenBounds()
      return { x: x * z + screen.x, y: y * z + screen.y, zoom: z }
    },
    placeOf: (id) => editor.getShape(shapeId(id)) ?? { x: NaN, y: NaN },
    select: (chosen) => editor.select(...chosen.map(shapeId)),
    png: async (width) =>
      (
        await editor.toImage(ids(), {
          format: 'png',
          scale: width / all.width,
          pixelRatio: 1,
          background: true,
        })
      ).blob,
    svg: () => editor.getSvgString(ids()),
  }
}

const shapeId = (id: string): TLShapeId => createShapeId(id)

function recordsOf({ boxes, lines }: PlainGraph): TLRecord[] {
  // Both are asked for nothing that an editor would be needed for.
  const [geo, arrow] = [GeoShapeUtil, ArrowShapeUtil].map((Util) =>
    new Util(null as unknown as Editor).getDefaultProps(),
  )
  const box = byId(boxes)
  const indices = getIndices(boxes.length + lines.length)
  const common = (at: number) => ({
    typeName: 'shape',
    parentId: 'page:page',
    index: indices[at],
    rotation: 0,
    isLocked: false,
    opacity: 1,
    meta: {},
  })
  const shapes = boxes.map(({ id, name, x, y, width, height, holds }, at) => ({
    ...common(at),
    id: shapeId(id),
    type: 'geo',
    x,
    y,
    props: {
      ...geo,
      w: width,
      h: height,
      size: 's',
      font: 'sans',
      fill: holds ? 'none' : 'solid',
      verticalAlign: holds ? 'start' : 'middle',
      richText: toRichText(name),
    },
  }))
  const arrows = lines.flatMap(({ id, from, to }, at) => {
    const { start, end } = lineBetween(box(from), box(to))
    const binding = (terminal: 'start' | 'end', other: string) => ({
      typeName: 'binding',
      id: `binding:${id} ${terminal}`,
      type: 'arrow',
      fromId: shapeId(id),
      toId: shapeId(other),
      props: {
        terminal,
        normalizedAnchor: { x: 0.5, y: 0.5 },
        isExact: false,
        isPrecise: false,
        snap: 'none',
      },
      meta: {},
    })
    return [
      {
        ...common(boxes.length + at),
        id: shapeId(id),
        type: 'arrow',
        ...start,
        props: { ...arrow, size: 's', end: { x: end.x - start.x, y: end.y - start.y } },
      },
      binding('start', from),
      binding('end', to),
    ]
  })
  return [...shapes, ...arrows] as unknown as TLRecord[]
}
