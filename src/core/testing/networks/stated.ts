import type { Connection, Diagram, NodeId, ResourceNode, Row } from '../../model/diagram'
import { graphOf } from '../../model/graph'
import { nodeId } from '../ids'
import { blocksIn, lists, subnetsIn, targetsIn } from './parts'
import type { Statement } from './statement'
import { stating, withNode, withRule } from './writing'

/** The diagram with these written into it; what chooses among nothing is left out. */
export function withStatements(diagram: Diagram, statements: readonly Statement[]): Diagram {
  return statements.reduce(written, diagram)
}

const one = <T>(of: readonly T[], draw: number): T | undefined => of[draw % of.length]

function written(diagram: Diagram, statement: Statement): Diagram {
  const graph = graphOf(diagram)
  const subnet = one(subnetsIn(graph), statement.at)
  switch (statement.is) {
    case 'access':
      return subnet === undefined
        ? diagram
        : stating(diagram, subnet.id, { access: statement.draw % 2 === 0 ? 'private' : 'public' })
    case 'table':
      return subnet === undefined ? diagram : withTable(diagram, subnet)
    case 'propagation': {
      const vgw = graph.resources('vgw').find(({ parentId }) => parentId === subnet?.parentId)
      if (subnet === undefined || vgw === undefined) return diagram
      return stating(withTable(diagram, subnet), tableOf(subnet), { propagatesFrom: { ref: vgw.id } })
    }
    case 'route': {
      const target = subnet && one(targetsIn(graph, subnet), statement.target)
      const destination = one(blocksIn(graph), statement.destination)
      if (subnet === undefined || target === undefined || destination === undefined) return diagram
      return withRoute(withTable(diagram, subnet), tableOf(subnet), { ...statement, destination, target })
    }
    case 'hub-table':
    case 'association':
    case 'learned':
    case 'hub-route':
      return writtenToHub(diagram, statement)
    case 'complete':
    case 'group':
    case 'acl':
      return writtenAsRule(diagram, statement)
  }
}

const tableOf = (subnet: ResourceNode) => nodeId(`table-${subnet.id}`)
function withTable(diagram: Diagram, subnet: ResourceNode): Diagram {
  return withNode(diagram, tableOf(subnet), 'route-table', subnet.parentId, {
    subnets: [{ ref: subnet.id }],
    routes: [],
  })
}

/** A table has one route for a destination. */
function withRoute(
  diagram: Diagram,
  table: NodeId,
  {
    destination,
    target,
    isBlackhole,
  }: { destination: string; target: NodeId | Connection['id']; isBlackhole: boolean },
): Diagram {
  const rows = lists(diagram.nodes[table], 'routes')
  if (rows.some((row) => row['destination'] === destination)) return diagram
  const row: Row = { destination, target: { ref: target }, ...(isBlackhole ? { state: 'blackhole' } : {}) }
  return stating(diagram, table, { routes: [...rows, row] })
}

function writtenToHub(
  diagram: Diagram,
  statement: Extract<Statement, { is: 'hub-table' | 'association' | 'learned' | 'hub-route' }>,
): Diagram {
  const graph = graphOf(diagram)
  const hub = one(graph.resources('transit-gateway'), statement.at)
  if (hub === undefined) return diagram
  const second = statement.at % 4 >= 2 ? '-second' : ''
  const table = nodeId(`table-${hub.id}${second}`)
  const made = withNode(diagram, table, 'transit-gateway-route-table', null, {
    ...{ transitGateway: { ref: hub.id }, associations: [], propagations: [], routes: [] },
  })
  const attachments = [...graph.incoming(hub.id), ...graph.outgoing(hub.id)]
  switch (statement.is) {
    case 'hub-table':
      return made
    case 'association': {
      const attachment = one(attachments, statement.draw)
      const taken = graph
        .resources('transit-gateway-route-table')
        .filter(({ config }) => JSON.stringify(config['transitGateway']) === JSON.stringify({ ref: hub.id }))
        .flatMap((other) => lists(other, 'associations'))
      if (attachment === undefined || taken.some(({ ref }) => ref === attachment.id)) return made
      const associations = [...lists(made.nodes[table], 'associations'), { ref: attachment.id }]
      return stating(made, table, { associations })
    }
    case 'learned': {
      const attachment = one(attachments, statement.draw)
      const propagations = lists(made.nodes[table], 'propagations')
      if (attachment === undefined || attachment.kind === 'transit-gateway-peering') return made
      if (propagations.some(({ ref }) => ref === attachment.id)) return made
      return stating(made, table, { propagations: [...propagations, { ref: attachment.id }] })
    }
    case 'hub-route': {
      const target = one(attachments, statement.target)?.id
      const destination = one(blocksIn(graph), statement.destination)
      if (target === undefined || destination === undefined) return made
      return withRoute(made, table, { ...statement, destination, target })
    }
  }
}

function writtenAsRule(
  diagram: Diagram,
  statement: Extract<Statement, { is: 'complete' | 'group' | 'acl' }>,
): Diagram {
  const graph = graphOf(diagram)
  const instance = one(graph.resources('ec2'), statement.at)
  const subnet = instance?.parentId == null ? undefined : graph.resource(instance.parentId)
  if (instance === undefined || subnet === undefined) return diagram
  const isAcl = statement.is === 'acl' || (statement.is === 'complete' && statement.draw % 2 === 0)
  const id = nodeId(isAcl ? `acl-${subnet.id}` : `group-${instance.id}`)
  const made = isAcl
    ? withNode(diagram, id, 'network-acl', subnet.parentId, { subnets: [{ ref: subnet.id }], rules: [] })
    : stating(withNode(diagram, id, 'security-group', subnet.parentId, { rules: [] }), instance.id, {
        securityGroups: [{ ref: id }],
      })
  return statement.is === 'complete'
    ? stating(made, id, { complete: true })
    : withRule(made, id, statement.rule)
}
