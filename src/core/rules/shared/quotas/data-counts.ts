import type { DiagramGraph } from '../../../model/graph'
import { subnetsOf, vpcOf } from '../../../network/location'
import { numberIn, type Counted, type Sum } from './quota'

/** Nodes of a cache cluster: as stated, or its shards times one primary and the replicas. */
export function cacheNodes(of: Counted): number | undefined {
  const [stated, shards, replicas] = ['nodes', 'shards', 'replicasPerShard'].map((key) => numberIn(of, key))
  if (stated !== undefined) return stated
  return shards === undefined && replicas === undefined ? undefined : (shards ?? 1) * (1 + (replicas ?? 0))
}

/** With cluster mode off, all nodes but the primary are replicas of the only shard. */
export function replicasOfShard(of: Counted): number | undefined {
  const nodes = numberIn(of, 'nodes')
  const isReplicated = of.config['engine'] === 'Valkey' || of.config['engine'] === 'Redis OSS'
  return isReplicated && of.config['clusterMode'] === false && nodes !== undefined ? nodes - 1 : undefined
}

/** Whether the engine is stated to be older than 5.0.6, from which on clusters may have 500 nodes. Valkey began at 7. */
export function isBelow506(of: Counted): boolean {
  const version = of.config['engineVersion']
  const parts = typeof version === 'string' ? /^(\d+)(?:\.(\d+))?(?:\.(\d+))?$/.exec(version.trim()) : null
  if (parts === null || parts[2] === undefined) return Number(parts?.[1] ?? 6) < 5
  const [major, minor, patch] = [parts[1], parts[2], parts[3]].map((part) => Number(part ?? 0))
  return (major ?? 0) < 5 || (major === 5 && minor === 0 && (patch ?? 0) < 6)
}

/** The VPCs of the subnets in which a file system has mount targets. */
export function vpcsOfFileSystem(graph: DiagramGraph, of: Counted): Sum | undefined {
  if (!('service' in of) || (of.count ?? 1) > 1) return undefined
  const vpcs = subnetsOf(graph, of.id).flatMap((subnet) => vpcOf(graph, subnet.id)?.id ?? [])
  const found = [...new Set(vpcs)].toSorted()
  return { used: found.length, also: found.map((at) => ({ at })) }
}
