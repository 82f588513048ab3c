import { around, type Box } from '../layout/box'
import { boxesOf } from '../layout/boxes'
import { place } from '../layout/place'
import type { Diagram, NodeId, Placement } from '../model/diagram'
import { sketch, type SketchedNode } from '../model/sketch'

/** Applications in one Region. */
const perRegion = 12

/**
 * A grown account for measuring, of about so many things: Regions with VPCs of two zones, each a web application of
 * load balancer, instances and database, and beside them a queue, a function, a table and a bucket. About 1.3
 * connections for each thing. The same for the same count.
 */
export function largeAccount(count: number): Diagram {
  const nodes: Record<string, SketchedNode> = { cloud: { service: 'aws-cloud', name: 'AWS Cloud' } }
  const lines: string[] = []
  for (let index = 0; Object.keys(nodes).length < count; index++) {
    const region = `region-${Math.floor(index / perRegion)}`
    nodes[region] ??= { service: 'region', in: 'cloud' }
    const { things, connections } = application(`app-${index}`, region, index)
    Object.assign(nodes, things)
    lines.push(...connections)
    // Applications write to the one before them.
    if (index % perRegion > 0)
      lines.push(
        ...['queue', 'table'].map(
          (store) => `app-${index}-worker -> app-${index - 1}-${store} : data-access`,
        ),
      )
  }
  return inRows(sketch(nodes, lines, { title: `Account of ${count}` }))
}

/** Between applications, and from the edge of a Region to what is in it, in canvas px. */
const [gap, header] = [80, 80]

/** Applications in rows of four, Regions in about as many rows as columns: an account as somebody would draw it. */
function inRows(diagram: Diagram): Diagram {
  const id = (key: string) => key as NodeId
  const { things, connections } = application('app', 'region', 0)
  const model = place(sketch({ region: { service: 'region' }, ...things }, connections))
  const block = relativeBoxOf(model)
  const apps = Object.keys(diagram.nodes).filter((key) => /^app-\d+-vpc$/u.test(key)).length
  const columns = 4
  const region = {
    width: 2 * header + columns * (block.width + gap),
    height: 2 * header + Math.ceil(perRegion / columns) * (block.height + gap),
  }
  const regions = Math.ceil(apps / perRegion)
  const across = Math.max(1, Math.round(Math.sqrt((regions * region.height * 1.6) / region.width)))
  const layout: Record<NodeId, Placement> = {
    [id('cloud')]: {
      x: 0,
      y: 0,
      width: 2 * header + across * (region.width + gap),
      height: 2 * header + Math.ceil(regions / across) * (region.height + gap),
    },
  }
  for (let index = 0; index < regions; index++)
    layout[id(`region-${index}`)] = {
      x: header + (index % across) * (region.width + gap),
      y: header + Math.floor(index / across) * (region.height + gap),
      ...region,
    }
  for (let index = 0; index < apps; index++) {
    const at = index % perRegion
    const [dx, dy] = [
      header + (at % columns) * (block.width + gap),
      header + Math.floor(at / columns) * (block.height + gap),
    ]
    for (const key of Object.keys(things)) {
      const placed = model.layout[id(key)]
      const isOutermost = model.nodes[id(key)]?.parentId === 'region'
      if (placed === undefined) continue
      layout[id(key.replace(/^app/u, `app-${index}`))] = isOutermost
        ? { ...placed, x: placed.x - block.x + dx, y: placed.y - block.y + dy }
        : placed
    }
  }
  return { ...diagram, layout }
}

/** The box around everything of the Region, relative to its corner. */
function relativeBoxOf(model: Diagram): Box {
  const boxes = boxesOf(model)
  const corner = boxes.get('region' as NodeId) ?? { x: 0, y: 0 }
  const inside = [...boxes].flatMap(([key, box]) => (key === 'region' ? [] : [box]))
  const { x, y, width, height } = around(inside) ?? { x: 0, y: 0, width: 0, height: 0 }
  return { x: x - corner.x, y: y - corner.y, width, height }
}

function application(key: string, region: string, index: number) {
  const block = `10.${index % 256}`
  const vpc = `${key}-vpc`
  const zone = (letter: 'a' | 'b', at: number): Record<string, SketchedNode> => ({
    [`${key}-public-${letter}`]: {
      ...{ service: 'subnet', in: vpc },
      config: { cidr: `${block}.${at}.0/24`, zone: `us-east-1${letter}`, access: 'public' },
    },
    [`${key}-private-${letter}`]: {
      ...{ service: 'subnet', in: vpc },
      config: { cidr: `${block}.${at + 1}.0/24`, zone: `us-east-1${letter}`, access: 'private' },
    },
    [`${key}-nat-${letter}`]: { service: 'nat-gateway', in: `${key}-public-${letter}` },
    [`${key}-web-${letter}`]: { service: 'ec2', name: `Web ${letter}`, in: `${key}-private-${letter}` },
    [`${key}-job-${letter}`]: { service: 'ec2', name: `Jobs ${letter}`, in: `${key}-private-${letter}` },
  })
  const subnets = (kind: 'public' | 'private') => [{ ref: `${key}-${kind}-a` }, { ref: `${key}-${kind}-b` }]
  const things: Record<string, SketchedNode> = {
    [vpc]: { service: 'vpc', name: `VPC ${index + 1}`, in: region, config: { cidr: `${block}.0.0/16` } },
    ...zone('a', 0),
    ...zone('b', 2),
    [`${key}-gateway`]: { service: 'igw', in: vpc },
    [`${key}-balancer`]: {
      ...{ service: 'alb', in: vpc },
      config: { scheme: 'internet-facing', subnets: subnets('public') },
    },
    [`${key}-database`]: {
      ...{ service: 'rds', in: vpc },
      config: { engine: 'PostgreSQL', multiAz: true, subnets: subnets('private') },
    },
    [`${key}-queue`]: { service: 'sqs', in: region, config: { visibilityTimeoutSeconds: 180 } },
    [`${key}-worker`]: { service: 'lambda', in: region, config: { timeoutSeconds: 30 } },
    [`${key}-table`]: { service: 'dynamodb', in: region },
    [`${key}-files`]: { service: 's3', in: region },
  }
  const connections = (['a', 'b'] as const).flatMap((letter) => [
    `${key}-balancer -> ${key}-web-${letter} : load-balancer-target`,
    `${key}-web-${letter} -> ${key}-database : data-access`,
    `${key}-web-${letter} -> ${key}-queue : data-access`,
    `${key}-job-${letter} -> ${key}-database : data-access`,
    ...['table', 'files'].map((store) => `${key}-web-${letter} -> ${key}-${store} : data-access`),
    ...['queue', 'table', 'files'].map((store) => `${key}-job-${letter} -> ${key}-${store} : data-access`),
  ])
  return {
    things,
    connections: [
      ...connections,
      `${key}-queue -> ${key}-worker : poll`,
      `${key}-worker -> ${key}-table : data-access`,
      `${key}-worker -> ${key}-files : data-access`,
    ],
  }
}
