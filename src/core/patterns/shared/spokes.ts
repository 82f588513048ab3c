import type { SketchedNode } from '../../model/sketch'
import { admitting, refs, type Nodes } from './network-parts'

/** As many as there are VPCs in a Region until AWS raises the quota, and one more. */
const workloads = ['Orders', 'Billing', 'Reports', 'Stock', 'Search', 'Portal']

/** A VPC with one private subnet and one instance. */
export interface Spoke {
  /** `vpc-a`, `spoke-a`. */
  readonly vpc: string
  readonly letter: string
  readonly subnet: string
  readonly app: string
  readonly cidr: string
  readonly nodes: Nodes
}

/** What may be said of spokes. */
interface Spokes {
  /** “VPC” (`vpc-a`) unless told. */
  readonly kind?: 'VPC' | 'Spoke'
  readonly tags?: readonly string[]
  /** One block for all of them instead of 10.1.0.0/16 and on. */
  readonly block?: string
  /** Key of the security group of a spoke’s instance, by the spoke’s letter. */
  readonly group?: (letter: string) => string
}

/** VPCs A, B, C and on, at most six. */
export function spokesFor(
  number: number,
  { kind = 'VPC', tags, block, group }: Spokes = {},
): readonly Spoke[] {
  return workloads.slice(0, number).map((name, index) => {
    const letter = String.fromCodePoint('a'.charCodeAt(0) + index)
    const upper = letter.toUpperCase()
    const [vpc, subnet, app] = [`${kind.toLowerCase()}-${letter}`, `subnet-${letter}`, name.toLowerCase()]
    const cidr = block ?? `10.${index + 1}.0.0/16`
    return {
      vpc,
      letter,
      subnet,
      app,
      cidr,
      nodes: {
        [vpc]: {
          service: 'vpc',
          name: `${kind} ${upper}`,
          in: 'region',
          config: { cidr },
          ...(tags === undefined ? {} : { tags }),
        },
        [subnet]: privateSubnet(`Private subnet ${upper}`, vpc, cidr.replace('/16', '/24')),
        [app]: {
          service: 'ec2',
          name,
          in: subnet,
          ...(group === undefined ? {} : { config: { securityGroups: refs([group(letter)]) } }),
        },
      },
    }
  })
}

/** Key of the security group of a spoke, as `spokesFor` is told of it. */
export const groupOf = (letter: string) => `group-${letter}`

/** The security groups of spokes, which admit HTTPS from all of them, or from these networks. */
export function groupsOf(
  spokes: readonly Spoke[],
  { name = 'From VPCs', networks = ['10.0.0.0/8'] }: { name?: string; networks?: readonly string[] } = {},
): Nodes {
  return Object.fromEntries(
    spokes.map(({ letter, vpc }) => [groupOf(letter), admitting(name, vpc, 443, ...networks)]),
  )
}

export function privateSubnet(name: string, vpc: string, cidr: string): SketchedNode {
  return { service: 'subnet', name, in: vpc, config: { access: 'private', cidr } }
}

/** The nodes of all of them, in their order. */
export function nodesOf(parts: readonly { readonly nodes: Nodes }[]): Nodes {
  return Object.assign({}, ...parts.map(({ nodes }) => nodes)) as Nodes
}
