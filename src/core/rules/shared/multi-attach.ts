import { numberOf } from '../../catalog/fact'
import { factOf } from '../../catalog/facts'
import type { ResourceNode } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import { regionNameOf } from '../../network/zones'
import type { Attachments } from './attachments'
import { listed } from '../../network/wording'

/** Why several instances cannot share a volume, or on what it hangs that is not stated. */
export interface Obstacle {
  readonly is:
    | 'oneInstanceOnly'
    | 'typeNotStated'
    | 'multiAttachNotStated'
    | 'multiAttachOff'
    | 'bootVolume'
    | 'bootWithMultiAttach'
    | 'noMultiAttach'
    | 'tooManyInstances'
    | 'notNitro'
    | 'io1OnWindows'
    | 'io1Region'
  readonly factId: string
  /** The instance that is in the way. */
  readonly instance?: ResourceNode
  readonly data?: Readonly<Record<string, string | number>>
}

/**
 * What is in the way of sharing a volume. Where it is impossible anyhow, for its zones, what it hangs on that is not
 * stated is left out.
 */
export function obstaclesToSharing(
  graph: DiagramGraph,
  attached: Attachments,
  isImpossible: boolean,
): readonly Obstacle[] {
  const { multiAttach, bootVolume, volumeType: type } = attached.volume.config
  if (typeof type === 'string' && singles.includes(type)) {
    return [{ is: 'oneInstanceOnly', factId: 'ebs.single-attach', data: { type: withArticle(type) } }]
  }
  // A type that this build does not know may be able to.
  if (type !== undefined && type !== 'io1' && type !== 'io2') return []
  if (bootVolume === true) return [{ is: 'bootVolume', factId }]
  if (multiAttach === false) return [{ is: 'multiAttachOff', factId }]

  const forbidden = [
    ...tooMany(attached),
    ...unfit(attached),
    ...(type === 'io1' ? outsideRegions(graph, attached) : []),
  ]
  if (forbidden.length > 0 || isImpossible) return forbidden
  if (type === undefined) return [{ is: 'typeNotStated', factId }]
  return multiAttach === true ? [] : [{ is: 'multiAttachNotStated', factId }]
}

/** Why AWS does not make the volume with the Multi-Attach that it states, on however many instances. */
export function obstaclesToMultiAttach({ config }: ResourceNode): readonly Obstacle[] {
  const { multiAttach, bootVolume, volumeType: type } = config
  if (multiAttach !== true) return []
  if (typeof type === 'string' && singles.includes(type))
    return [{ is: 'noMultiAttach', factId, data: { type: withArticle(type) } }]
  return bootVolume === true ? [{ is: 'bootWithMultiAttach', factId }] : []
}

/** Whether an instance is stated, or by its type known, not to be built on Nitro. */
export function isNotNitro({ config }: ResourceNode): boolean {
  const { nitro, instanceType: type } = config
  if (typeof nitro === 'boolean' || typeof type !== 'string') return nitro === false
  const [family, size] = type.toLowerCase().split('.')
  return xenFamilies.has(family ?? '') && size !== 'metal'
}

// Families that ran on Xen, which AWS adds none to; from general knowledge, not read on a page.
const xenFamilies: ReadonlySet<string> = new Set(
  't1 t2 m1 m2 m3 m4 c1 c3 c4 cc2 r3 r4 cr1 x1 x1e i2 i3 d2 h1 hs1 f1 g2 g3 g3s p2 p3'.split(' '),
)

const factId = 'ebs.multi-attach'
const singles: readonly string[] = ['gp2', 'gp3', 'st1', 'sc1', 'standard']

/** As one says the names letter by letter: “an st1”. */
/** “an io1”, “a gp3”: read out letter by letter. */
export const withArticle = (type: string) => (/^[is]/.test(type) ? `an ${type}` : `a ${type}`)

function tooMany({ perVolume }: Attachments): readonly Obstacle[] {
  const limit = numberOf(factOf(factId))
  return perVolume > limit ? [{ is: 'tooManyInstances', factId, data: { limit } }] : []
}

function unfit({ volume, instances }: Attachments): readonly Obstacle[] {
  return instances.flatMap(({ to: instance }): readonly Obstacle[] => {
    const isOnWindows =
      volume.config['volumeType'] === 'io1' && instance.config['operatingSystem'] === 'Windows'
    return [
      ...(isNotNitro(instance) ? [{ is: 'notNitro', factId, instance } as const] : []),
      ...(isOnWindows ? [{ is: 'io1OnWindows', factId, instance } as const] : []),
    ]
  })
}

function outsideRegions(graph: DiagramGraph, { volume, instances }: Attachments): readonly Obstacle[] {
  // The Regions stand in the fact’s own sentence.
  const regions: readonly string[] = factOf(factId).statement.match(/[a-z]{2}(?:-[a-z]+)+-\d/g) ?? []
  const said = [volume, ...instances.map(({ to }) => to)].map(({ id }) => regionNameOf(graph, id))
  const region = said.find((name) => name !== undefined)
  if (region === undefined || regions.includes(region)) return []
  return [{ is: 'io1Region', factId, data: { region, regions: listed(regions) } }]
}
