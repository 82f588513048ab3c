import { facts } from '../../core/catalog/facts'
import { foundIn } from '../../core/formats/findings/found'
import type { Knowledge } from '../../core/formats/format'
import type { CheckedFile } from '../../core/formats/sarif/checked-file'
import { graphOf } from '../../core/model/graph'
import { review, ruleMetas } from '../../core/rules/review'
import { readDiagram } from '../files/read-diagram'
import type { Io } from '../io'
import { addressOf } from './address'
import { isPartial, reportLines } from './report-lines'

/** A checked file, by the path that was typed. */
export type Checked = CheckedFile & {
  readonly path: string
  /** Something of it was not checked: the file, or a thing in it, could not be read, or a rule broke down. */
  readonly isPartial: boolean
}

/** What the rules say of themselves, and the facts. */
export function knowledge(): Knowledge {
  return { rules: ruleMetas(), facts }
}

/** A file that is not there to be checked. */
export function missing(path: string, problem: string, io: Io): Checked {
  return { path, uri: addressOf(path, io.cwd), found: null, problems: [problem], isPartial: true }
}

/** Reads and reviews one file. What breaks down on it takes no other file with it. */
export async function checked(path: string, io: Io): Promise<Checked> {
  try {
    return await reviewed(path, io)
  } catch (error) {
    return missing(path, `Lintel broke down on it, which is a mistake of its own: ${String(error)}`, io)
  }
}

async function reviewed(path: string, io: Io): Promise<Checked> {
  const uri = addressOf(path, io.cwd)
  const read = await readDiagram(path, io)
  if (!read.ok) return { path, uri, found: null, problems: [read.problem], isPartial: true }
  const { diagram, report, text } = read.value
  const found = foundIn(diagram, review(graphOf(diagram)), knowledge())
  const isHalf = isPartial(report) || Object.keys(found.crashed).length > 0
  return { path, uri, found, text, problems: reportLines(report), isPartial: isHalf }
}
