import type { PlainGraph } from '../../scripts/bench/account'
import type { Peer, Start } from './peer'

const starts: Readonly<Record<string, () => Promise<{ readonly start: Start }>>> = {
  'react-flow': () => import('./react-flow'),
  excalidraw: () => import('./excalidraw'),
  tldraw: () => import('./tldraw'),
  cytoscape: () => import('./cytoscape'),
  canvas: () => import('./canvas'),
}

const asked = new URLSearchParams(location.search)
const [answer, program] = await Promise.all([
  fetch(`./graph-${asked.get('things')}.json`),
  starts[asked.get('peer') ?? '']?.(),
])
const graph = (await answer.json()) as PlainGraph
const root = document.getElementById('root')
if (root === null || program === undefined) throw new Error(`There is no peer “${asked.get('peer')}”.`)

const peer: Peer = await program.start(root, graph)
// The second frame begins when the first one has been painted.
requestAnimationFrame(() =>
  requestAnimationFrame(() => {
    Object.assign(window, { peer_: peer })
    performance.mark('drawing-painted')
  }),
)
