import { boxesOf } from '../../core/layout/boxes'
import { isCollapsed } from '../../core/layout/hidden'
import { chipsOf, type ChipMark } from '../../core/layout/chips'
import { chipFont } from '../../core/measure/lines'
import { chipHeight, chipIcon, chipPadding, chipWidth } from '../../core/measure/node-box'
import { fitText } from '../../core/measure/text'
import type { Connection, Diagram, NodeId, ResourceNode } from '../../core/model/diagram'
import { graphOf, type DiagramGraph } from '../../core/model/graph'
import { routeTableOf } from '../../core/network/table-view'
import { gatewaysOf, mayBeAttachment, membersOf, tablesOfGateway } from '../../core/network/transit-tables'

const widest = 128
/** Below a container's header, in the margin above what is in it. */
const belowHeader = 28
const margin = 8

/**
 * Chips of route tables that serve a subnet and that its header does not show: the main one of its VPC (`isImplied`), or
 * its own where only “+2” stands for it. Relative to the subnet's corner.
 */
export function subnetChips(diagram: Diagram): readonly {
  readonly host: NodeId
  readonly mark: ChipMark
  readonly chip: ResourceNode
  readonly isImplied: boolean
}[] {
  const graph = graphOf(diagram)
  const marks = chipsOf(diagram)
  const boxes = boxesOf(diagram)
  return graph.resources('subnet').flatMap(({ id }) => {
    const [serving, box] = [routeTableOf(graph, id), boxes.get(id)]
    if (serving === undefined || box === undefined || isCollapsed(diagram, id)) return []
    const isNamed = marks.get(id)?.some(({ of, isMore }) => isMore !== true && of.includes(serving.table.id))
    if (isNamed === true) return []
    const width = Math.min(chipWidth(serving.table), widest, box.width - 2 * margin)
    const at = { x: box.width - margin - width, y: belowHeader, width, height: chipHeight }
    const { table: chip, why } = serving
    return [{ host: id, chip, mark: markOf(chip, at), isImplied: why === 'main' }]
  })
}

/** The route table of each attachment that has one, for the middle of its line; relative to that. */
export function tableChips(
  graph: DiagramGraph,
): readonly { readonly attachment: Connection; readonly mark: ChipMark; readonly chip: ResourceNode }[] {
  const found = new Map<Connection, ResourceNode>()
  for (const gateway of graph.resources('transit-gateway')) {
    for (const table of tablesOfGateway(graph, gateway.id)) {
      for (const attachment of membersOf(graph, table, 'associations').attachments)
        found.set(attachment, table)
    }
  }
  return [...found].flatMap(([attachment, chip]) => {
    // A peering of two transit gateways has a table at each end, and one middle.
    if (!mayBeAttachment(attachment) || gatewaysOf(graph, attachment).length > 1) return []
    const width = Math.min(chipWidth(chip), widest)
    return [{ attachment, chip, mark: markOf(chip, { x: -width / 2, y: 0, width, height: chipHeight }) }]
  })
}

function markOf(chip: ResourceNode, box: ChipMark['box']): ChipMark {
  return { of: [chip.id], text: fitText(chip.name, chipFont, box.width - 3 * chipPadding - chipIcon), box }
}
