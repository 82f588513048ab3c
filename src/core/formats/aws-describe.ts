import { place } from '../layout/place'
import { limits } from '../model/limits'
import { parse } from '../model/parse'
import { ok, refuse, type Reading, type Result } from '../model/results'
import { settleAll } from './aws-describe/all-lists'
import { newDraft } from './aws-describe/draft'
import { readInput } from './aws-describe/input'
import { newLedger, type Placed } from './aws-describe/ledger'
import type { FileToRead } from './format'

/** A reading that also says which object of the input became which node or connection. */
export interface DescribedReading extends Reading {
  readonly placed: readonly Placed[]
}

/**
 * Reads answers of `aws ec2 describe-*` and its relatives (Direct Connect, load balancers, databases, firewalls): a folder
 * for an account and Region, several in one where paths name them. What AWS describes is stated in the diagram: every route,
 * rule and address. File names say nothing, except where an answer leaves out what it is about.
 *
 * Every object of the input is placed, folded, listed as not modelled, or dropped: `placed` and the report hold each exactly
 * once (a line about one detail has a longer `where`). Refuses where there is nothing to read or too much for a diagram.
 * Never throws. Costs time in proportion to the input.
 */
export function readAwsDescribe(files: readonly FileToRead[]): Promise<Result<DescribedReading>> {
  return Promise.resolve(read(files))
}

function read(files: readonly FileToRead[]): Result<DescribedReading> {
  if (files.length === 0) return refuse('There is no file to read.')
  const ledger = newLedger()
  const input = readInput(files, ledger)
  if (input.all.length === 0) {
    const [problem] = ledger.report().dropped
    const why = problem === undefined ? '' : ` “${problem.where}” ${problem.what}.`
    return refuse(`These files hold no answer of an “aws … describe” command.${why}`)
  }
  const draft = newDraft(input, ledger)
  settleAll(draft)

  const drawn = draft.diagram('AWS network')
  const nodes = Object.keys(drawn.nodes).length
  if (nodes > limits.nodes) {
    const most = limits.nodes.toLocaleString('en')
    return refuse(`These files describe ${nodes.toLocaleString('en')} things; Lintel draws up to ${most}.`)
  }
  const parsed = parse(drawn)
  if (!parsed.ok) return parsed
  const { placed, ...report } = ledger.report()
  const { kept, repaired, dropped } = parsed.value.report
  return ok({
    diagram: place(parsed.value.diagram),
    placed,
    report: { ...report, kept, repaired, dropped: [...report.dropped, ...dropped] },
  })
}
