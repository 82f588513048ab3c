import { readAwsDescribe, type DescribedReading } from '../formats/aws-describe'
import type { FileToRead } from '../formats/format'
import type { Config, Connection, ConnectionId, NodeId } from '../model/diagram'

/** Answers as files; a text is the file’s content as it is. */
export function filesOf(answers: Readonly<Record<string, unknown>>): readonly FileToRead[] {
  return Object.entries(answers).map(([name, answer]) => ({
    name,
    bytes: new TextEncoder().encode(typeof answer === 'string' ? answer : JSON.stringify(answer)),
  }))
}

/** What reading one account gives, with short ways to look into it. */
export interface ReadAnswers extends DescribedReading {
  /** What a node or connection states; empty where it is not there. */
  config(id: string): Config
  service(id: string): string | undefined
  parent(id: string): string | null | undefined
  connection(id: string): Connection | undefined
  /** What the ledger says of the object or detail at this place. */
  said(where: string): string | undefined
}

/** Reads one file that holds all these lists. Throws where it is refused. */
export async function readAnswers(lists: Readonly<Record<string, unknown>>): Promise<ReadAnswers> {
  return readFiles({ 'all.json': lists })
}

/** Likewise, of several files. */
export async function readFiles(answers: Readonly<Record<string, unknown>>): Promise<ReadAnswers> {
  const read = await readAwsDescribe(filesOf(answers))
  if (!read.ok) throw new Error(read.problem)
  const { diagram, report, placed } = read.value
  const node = (id: string) => {
    const found = Object.hasOwn(diagram.nodes, id) ? diagram.nodes[id as NodeId] : undefined
    return found?.kind === 'resource' ? found : undefined
  }
  const connection = (id: string) => diagram.connections[id as ConnectionId]
  return {
    diagram,
    report,
    placed,
    config: (id) => node(id)?.config ?? connection(id)?.config ?? {},
    service: (id) => node(id)?.service,
    parent: (id) => node(id)?.parentId,
    connection,
    said: (where) => {
      const full = `all.json › ${where}`
      const into = report.folded.find((line) => line.where === full)?.into
      const as = placed.find((line) => line.where === full)?.as
      const line = [...report.notModelled, ...report.dropped].find((one) => one.where === full)
      if (as !== undefined) return `placed as ${as}`
      return into === undefined ? line?.what : `into ${into}`
    },
  }
}

/** A VPC with two subnets in two zones, to which other lists are added. */
export const base = {
  Vpcs: [{ VpcId: 'vpc-1', CidrBlock: '10.0.0.0/16', OwnerId: '111122223333' }],
  Subnets: [
    { SubnetId: 'subnet-a', VpcId: 'vpc-1', CidrBlock: '10.0.0.0/24', AvailabilityZone: 'eu-west-1a' },
    { SubnetId: 'subnet-b', VpcId: 'vpc-1', CidrBlock: '10.0.1.0/24', AvailabilityZone: 'eu-west-1b' },
  ],
}
