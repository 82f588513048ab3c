import type { Report } from '../../core/model/results'
import { reportLines } from '../check/report-lines'
import type { Io } from '../io'
import { counted } from '../words/lines'
import { plain } from '../words/plain'

/**
 * What reading left out or repaired, on the error output. An account has much that is in no drawing: of many lines only the
 * first, unless all are wanted.
 */
export function tellReport(path: string, report: Report, io: Io, most = 5): void {
  const lines = reportLines(report)
  const name = plain(path === '-' ? 'standard input' : path)
  for (const line of lines.slice(0, most)) io.err(`${name}: ${plain(line)}\n`)
  if (lines.length > most)
    io.err(`${name}: … and ${counted(lines.length - most, 'more remark')}; lintel convert tells all.\n`)
}
