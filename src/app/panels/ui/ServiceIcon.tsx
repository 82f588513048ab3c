import { Square, Group, Image, StickyNote, type LucideIcon } from 'lucide-react'
import { frameOf, serviceOf } from '../../../core/catalog/catalog'
import type { DiagramNode } from '../../../core/model/diagram'
import { readable } from '../../../core/scene/contrast'
import { colours } from '../../../core/scene/theme'
import { useIconUri, useSession } from '../../session/session'

/** The picture of a node's service; what AWS draws without an icon gets a small frame of its own. */
export function ServiceIcon({ of: node, size = 24 }: { readonly of: DiagramNode; readonly size?: number }) {
  if (node.kind === 'note') return <PlainIcon icon={StickyNote} size={size} />
  if (node.kind === 'shape') return <PlainIcon icon={shapeIcons[node.shape]} size={size} />
  return <CatalogueIcon service={node.service} config={node.config} size={size} />
}

const none = {}

/** A service of the catalogue by its id, drawn as one that states nothing unless told otherwise. */
export function CatalogueIcon({
  service: id,
  config = none,
  size = 24,
}: {
  readonly service: string
  readonly config?: Parameters<typeof frameOf>[1]
  readonly size?: number
}) {
  const service = serviceOf(id)
  const frame = service === undefined ? undefined : frameOf(service, config)
  const { iconTile, ground } = colours(useSession((state) => state.shownTheme))
  const uri = useIconUri(frame?.icon ?? service?.icon ?? null)
  if (uri !== undefined) {
    // The same tile as on the canvas: a dark ground would swallow AWS's dark icons, and icons are never recoloured.
    const tile = service?.category === 'actors' && iconTile !== null ? iconTile : undefined
    return (
      <img
        src={uri}
        width={size}
        height={size}
        alt=""
        draggable={false}
        style={tile === undefined ? undefined : { background: tile, padding: size / 10 }}
        className="shrink-0 rounded-[2px]"
      />
    )
  }
  const colour = readable(frame?.frame.stroke ?? '#7D8998', ground, 3)
  return (
    <span
      aria-hidden
      className="shrink-0 rounded-[3px] border-[1.5px]"
      style={{
        width: size - 4,
        height: size - 4,
        margin: 2,
        borderColor: colour,
        borderStyle: frame?.frame.dashed === true ? 'dashed' : 'solid',
      }}
    />
  )
}

const shapeIcons: Readonly<Record<'box' | 'group' | 'image', LucideIcon>> = {
  box: Square,
  group: Group,
  image: Image,
}

/** A thing without AWS's picture, by one of the chrome's. */
export function PlainIcon({ icon: Icon, size = 24 }: { readonly icon: LucideIcon; readonly size?: number }) {
  return (
    <span
      aria-hidden
      className="grid shrink-0 place-items-center text-soft"
      style={{ width: size, height: size }}
    >
      <Icon size={size * 0.75} strokeWidth={1.75} />
    </span>
  )
}
