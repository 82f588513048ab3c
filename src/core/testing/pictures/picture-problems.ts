import { iconPaths, serviceOf } from '../../catalog/catalog'
import { boxesOf } from '../../layout/boxes'
import { hiddenIn } from '../../layout/hidden'
import { shownOf } from '../../layout/shown'
import { treeOf } from '../../layout/tree'
import { connectionLabel } from '../../measure/lines'
import { drawnAs } from '../../measure/node-box'
import type { Connection, Diagram, DiagramNode } from '../../model/diagram'
import { printable } from '../../scene/printable'
import { strangersIn } from './strangers'

/**
 * In what the SVG is another picture than that of the diagram: each node, connection, name, label and icon is counted in
 * the file and in the diagram. Nothing for a picture as it should be.
 */
export function pictureProblems(
  diagram: Diagram,
  svg: Document,
  icons: ReadonlyMap<string, string>,
): readonly string[] {
  const elements = [...svg.getElementsByTagName('*')]
  const nodes = treeOf(diagram.nodes).order.filter(({ id }) => !hiddenIn(diagram).has(id))
  const connections = Object.values<Connection>(shownOf(diagram).diagram.connections)
  const drawn = drawnThings(elements)
  return [
    ...strangersIn(elements),
    ...difference(
      'nodes',
      marked(elements, 'data-node'),
      nodes.map(({ id }) => id),
    ),
    ...difference(
      'connections',
      marked(elements, 'data-connection'),
      connections.map(({ id }) => id),
    ),
    ...nodes.flatMap((node) => nameProblems(diagram, node, drawn.get(node.id) ?? [])),
    ...nodes.flatMap((node) => iconProblems(node, drawn.get(node.id) ?? [], svg, icons)),
    ...connections.flatMap((connection) => labelProblems(connection, drawn.get(connection.id) ?? [])),
  ]
}

/** All groups of a thing, the one that is marked with it and those that are part of it. */
function drawnThings(elements: readonly Element[]): ReadonlyMap<string, readonly Element[]> {
  const drawn = new Map<string, Element[]>()
  for (const element of elements) {
    if (element.localName !== 'g') continue
    const id = ['data-node', 'data-connection', 'data-part-of'].flatMap(
      (mark) => element.getAttribute(mark) ?? [],
    )
    for (const one of id) drawn.set(one, [...(drawn.get(one) ?? []), element])
  }
  return drawn
}

function marked(elements: readonly Element[], mark: string): readonly string[] {
  return elements.flatMap((element) => element.getAttribute(mark) ?? [])
}

function difference(
  what: string,
  inFile: readonly string[],
  inDiagram: readonly string[],
): readonly string[] {
  const [file, diagram] = [inFile.toSorted(), inDiagram.map(printable).toSorted()]
  return file.join('\n') === diagram.join('\n')
    ? []
    : [`${what}: ${diagram.length} in the diagram, ${file.length} in the picture`]
}

function nameProblems(diagram: Diagram, node: DiagramNode, groups: readonly Element[]): readonly string[] {
  const name = printable(node.name)
  const titles = groups.flatMap((group) =>
    [...group.children].filter(({ localName }) => localName === 'title'),
  )
  if (name !== '' && !titles.some(({ textContent }) => textContent === name)) return [`${node.id}: no title`]
  // A chip says what it is on a mark that may stand for several.
  if (node.kind === 'note' || (node.kind === 'resource' && drawnAs(node) === 'chip')) return []
  const written = squeezed(textsOf(groups, 'name').join(''))
  const isWhole = written === squeezed(name)
  const isCut = written.endsWith('…') && squeezed(name).startsWith(written.slice(0, -1))
  // Somebody may draw a frame that has no room for a name, or for its count alone; its title still says the name.
  const hasRoom = (boxesOf(diagram).get(node.id)?.width ?? 0) > 120
  return isWhole || isCut || (written === '' && !hasRoom)
    ? []
    : [`${node.id}: “${name}” is written “${written}”`]
}

function labelProblems(connection: Connection, groups: readonly Element[]): readonly string[] {
  const label = squeezed(printable(connectionLabel(connection)))
  const written = squeezed(textsOf(groups, 'label').join(''))
  const isCut = written.endsWith('…') && label.startsWith(written.slice(0, -1))
  return written === label || isCut ? [] : [`${connection.id}: “${label}” is written “${written}”`]
}

/** Lines are broken at spaces, which neither line keeps. */
function squeezed(text: string): string {
  return text.replaceAll(/\s+/gu, '')
}

function textsOf(groups: readonly Element[], role: string): readonly string[] {
  return groups
    .flatMap((group) => [...group.getElementsByTagName('text')])
    .filter((text) => text.getAttribute('data-role') === role)
    .map(({ textContent }) => textContent)
}

const known = new Set(iconPaths())

function iconProblems(
  node: DiagramNode,
  groups: readonly Element[],
  svg: Document,
  icons: ReadonlyMap<string, string>,
): readonly string[] {
  if (node.kind !== 'resource') return []
  const path = serviceOf(node.service)?.icon ?? null
  const uses = groups.flatMap((group) => [...group.getElementsByTagName('use')])
  // A frame shows the icon of what it is (a public subnet’s), or none; one of several chips on a mark shows none of its own.
  if (path === null || serviceOf(node.service)?.frame !== undefined || drawnAs(node) === 'chip') return []
  const drawing = (text: string) => [...text.matchAll(/\b(?:d|points)="([^"]+)"/gu)].map(([, d]) => d).join()
  const shown = uses.map((use) => {
    const symbol = svg.getElementById(use.getAttribute('xlink:href')?.slice(1) ?? '')
    return [...(symbol?.getElementsByTagName('*') ?? [])]
      .flatMap((part) => part.getAttribute('d') ?? part.getAttribute('points') ?? [])
      .join()
  })
  return known.has(path) && shown.includes(drawing(icons.get(path) ?? ''))
    ? []
    : [`${node.id}: the icon of ${node.service} is not there`]
}
