import type { Sources } from '../model/results'

/** The categories of the palette, in its order, with AWS's category colour (light theme). */
export const categories = [
  { id: 'actors', name: 'People and outside', colour: '#232F3E' },
  { id: 'containers', name: 'Groups', colour: '#232F3E' },
  { id: 'network', name: 'Networking and content delivery', colour: '#8C4FFF' },
  { id: 'compute', name: 'Compute and containers', colour: '#ED7100' },
  { id: 'storage', name: 'Storage', colour: '#7AA116' },
  { id: 'database', name: 'Database', colour: '#C925D1' },
  { id: 'integration', name: 'Application integration', colour: '#E7157B' },
  { id: 'analytics', name: 'Analytics', colour: '#8C4FFF' },
  { id: 'ml', name: 'Machine learning', colour: '#01A88D' },
  { id: 'iot', name: 'Internet of Things', colour: '#7AA116' },
  { id: 'media', name: 'Media', colour: '#ED7100' },
  { id: 'security', name: 'Security and identity', colour: '#DD344C' },
  { id: 'management', name: 'Management and governance', colour: '#E7157B' },
  { id: 'developer', name: 'Developer tools', colour: '#C925D1' },
] as const
export type CategoryId = (typeof categories)[number]['id']

/** An entry of the catalogue: what a kind of resource is, where it may live, its fields, its icon. */
export interface Service {
  /** Short, since node ids are made of it: `ec2`, `nat-gateway`. Equals the file's name. */
  readonly id: string
  /** AWS's own name. */
  readonly name: string
  /** What a new node is called and what messages say: “NAT gateway”. */
  readonly shortName: string
  /** Other words that people search for: “igw”, “kubernetes”. */
  readonly keywords?: readonly string[]
  readonly category: CategoryId
  /** Path inside the icon package without `.svg` (`resource/AmazonVPCInternetGateway`); null for what AWS draws only as a border. */
  readonly icon: string | null
  /** Why there is no icon; needed where `icon` is null. */
  readonly noIconBecause?: string
  /**
   * inside: a box within its container · border: on its container's edge (internet gateway) ·
   * chip: a small mark on what refers to it (route table, security group, network ACL) ·
   * span: a dashed outline around its members (Auto Scaling group)
   */
  readonly placement: 'inside' | 'border' | 'chip' | 'span'
  /** Services of the containers it may be directly in; empty: the open canvas or any container that is not a VPC, zone, subnet or cluster. */
  readonly livesIn: readonly string[]
  /** Services that may be directly inside; non-empty exactly for containers. Made from the others’ `livesIn`. */
  readonly contains: readonly string[]
  /** Containers and spans: border, fill and header of the drawing conventions. Light theme; scene/theme derives the dark one. */
  readonly frame?: Frame
  /** Where the frame depends on what is stated (a subnet's access); `frameOf` in catalog.ts decides. */
  readonly frameWhen?: readonly FrameWhen[]
  /** Key of the reference field that names the subnets it spans: a stub is drawn in each. */
  readonly stubs?: string
  /** Spans: key of the reference field that names its members. */
  readonly members?: string
  /** Key of the field shown as the lighter third line under the name, or after a container's name (CIDR, engine). */
  readonly caption?: string
  readonly fields: readonly Field[]
  readonly sources: Sources
}

/** A service as the page loads it first: without the sentences and sources, which `in-words.ts` has. */
export type BareService = Omit<Service, 'fields' | 'sources'> & { readonly fields: readonly BareField[] }

/** How a container or span is drawn. */
export interface Frame {
  readonly stroke: string
  readonly dashed: boolean
  readonly fill: string | null
  readonly header: 'left' | 'centre'
}

/** Another frame and header icon for a container whose field `key` has this value; null: is not stated. */
export interface FrameWhen {
  readonly key: string
  readonly value: string | null
  readonly frame: Frame
  readonly icon: string | null
}

/** One thing that a user may state of a resource or connection. `help` is a full sentence. */
export type Field = FieldOf<{ readonly help: string }>
/** A field without its help: what the page loads first. */
export type BareField = FieldOf<unknown>

type FieldOf<Words> = { readonly key: string; readonly label: string } & Words &
  (
    | { readonly type: 'boolean' }
    | { readonly type: 'choice'; readonly options: readonly string[] }
    | {
        readonly type: 'number'
        readonly unit: Unit
        readonly min: number
        readonly max: number
        /** Whole numbers only. */
        readonly whole?: true
      }
    | {
        readonly type: 'text'
        readonly pattern?: string
        /** What digits and dots must be; text that does not look like IPv4 at all is for `pattern` to refuse. */
        readonly form?: 'ipv4-cidr' | 'ipv4'
        readonly example?: string
      }
    | {
        readonly type: 'reference'
        readonly many: boolean
        readonly services?: readonly string[]
        readonly kinds?: readonly string[]
      }
    | { readonly type: 'table'; readonly columns: readonly FieldOf<Words>[] }
  )
/** What a stored number counts. Bytes and seconds are stored as such; the interface shows KB, MB, minutes. */
export type Unit = 'bytes' | 'seconds' | 'per second' | 'per minute' | 'bytes per second' | 'percent' | 'none'

/** What a service's own file says: everything but its contents, which follow from where the others live. */
export type ServiceEntry = Omit<Service, 'contains'> & {
  /** What lives anywhere, and usually here too: people at a site. */
  readonly alsoContains?: readonly string[]
}

/** Checks the shape of a service's file. */
export function defineService(entry: ServiceEntry): ServiceEntry {
  return entry
}
