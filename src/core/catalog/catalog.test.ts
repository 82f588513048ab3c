import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { frameOf, iconPaths, isContainer, kindOf, serviceOf } from './catalog'
import { kinds } from './connections/kinds'
import { categories, type Field, type Service } from './service'
import { services } from './services'

const here = import.meta.dirname
const serviceIds = new Set(services.map(({ id }) => id))
const kindIds = new Set(kinds.map(({ id }) => id))
const date = /^20\d\d(-(0\d|1[0-2]|H[12])(-\d\d)?)?$/
const sentence = /^[A-Z0-9/“][^]*[.]$|^(gp2|io1) [^]*[.]$/

/** A service without a stated container is on the open canvas, or in any container but these. */
const networkContainers = ['vpc', 'availability-zone', 'subnet', 'ecs-cluster']

const unknown = (ids: readonly string[], known: ReadonlySet<string>) => ids.filter((id) => !known.has(id))
const twice = (ids: readonly string[]) => ids.filter((id, index) => ids.indexOf(id) !== index)

function mayLiveIn(service: Service, container: string): boolean {
  return service.livesIn.length > 0
    ? service.livesIn.includes(container)
    : !networkContainers.includes(container)
}

describe('services', () => {
  it('are exactly the files beside the list, each named after its id', () => {
    const files = readdirSync(join(here, 'services')).map((name) => name.replace(/[.]ts$/, ''))
    expect(services.map(({ id }) => id).toSorted()).toEqual(
      files.filter((name) => name !== 'index').toSorted(),
    )
    for (const file of files.filter((name) => name !== 'index')) {
      expect(readFileSync(join(here, 'services', `${file}.ts`), 'utf8')).toContain(`id: '${file}'`)
    }
  })

  it('have icons that are on disk, or a reason for none', () => {
    const folder = join(here, '../../../node_modules/aws-icons/icons')
    expect(iconPaths().filter((path) => !existsSync(join(folder, `${path}.svg`)))).toEqual([])
    for (const { icon, noIconBecause } of services) expect(icon === null).toBe(noIconBecause !== undefined)
  })

  it('say where they live and what they hold in agreement', () => {
    for (const service of services) {
      expect(unknown([...service.livesIn, ...service.contains], serviceIds)).toEqual([])
      expect(service.livesIn).not.toContain(service.id)
      expect(twice(service.livesIn)).toEqual([])
      expect(twice(service.contains)).toEqual([])
      for (const container of service.livesIn) {
        expect(serviceOf(container)?.contains, `${container} does not hold ${service.id}`).toContain(
          service.id,
        )
      }
      for (const held of service.contains) {
        const inside = services.find(({ id }) => id === held)
        expect(inside && mayLiveIn(inside, service.id), `${held} does not live in ${service.id}`).toBe(true)
      }
    }
  })

  it('have a frame exactly when they are containers or spans', () => {
    for (const { id, frame, frameWhen, placement } of services) {
      expect(frame !== undefined, id).toBe(isContainer(id) || placement === 'span')
      if (frameWhen) expect(frame, id).toBeDefined()
    }
  })

  it('place border nodes and chips in a container', () => {
    const placed = services.filter(({ placement }) => placement === 'border' || placement === 'chip')
    expect(placed.length).toBeGreaterThan(8)
    for (const { id, livesIn } of placed) expect(livesIn, id).not.toEqual([])
  })

  it('have known categories, names and sources with a date', () => {
    const known = new Set<string>(categories.map(({ id }) => id))
    expect(twice(services.map(({ shortName }) => shortName))).toEqual([])
    for (const { category, name, shortName, sources } of services) {
      expect(known.has(category)).toBe(true)
      expect(name.length * shortName.length).toBeGreaterThan(0)
      for (const { title, url, asOf } of sources) {
        expect(title).not.toBe('')
        expect(url).toMatch(/^https:\/\/(docs\.)?aws\.amazon\.com\//)
        expect(asOf).toMatch(date)
      }
    }
  })

  it('name their stubs, members and captions among their fields', () => {
    for (const { id, stubs, members, caption, fields, frameWhen, placement } of services) {
      for (const key of [stubs, members]) {
        if (key === undefined) continue
        expect(
          fields.find((field) => field.key === key),
          `${id}.${key}`,
        ).toMatchObject({
          type: 'reference',
          many: true,
        })
      }
      const subnets = fields.find((field) => field.key === stubs)
      if (subnets?.type === 'reference') expect(subnets.services).toEqual(['subnet'])
      expect(members !== undefined, id).toBe(placement === 'span')
      if (caption !== undefined)
        expect(
          fields.map(({ key }) => key),
          id,
        ).toContain(caption)
      for (const { key, value } of frameWhen ?? []) {
        const field = fields.find((candidate) => candidate.key === key)
        expect(field?.type === 'choice' && (value === null || field.options.includes(value)), id).toBe(true)
      }
    }
  })
})

describe('fields', () => {
  const owners = [...services, ...kinds].map(({ id, fields }) => [id, fields] as const)

  it.each(owners)('of %s are sound', (_, fields) => expectSound(fields))

  // Several parts read these by name; taking one away breaks them without a type error.
  it.each<readonly [string, readonly string[]]>([
    ['vpc', ['cidr']],
    ['subnet', ['cidr', 'access', 'zone']],
    ['availability-zone', ['zone']],
    ['region', ['region']],
    ['ec2', ['publicAddress', 'instanceType', 'nitro', 'operatingSystem', 'securityGroups']],
    ['ebs', ['volumeType', 'multiAttach', 'bootVolume', 'zone', 'sizeBytes', 'iops']],
    ['vgw', ['asn']],
    ['customer-gateway', ['asn', 'publicIp']],
    ['lambda', ['timeoutSeconds', 'memoryBytes', 'reservedConcurrency', 'subnets', 'responseStreaming']],
    ['lambda', ['functionUrl', 'outputBytes', 'outputRatePerSecond']],
    ['lambda', ['averageDurationSeconds', 'provisionedConcurrency', 'alias']],
    ['sqs', ['queueType', 'highThroughput', 'batching', 'visibilityTimeoutSeconds', 'deadLetterQueue']],
    ['dynamodb', ['capacityMode', 'hottestKeyReadsPerSecond', 'hottestKeyWritesPerSecond']],
    ['s3', ['prefixes', 'bucketKey', 'encryption']],
    ['cloudfront', ['flatRatePlan']],
    ['kinesis', ['capacityMode', 'shards']],
    ['elasticache', ['engine', 'engineVersion', 'purpose', 'clusterMode', 'nodes', 'shards', 'multiAz']],
    ['rds', ['engine', 'multiAz', 'iops', 'storageType', 'publiclyAccessible']],
    ['acm', ['region']],
    ['dax', ['nodes', 'subnets']],
    ['datasync', ['mode', 'intervalSeconds']],
    ['fsx', ['fileSystemType', 'deploymentType', 'plannedDeploymentType', 'sizeBytes', 'plannedSizeBytes']],
    ['fsx-windows', ['deploymentType', 'plannedDeploymentType', 'sizeBytes', 'plannedSizeBytes', 'subnets']],
    ['fsx-ontap', ['generation', 'sizeBytes', 'plannedSizeBytes', 'storageType', 'subnets']],
    ['gwlb', ['subnets']],
    ['network-firewall', ['subnets']],
    ['firewall-endpoint', ['firewall']],
    ['gwlb-endpoint', ['service']],
    ['ecs-task', ['launchType', 'subnets']],
    ['redshift', ['subnets', 'securityGroups']],
    ['api-gateway', ['apiKind', 'endpointType', 'responseMode', 'throttlePerSecond', 'stages', 'cache']],
    ['alb', ['scheme', 'subnets']],
    ['nlb', ['scheme', 'subnets']],
    ['asg', ['members', 'subnets', 'minimum', 'maximum', 'desired', 'warmUpSeconds']],
    ['route-table', ['subnets', 'routes', 'vpc']],
    ['interface-endpoint', ['service', 'subnets']],
    ['gateway-endpoint', ['service']],
    ['site-to-site-vpn', ['routing', 'asn']],
    ['traffic', ['protocol', 'port']],
    ['load-balancer-target', ['protocol', 'port', 'targetType', 'clientIpPreservation']],
  ])('of %s hold %s', (id, keys) => {
    const fields = (serviceOf(id) ?? kindOf(id))?.fields.map(({ key }) => key)
    expect(fields).toEqual(expect.arrayContaining([...keys]))
  })

  it('of every use that carries data hold the request’s size and rate', () => {
    const withAnswer = ['sync-invoke', 'data-access', 'load-balancer-target', 'origin', 'traffic']
    const without = ['async-invoke', 'event', 'poll', 'stream']
    for (const id of [...withAnswer, ...without]) {
      const keys = kindOf(id)?.fields.map(({ key }) => key)
      expect(keys, id).toEqual(expect.arrayContaining(['requestBytes', 'ratePerSecond']))
      expect(keys?.includes('responseBytes'), id).toBe(withAnswer.includes(id))
    }
  })
})

describe('frameOf', () => {
  const subnet = serviceOf('subnet')
  it('draws a subnet as public or private only where that is stated', () => {
    if (!subnet) throw new Error('no subnet')
    const icons = [{ access: 'public' }, { access: 'private' }, {}].map(
      (config) => frameOf(subnet, config)?.icon,
    )
    expect(icons).toEqual(['architecture-group/Publicsubnet', 'architecture-group/Privatesubnet', null])
  })
  it('is nothing for what has no frame', () => {
    const lambda = serviceOf('lambda')
    expect(lambda && frameOf(lambda, {})).toBeUndefined()
  })
})

function expectSound(fields: readonly Field[]): void {
  expect(twice(fields.map(({ key }) => key))).toEqual([])
  for (const field of fields) {
    expect(field.key).toMatch(/^[a-z][A-Za-z0-9]*$/)
    expect(field.label).not.toBe('')
    expect(field.help, field.key).toMatch(sentence)
    switch (field.type) {
      case 'number':
        expect(field.min, field.key).toBeLessThan(field.max)
        break
      case 'choice':
        expect(field.options.length, field.key).toBeGreaterThan(1)
        expect(twice(field.options)).toEqual([])
        break
      case 'text':
        if (field.pattern !== undefined) expect(field.example, field.key).toMatch(new RegExp(field.pattern))
        break
      case 'reference':
        expect((field.services ?? field.kinds ?? []).length, field.key).toBeGreaterThan(0)
        expect(unknown(field.services ?? [], serviceIds)).toEqual([])
        expect(unknown(field.kinds ?? [], kindIds)).toEqual([])
        break
      case 'table':
        expect(field.columns.length).toBeGreaterThan(0)
        expect(field.columns.some(({ type }) => type === 'table')).toBe(false)
        expectSound(field.columns)
        break
      case 'boolean':
        break
      default:
        field satisfies never
    }
  }
}
