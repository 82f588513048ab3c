import {
  Background,
  Controls,
  ReactFlow,
  ReactFlowProvider,
  useEdgesState,
  useNodesInitialized,
  useNodesState,
  useReactFlow,
  type Edge,
  type Node,
} from '@xyflow/react'
import '@xyflow/react/dist/style.css'
import { useEffect } from 'react'
import { createRoot } from 'react-dom/client'
import type { Peer, Start } from './peer'
import { bounds } from './peer'

/** Plain: default nodes and edges, controlled state. A wheel pans, as in Lintel, since boxes leave no pane free to be dragged. */
export const start: Start = (root, { boxes, lines }) => {
  const all = bounds(boxes)
  const nodes: Node[] = boxes.map(({ id, name, x, y, width, height, holds }) => ({
    id,
    position: { x, y },
    data: { label: name },
    zIndex: holds ? 0 : 1,
    style: { width, height, padding: 4, ...(holds ? { background: 'transparent' } : {}) },
  }))
  const edges: Edge[] = lines.map(({ id, from, to }) => ({ id, source: from, target: to }))

  return new Promise((ready) => {
    createRoot(root).render(
      <ReactFlowProvider>
        <Flow nodes={nodes} edges={edges} middle={middleOf(all)} onReady={ready} />
      </ReactFlowProvider>,
    )
  })
}

interface FlowProps {
  readonly nodes: Node[]
  readonly edges: Edge[]
  readonly middle: { readonly x: number; readonly y: number }
  readonly onReady: (peer: Peer) => void
}

function Flow({ middle, onReady, ...initial }: FlowProps) {
  const [nodes, setNodes, onNodesChange] = useNodesState(initial.nodes)
  const [edges, , onEdgesChange] = useEdgesState(initial.edges)
  const flow = useReactFlow()
  const isReady = useNodesInitialized()
  useEffect(() => {
    if (!isReady) return
    onReady({
      undo: false,
      fit: (duration) => flow.fitView({ duration, maxZoom: 1 }),
      full: () => flow.setCenter(middle.x, middle.y, { zoom: 1 }),
      view: () => flow.getViewport(),
      placeOf: (id) => flow.getNode(id)?.position ?? { x: NaN, y: NaN },
      select(ids) {
        const chosen = new Set(ids)
        setNodes((now) => now.map((node) => ({ ...node, selected: chosen.has(node.id) })))
      },
    })
    // Once: what is handed on reads the flow as it is when it is asked.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isReady])
  return (
    <ReactFlow
      nodes={nodes}
      edges={edges}
      onNodesChange={onNodesChange}
      onEdgesChange={onEdgesChange}
      minZoom={0.01}
      panOnScroll
      fitView
    >
      <Background />
      <Controls />
    </ReactFlow>
  )
}

function middleOf({ x, y, width, height }: ReturnType<typeof bounds>) {
  return { x: x + width / 2, y: y + height / 2 }
}
