import { memo } from 'react'
import type { Shape } from '../../core/scene/shapes'
import { useIconUri } from '../session/session'

/** Draws shapes of the scene as SVG elements: the picture on the canvas is made of the very shapes that exports are. */
export const ShapesView = memo(function ShapesView({ shapes }: { readonly shapes: readonly Shape[] }) {
  return shapes.map((shape, index) => <ShapeView key={index} shape={shape} />)
})

function ShapeView({ shape }: { readonly shape: Shape }) {
  switch (shape.kind) {
    case 'rect':
      return (
        <rect
          x={shape.x}
          y={shape.y}
          width={shape.width}
          height={shape.height}
          rx={shape.radius}
          {...paintOf(shape)}
        />
      )
    case 'path':
      return <path d={shape.d} {...paintOf(shape)} strokeLinejoin="round" />
    case 'circle':
      return <circle cx={shape.x} cy={shape.y} r={shape.r} {...paintOf(shape)} />
    case 'text':
      return (
        <text
          x={shape.x}
          y={shape.y}
          fontSize={shape.size}
          fontWeight={shape.weight}
          fill={shape.fill}
          textAnchor={shape.anchor}
        >
          {shape.text}
        </text>
      )
    case 'icon':
      return <IconView path={shape.path} x={shape.x} y={shape.y} size={shape.size} />
  }
}

function IconView({ path, x, y, size }: { path: string; x: number; y: number; size: number }) {
  const uri = useIconUri(path)
  if (uri === undefined) return null
  return <image href={uri} x={x} y={y} width={size} height={size} />
}

function paintOf({ fill, stroke, strokeWidth, dash }: Exclude<Shape, { kind: 'icon' | 'text' }>) {
  return {
    fill: fill ?? 'none',
    stroke: stroke ?? 'none',
    strokeWidth,
    strokeDasharray: dash?.join(' '),
  }
}
