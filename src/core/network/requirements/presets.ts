import type { StatedRequirement } from '../../edit/add-requirement'
import type { NodeId, Requirement } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import { databaseKinds, egressVpcs, hubs, inspections, members, networksNamed } from './roles'

/** What a preset writes down: things that are tagged first, so that requirements can name them together. */
export interface Demands {
  readonly tags?: Readonly<Record<string, readonly NodeId[]>>
  readonly requirements: readonly StatedRequirement[]
}

/** Something that a preset leaves to the person, and what the drawing offers for it: what fits best first. */
export interface PresetChoice {
  readonly key: string
  readonly label: string
  readonly from: readonly NodeId[]
}

/** One click’s worth of requirements, filled in from a drawing. */
export interface Preset {
  readonly id: string
  readonly title: string
  readonly text: string
  /** What the drawing must hold, said where it does not. */
  readonly needs: string
  choices(graph: DiagramGraph): readonly PresetChoice[]
  /** Nothing where the drawing does not hold what it needs. */
  demands(graph: DiagramGraph, chosen: (key: string) => NodeId | undefined): Demands | undefined
}

const apart = { must: 'not-reach' } as const

/** The demands that the architects’ notes name, in the order in which they are offered. */
export const presets: readonly Preset[] = [
  {
    id: 'sites-apart',
    title: 'Sites must not reach each other',
    text: 'No on-premises site reaches another one through AWS.',
    needs: 'Two on-premises sites are needed.',
    choices: () => [],
    demands: (graph) => {
      const sites = { service: 'site' }
      if (graph.resources('site').length < 2) return undefined
      return { requirements: [{ ...apart, of: sites, to: sites, text: 'Sites must not reach each other' }] }
    },
  },
  {
    id: 'all-inspected',
    title: 'All traffic is inspected',
    text: 'What VPCs send to each other, to sites and to the internet passes through one inspection, there and back.',
    needs:
      'A VPC with a firewall, or a firewall, that is attached to a transit gateway with two other networks is needed.',
    choices: (graph) => [{ key: 'inspection', label: 'Inspected in', from: inspections(graph) }],
    demands: (graph, chosen) => {
      const inspection = chosen('inspection')
      if (inspection === undefined) return undefined
      const { vpcs, sites } = members(graph, inspection)
      if (vpcs.length + sites.length < 2 || vpcs.length === 0) return undefined
      const inspected = { tag: 'inspected' }
      const site = { service: 'site' }
      const through = { node: inspection }
      const ways: readonly Pick<Requirement, 'of' | 'to' | 'text'>[] = [
        ...(vpcs.length < 2
          ? []
          : [{ of: inspected, to: inspected, text: 'Traffic between VPCs is inspected' }]),
        ...(sites.length === 0
          ? []
          : [
              { of: site, to: inspected, text: 'Traffic from sites to VPCs is inspected' },
              { of: inspected, to: site, text: 'Traffic from VPCs to sites is inspected' },
            ]),
        ...(graph.resources('igw').length === 0
          ? []
          : [
              {
                of: inspected,
                to: 'internet' as const,
                text: 'Traffic from VPCs to the internet is inspected',
              },
            ]),
      ]
      return {
        tags: { inspected: vpcs },
        requirements: ways.map((way) => ({ must: 'pass-through', through, ...way })),
      }
    },
  },
  {
    id: 'shared-services-only',
    title: 'Spokes reach shared services only',
    text: 'Every other VPC reaches the shared services VPC, and none reaches another.',
    needs: 'A VPC that two others are peered with, or share a transit gateway with, is needed.',
    choices: (graph) => [{ key: 'shared', label: 'Shared services VPC', from: hubs(graph) }],
    demands: (graph, chosen) => {
      const shared = chosen('shared')
      if (shared === undefined) return undefined
      const { vpcs } = members(graph, shared)
      if (vpcs.length < 2) return undefined
      const spokes = { tag: 'spoke' }
      return {
        tags: { spoke: vpcs },
        requirements: [
          { must: 'reach', of: spokes, to: { node: shared }, text: 'Spokes reach shared services' },
          { ...apart, of: spokes, to: spokes, text: 'Spokes do not reach each other' },
        ],
      }
    },
  },
  {
    id: 'database-private',
    title: 'Databases are not reachable from the internet',
    text: 'Nothing on the internet can open a connection to a database.',
    needs: 'A database in a VPC is needed.',
    choices: () => [],
    demands: (graph) => {
      const kinds = databaseKinds(graph)
      if (kinds.length === 0) return undefined
      return {
        requirements: kinds.map((service) => ({
          must: 'stay-private',
          of: { service },
          to: 'internet',
          text: '',
        })),
      }
    },
  },
  {
    id: 'production-apart',
    title: 'Production and development do not reach each other',
    text: 'Neither opens a connection to the other.',
    needs: 'Two VPCs or accounts whose names say “production” and “development” are needed.',
    choices: (graph) => [
      { key: 'production', label: 'Production', from: networksNamed(graph, /(?<![a-z])prod/i) },
      {
        key: 'development',
        label: 'Development',
        from: networksNamed(graph, /(?<![a-z])(dev|test|staging)/i),
      },
    ],
    demands: (graph, chosen) => {
      const [production, development] = [chosen('production'), chosen('development')]
      if (production === undefined || development === undefined) return undefined
      if (graph.isWithin(production, development) || graph.isWithin(development, production)) return undefined
      const [one, other] = [{ node: production }, { node: development }]
      return {
        requirements: [
          { ...apart, of: one, to: other, text: 'Production does not reach development' },
          { ...apart, of: other, to: one, text: 'Development does not reach production' },
        ],
      }
    },
  },
  {
    id: 'central-egress',
    title: 'Workloads reach the internet only through the egress VPC',
    text: 'What other VPCs send to the internet passes through the one VPC for egress.',
    needs: 'A VPC with an internet gateway that is attached to a transit gateway with another VPC is needed.',
    choices: (graph) => [{ key: 'egress', label: 'Egress VPC', from: egressVpcs(graph) }],
    demands: (graph, chosen) => {
      const egress = chosen('egress')
      if (egress === undefined) return undefined
      const { vpcs } = members(graph, egress)
      if (vpcs.length === 0) return undefined
      return {
        tags: { workload: vpcs },
        requirements: [
          {
            must: 'pass-through',
            of: { tag: 'workload' },
            to: 'internet',
            through: { node: egress },
            text: 'Workloads reach the internet only through the egress VPC',
          },
        ],
      }
    },
  },
]
