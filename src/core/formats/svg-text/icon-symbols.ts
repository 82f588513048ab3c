import type { Scene } from '../../scene/scene'
import { element } from './xml'

/** The icons of a picture, each written once, and the ids by which they are used. */
export interface IconSymbols {
  /** `<symbol>` elements, in the order in which the scene first uses them. */
  readonly written: string
  readonly idOf: ReadonlyMap<string, string>
}

/**
 * Icons as symbols. What is not in `icons`, or is no SVG without scripts and references to elsewhere, has no id: the
 * picture shows a plain box for it. Every id begins with `prefix`.
 */
export function iconSymbols(
  scene: Pick<Scene, 'shapes'>,
  icons: ReadonlyMap<string, string>,
  prefix: string,
): IconSymbols {
  const idOf = new Map<string, string>()
  let written = ''
  for (const shape of scene.shapes) {
    if (shape.kind !== 'icon' || idOf.has(shape.path)) continue
    const parts = svgParts(icons.get(shape.path) ?? '')
    if (parts === null) continue
    const id = `${prefix}-icon-${idOf.size + 1}`
    idOf.set(shape.path, id)
    written += element(
      'symbol',
      { id: { own: id }, viewBox: parts.viewBox },
      withPrefix(parts.content, `${id}-`),
    )
  }
  return { written, idOf }
}

function svgParts(svg: string): { readonly viewBox: string; readonly content: string } | null {
  const [, attributes, inside] = /<svg\b([^>]*)>([\s\S]*)<\/svg>\s*$/u.exec(svg) ?? []
  const viewBox = /\bviewBox="([^"]*)"/u.exec(attributes ?? '')?.[1]
  if (inside === undefined || viewBox === undefined) return null
  const content = inside.replaceAll(/<title>[\s\S]*?<\/title>/gu, '').trim()
  const isUnsafe = /<(script|foreignObject|image|style)\b|\son\w+=|href="(?!#)|url\((?!#)/iu.test(content)
  return content === '' || isUnsafe ? null : { viewBox, content }
}

/** Ids are unique in a document, and two icons may have chosen the same one. */
function withPrefix(content: string, prefix: string): string {
  return content
    .replaceAll(/\bid="([^"]+)"/gu, `id="${prefix}$1"`)
    .replaceAll(/url\(#([^)]+)\)/gu, `url(#${prefix}$1)`)
    .replaceAll(/href="#([^"]+)"/gu, `href="#${prefix}$1"`)
}
