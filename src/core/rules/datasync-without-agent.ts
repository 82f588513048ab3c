import { addNode } from '../edit/add-node'
import { connect } from '../edit/connect'
import { removeItems } from '../edit/remove-items'
import type { ResourceNode } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import { ok } from '../model/results'
import { sketch } from '../model/sketch'
import { siteOf } from '../network/location'
import { defineRule, type Fix } from './rule'
import { farEndsOf, type FarEnd } from './shared/far-ends'
import { capitalised, nameOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 'datasync-without-agent',
    title: 'DataSync without an agent',
    concern: 'correctness',
    looksAt: ['datasync', 'datasync-agent'],
    messages: {
      noAgent: {
        severity: 'incomplete',
        text: '{task} copies {direction} {end}, which is outside AWS, and no DataSync agent is drawn: it needs one near that storage.',
      },
      otherCloud: {
        severity: 'incomplete',
        text: '{task} copies {direction} {end} without an agent: only transfers between another cloud and S3 in Enhanced mode need none.',
      },
      needless: {
        severity: 'info',
        text: '{agent} stands between storage on AWS only: DataSync copies between S3, EFS and FSx of one account without an agent.',
      },
    },
    why: 'A DataSync agent is a virtual machine that reads and writes storage outside AWS over NFS, SMB, HDFS or an object API. S3, EFS and FSx are reached without one, and so are other clouds’ object stores in Enhanced mode when the other side is S3.',
    howToFix:
      'Draw an agent near the storage, at the site or in the other cloud, between it and the DataSync task.',
    facts: ['datasync.aws-pairs'],
    sources: [
      {
        title: 'Where can I transfer my data with AWS DataSync?',
        url: 'https://docs.aws.amazon.com/datasync/latest/userguide/working-with-locations.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch(
      {
        office: { service: 'site', name: 'Head office' },
        files: { service: 'server', name: 'File server', in: 'office' },
        copy: { service: 'datasync', name: 'Nightly copy' },
        archive: { service: 's3', name: 'Archive' },
      },
      ['files -> copy : transfer', 'copy -> archive : transfer'],
    ),

  *check(graph) {
    for (const task of graph.resources('datasync')) {
      const ends = farEndsOf(graph, task.id)
      for (const { line, end } of ends) {
        if (!isOutside(graph, end)) continue
        if (hasAgent(graph, ends, end) || isEnhanced(task, ends, end)) {
          yield { pass: { at: line.id }, factId: 'datasync.aws-pairs' }
          continue
        }
        const mayBeEnhanced = end.service === 'other-cloud' && task.config['mode'] === undefined
        yield {
          message: mayBeEnhanced && reachesOnlyS3(ends) ? 'otherCloud' : 'noAgent',
          at: [{ at: task.id }, { at: line.id }, { at: end.id }],
          data: {
            task: capitalised(nameOf(graph, task.id)),
            direction: line.to === task.id ? 'from' : 'to',
            end: nameOf(graph, end.id),
          },
          fixes: [withAgent(graph, { line, end })],
        }
      }
    }
    for (const agent of graph.resources('datasync-agent')) {
      if (siteOf(graph, agent.id) !== undefined) continue
      const served = farEndsOf(graph, agent.id).filter(({ end }) => end.service !== 'datasync')
      if (served.length === 0 || !served.every(({ end }) => onAws.has(end.service))) continue
      yield {
        message: 'needless',
        at: [{ at: agent.id }],
        data: { agent: capitalised(nameOf(graph, agent.id)) },
      }
    }
  },
})

const onAws: ReadonlySet<string> = new Set([
  's3',
  'efs',
  'fsx',
  'fsx-windows',
  'fsx-lustre',
  'fsx-ontap',
  'fsx-openzfs',
])
const outside: ReadonlySet<string> = new Set(['site', 'server', 'office-building', 'other-cloud'])

/** A server that is drawn in a VPC is no storage outside AWS. */
function isOutside(graph: DiagramGraph, end: ResourceNode): boolean {
  return outside.has(end.service) && graph.enclosing(end.id, 'vpc') === undefined
}

/** An agent of the task, at the storage, or at the site that it is in. */
function hasAgent(graph: DiagramGraph, ends: readonly FarEnd[], storage: ResourceNode): boolean {
  const isAgent = ({ end }: FarEnd) => end.service === 'datasync-agent'
  if (ends.some(isAgent) || farEndsOf(graph, storage.id).some(isAgent)) return true
  const site = siteOf(graph, storage.id)
  if (site === undefined) return false
  return graph.resources('datasync-agent').some(({ id }) => graph.isWithin(id, site.id))
}

function isEnhanced(task: ResourceNode, ends: readonly FarEnd[], end: ResourceNode): boolean {
  return end.service === 'other-cloud' && task.config['mode'] === 'Enhanced' && reachesOnlyS3(ends)
}

/** Whether nothing but S3 is drawn at the other side yet. */
function reachesOnlyS3(ends: readonly FarEnd[]): boolean {
  return ends.every(({ end }) => end.service === 's3' || outside.has(end.service) || !onAws.has(end.service))
}

function withAgent(graph: DiagramGraph, { line, end }: FarEnd): Fix {
  return {
    label: 'Put an agent between them',
    apply(diagram) {
      const removed = removeItems(diagram, [line.id])
      if (!removed.ok) return removed
      const site = end.service === 'site' ? end.id : (siteOf(graph, end.id)?.id ?? end.parentId)
      const added = addNode(removed.value, { service: 'datasync-agent', parentId: site })
      if (!added.ok) return added
      const { kind, config, label } = line
      const first = connect(added.value.diagram, { from: line.from, to: added.value.id, kind, config, label })
      if (!first.ok) return first
      const second = connect(first.value.diagram, { from: added.value.id, to: line.to, kind, config })
      return second.ok ? ok(second.value.diagram) : second
    },
  }
}
