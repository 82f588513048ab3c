import { Excalidraw, exportToBlob, exportToSvg, restoreElements } from '@excalidraw/excalidraw'
import '@excalidraw/excalidraw/index.css'
import { createRoot } from 'react-dom/client'
import type { PlainBox, PlainGraph } from '../../scripts/bench/account'
import type { Peer, Start } from './peer'
import { bounds, byId, lineBetween } from './peer'

type Elements = ReturnType<typeof restoreElements>
type Api = Parameters<NonNullable<Parameters<typeof Excalidraw>[0]['excalidrawAPI']>>[0]

// Fonts come from here, never from elsewhere.
Object.assign(window, { EXCALIDRAW_ASSET_PATH: '/' })

/** Labelled rectangles and bound arrows, with the full interface around them. It zooms out to 10 %, no further. */
export const start: Start = (root, graph) => {
  const all = bounds(graph.boxes)
  const elements = elementsOf(graph)
  return new Promise((ready) => {
    const began = (api: Api) => {
      const look = () => {
        const isThere = api.getSceneElements().length >= elements.length && !api.getAppState().isLoading
        if (isThere) ready(peerOf(api, all))
        else requestAnimationFrame(look)
      }
      look()
    }
    createRoot(root).render(
      <Excalidraw
        excalidrawAPI={began}
        initialData={{ elements: elements as unknown as Elements, scrollToContent: true }}
      />,
    )
  })
}

function peerOf(api: Api, all: ReturnType<typeof bounds>): Peer {
  const byWidth = (width: number) => ({
    elements: api.getSceneElements(),
    appState: { ...api.getAppState(), exportBackground: true },
    files: null,
    getDimensions: (w: number, h: number) => ({ width, height: (h * width) / w, scale: width / w }),
  })
  return {
    undo: true,
    fit: (duration) =>
      api.scrollToContent(api.getSceneElements(), {
        fitToViewport: true,
        viewportZoomFactor: 0.9,
        animate: duration > 0,
        duration,
      }),
    full: () =>
      api.updateScene({
        appState: {
          zoom: { value: 1 } as ReturnType<Api['getAppState']>['zoom'],
          scrollX: innerWidth / 2 - all.x - all.width / 2,
          scrollY: innerHeight / 2 - all.y - all.height / 2,
        },
      }),
    view() {
      const { scrollX, scrollY, zoom, offsetLeft, offsetTop } = api.getAppState()
      return { x: scrollX * zoom.value + offsetLeft, y: scrollY * zoom.value + offsetTop, zoom: zoom.value }
    },
    placeOf: (id) => api.getSceneElements().find((element) => element.id === id) ?? { x: NaN, y: NaN },
    select: (ids) =>
      api.updateScene({
        appState: { selectedElementIds: Object.fromEntries(ids.map((id) => [id, true as const])) },
      }),
    png: (width) => exportToBlob(byWidth(width)),
    svg: () => exportToSvg(byWidth(all.width)),
  }
}

/** As a file has them, so that opening is all that is measured. */
function elementsOf({ boxes, lines }: PlainGraph) {
  const box = byId(boxes)
  const bonds = new Map<string, { readonly id: string; readonly type: 'arrow' | 'text' }[]>()
  const bind = (to: string, id: string, type: 'arrow' | 'text') =>
    bonds.set(to, [...(bonds.get(to) ?? []), { id, type }])
  for (const { id } of boxes) bind(id, `${id} name`, 'text')
  for (const { id, from, to } of lines) for (const end of [from, to]) bind(end, id, 'arrow')

  return [
    ...boxes.flatMap((one) => [
      { ...common(one.id), ...rectangle(one), boundElements: bonds.get(one.id) ?? [] },
      { ...common(`${one.id} name`), ...nameOf(one) },
    ]),
    ...lines.map(({ id, from, to }) => ({ ...common(id), ...arrow(box(from), box(to)) })),
  ]
}

const common = (id: string) => ({
  id,
  angle: 0,
  strokeColor: '#1e1e1e',
  backgroundColor: 'transparent',
  fillStyle: 'solid',
  strokeWidth: 1,
  strokeStyle: 'solid',
  roughness: 1,
  opacity: 100,
  groupIds: [],
  frameId: null,
  index: null,
  roundness: null,
  seed: 1,
  version: 1,
  versionNonce: 1,
  isDeleted: false,
  boundElements: [],
  updated: 1,
  link: null,
  locked: false,
})

function rectangle({ x, y, width, height, holds }: PlainBox) {
  return { type: 'rectangle', x, y, width, height, backgroundColor: holds ? 'transparent' : '#d9e4f5' }
}

function nameOf({ id, name, x, y, width, height, holds }: PlainBox) {
  return {
    type: 'text',
    text: name,
    originalText: name,
    x: x + 5,
    y: holds ? y + 5 : y + height / 2 - 8,
    width: width - 10,
    height: 15,
    fontSize: 12,
    // Helvetica: of the system, nothing to load.
    fontFamily: 2,
    textAlign: 'center',
    verticalAlign: holds ? 'top' : 'middle',
    containerId: id,
    lineHeight: 1.25,
    autoResize: true,
  }
}

function arrow(from: PlainBox, to: PlainBox) {
  const { start, end } = lineBetween(from, to)
  const [width, height] = [end.x - start.x, end.y - start.y]
  return {
    type: 'arrow',
    ...start,
    width: Math.abs(width),
    height: Math.abs(height),
    points: [
      [0, 0],
      [width, height],
    ],
    lastCommittedPoint: null,
    startBinding: { elementId: from.id, focus: 0, gap: 1 },
    endBinding: { elementId: to.id, focus: 0, gap: 1 },
    startArrowhead: null,
    endArrowhead: 'arrow',
    elbowed: false,
  }
}
