import { place } from '../../layout/place'
import type { Diagram } from '../../model/diagram'
import { sketch, type SketchedNode } from '../../model/sketch'
import { randomNumbers } from '../random-numbers'

/** So many architectures as the measuring of drawings looks at, from 3 to 300 resources, each from its own seed. */
export function generatedDrawings(count: number): readonly Diagram[] {
  return Array.from({ length: count }, (_, index) => {
    const share = count === 1 ? 0 : index / (count - 1)
    return generatedDrawing(index + 1, Math.round(3 * 100 ** share))
  })
}

/**
 * An architecture of at least so many resources, placed: people and sites, VPCs with zones, subnets, load balancers with stubs,
 * Auto Scaling groups over zones, chips, and serverless parts, connected within and among each other, some with words.
 */
export function generatedDrawing(seed: number, resources: number): Diagram {
  const parts = partsOf(randomNumbers(seed))
  parts.node('users', 'users')
  while (parts.count() < resources) {
    const left = resources - parts.count()
    if (left >= 9 && parts.chance(0.55)) parts.network(left)
    else parts.serverless(left)
    if (parts.chance(0.3)) parts.between()
  }
  for (let more = Math.floor(parts.count() / 12); more > 0; more -= 1) parts.between()
  return place(sketch(parts.nodes, parts.lines))
}

const words = ['', '', '', 'reads', 'writes orders', 'HTTPS 443', 'every night, all of it', 'change events']

function partsOf(random: () => number) {
  const nodes: Record<string, SketchedNode> = {}
  const lines: string[] = []
  const joined = new Set<string>()
  const ends: string[] = []
  const vpcs: string[] = []
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)]
  const chance = (share: number): boolean => random() < share

  const node = (key: string, service: string, more: Partial<SketchedNode> = {}): string => {
    nodes[key] = { service, ...more }
    return key
  }
  const join = (from: string | undefined, to: string | undefined, kind: string): void => {
    if (from === undefined || to === undefined || from === to || joined.has(`${from} ${to}`)) return
    joined.add(`${from} ${to}`)
    const label = pick(words) ?? ''
    lines.push(`${from} -> ${to} : ${kind}${label === '' ? '' : ` "${label}"`}`)
  }
  const count = () => Object.keys(nodes).length

  return {
    nodes,
    lines,
    node,
    chance,
    count,
    /** Any two things of different parts, or two VPCs, get a line. */
    between(): void {
      if (vpcs.length > 1 && chance(0.3)) join(pick(vpcs), pick(vpcs), 'vpc-peering')
      else join(pick(ends), pick(ends), chance(0.5) ? 'data-access' : 'traffic')
    },
    /** A chain of functions, queues and stores. */
    serverless(left: number): void {
      const name = `part-${count()}`
      let before = node(`${name}-in`, pick(['api-gateway', 's3', 'cloudfront', 'sns']) ?? 's3')
      if (chance(0.6)) join('users', before, 'sync-invoke')
      ends.push(before)
      for (let step = 1; step < Math.min(left, 2 + Math.floor(random() * 5)); step += 1) {
        const service = pick(['lambda', 'sqs', 'dynamodb', 'step-functions', 's3']) ?? 's3'
        const next = node(`${name}-${step}`, service, chance(0.3) ? { name: `${name} with a long name` } : {})
        join(before, next, pick(['event', 'async-invoke', 'data-access']) ?? 'event')
        if (chance(0.7)) before = next
        if (chance(0.5)) ends.push(next)
      }
    },
    /** A VPC with two or three zones, and what is in it. */
    network(left: number): void {
      const vpc = node(`vpc-${count()}`, 'vpc', { config: { cidr: '10.0.0.0/16' } })
      vpcs.push(vpc)
      const isZoned = left > 16
      const zones = isZoned && chance(0.4) ? 3 : 2
      node(`${vpc}-igw`, 'igw', { in: vpc })
      join('users', `${vpc}-igw`, 'traffic')
      const subnets: string[] = []
      const webs: string[] = []
      for (let zone = 0; zone < zones; zone += 1) {
        const letter = 'abc'.charAt(zone)
        const home = isZoned ? node(`${vpc}-az-${letter}`, 'availability-zone', { in: vpc }) : vpc
        const tiers = isZoned && chance(0.6) ? ['public', 'private'] : ['public']
        for (const access of tiers) {
          const subnet = node(`${vpc}-${access}-${letter}`, 'subnet', {
            in: home,
            config: { access, cidr: `10.0.${subnets.length}.0/24` },
          })
          subnets.push(subnet)
          const isWeb = access === tiers.at(-1)
          const machine = node(`${subnet}-${isWeb ? 'web' : 'nat'}`, isWeb ? 'ec2' : 'nat-gateway', {
            in: subnet,
          })
          if (isWeb) webs.push(machine)
        }
      }
      const refs = subnets.map((ref) => ({ ref }))
      const balancer = node(`${vpc}-alb`, 'alb', { in: vpc, config: { subnets: refs.slice(0, zones) } })
      join(`${vpc}-igw`, balancer, 'traffic')
      const database = node(`${vpc}-db`, 'rds', {
        in: vpc,
        config: { multiAz: true, subnets: refs.slice(-2) },
      })
      for (const web of webs) {
        join(balancer, web, 'load-balancer-target')
        join(web, database, 'data-access')
      }
      ends.push(database, ...webs)
      if (chance(0.6)) {
        const members = webs.map((ref) => ({ ref }))
        node(`${vpc}-asg`, 'asg', { in: vpc, config: { members } })
      }
      if (chance(0.5)) node(`${vpc}-table`, 'route-table', { in: vpc, config: { subnets: refs.slice(0, 2) } })
      if (vpcs.length > 1 && chance(0.6)) join(vpcs.at(-2), vpc, 'vpc-peering')
    },
  }
}
