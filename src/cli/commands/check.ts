import { findingsJson } from '../../core/formats/findings/findings-json'
import { severities } from '../../core/formats/findings/found'
import { sarifLog } from '../../core/formats/sarif/sarif-log'
import type { Severity } from '../../core/model/diagram'
import type { Command } from '../args/command'
import type { Args } from '../args/args'
import { checked, knowledge, missing, type Checked } from '../check/checked'
import { prettyFile, summary } from '../check/pretty'
import { findFiles } from '../files/find-files'
import { isSameFile, writeOut } from '../files/write-file'
import type { Io } from '../io'
import { paint } from '../words/paint'
import { plain } from '../words/plain'

export const check: Command = {
  name: 'check',
  usage: 'FILE… [options]',
  about: [
    'Checks diagrams against what AWS really does, as the editor does while one draws. Each finding comes with its place, why it is one, what to do, and the page of AWS.',
    'FILE is a diagram (*.lintel.json, or a PNG or SVG that the editor exported with its diagram), a folder (every *.lintel.json under it), a pattern such as “docs/**/*.lintel.json”, or - for standard input. A file that cannot be read is told, and the others are checked all the same.',
    'JSON is, of one FILE named by its name, exactly what the editor exports as findings; of several it is {"files": […]}, each with its "file". SARIF is for code scanning.',
  ],
  options: [
    {
      name: 'format',
      short: 'f',
      value: 'FORMAT',
      choices: ['pretty', 'json', 'sarif'],
      help: 'How findings are told; pretty, unless given.',
    },
    {
      name: 'fail-on',
      value: 'SEVERITY',
      choices: [...severities, 'never'],
      help: 'From which severity on findings make the exit code 1; error, unless given. “incomplete” is what nothing contradicts yet, but is still needed. Dismissed findings never count.',
    },
    { name: 'output', short: 'o', value: 'FILE', help: 'Writes there instead of to standard output.' },
  ],
  exits: [
    [0, 'Everything was checked; nothing is as bad as --fail-on.'],
    [1, 'There are findings as bad as --fail-on, or worse.'],
    [
      2,
      'A file, or something in it, could not be read and was not checked; or the command was called wrongly.',
    ],
  ],
  examples: [
    ['lintel check shop.lintel.json', 'Checks one diagram.'],
    [
      'lintel check "docs/**/*.lintel.json" --fail-on warning',
      'Checks all under docs/; warnings count, too.',
    ],
    ['lintel check . --format sarif -o lintel.sarif', 'Writes a report for code scanning.'],
    ['lintel patterns vpn-cloudhub | lintel check -', 'Checks what comes in on standard input.'],
  ],
  async run(args, io) {
    const { paths, missing: absent, isOne } = findFiles(args.rest, io.cwd)
    if (args.rest.length === 0) {
      io.err(
        'lintel check: Name a FILE to check, or - for standard input.\nlintel check --help tells more.\n',
      )
      return 2
    }
    const target = args.text('output') ?? '-'
    if (target !== '-' && paths.some((path) => isSameFile(path, target, io))) {
      io.err(`lintel check: -o ${plain(target)} is a file to check; its report would take its place.\n`)
      return 2
    }
    const files = absent.map(({ path, problem }) => missing(path, problem, io))
    files.forEach((file) => tellProblems(file, io))
    for (const path of paths) {
      const file = await checked(path, io)
      tellProblems(file, io)
      files.push(file)
    }
    const isWritten = write(files, isOne, args, io)
    if (!isWritten || files.some(({ isPartial }) => isPartial)) return 2
    return isFailing(files, args) ? 1 : 0
  },
}

/** On the error output, so that a report stays a report. */
function tellProblems({ path, problems, found }: Checked, io: Io): void {
  const name = plain(path === '-' ? 'standard input' : path)
  for (const problem of problems) io.err(`${name}: ${plain(problem)}\n`)
  for (const [rule, error] of Object.entries(found?.crashed ?? {}))
    io.err(`${name}: the rule ${rule} broke down, which is a mistake of Lintel’s: ${plain(error)}\n`)
}

function write(files: readonly Checked[], isOne: boolean, args: Args, io: Io): boolean {
  const target = args.text('output') ?? '-'
  const format = args.text('format') ?? 'pretty'
  const content = format === 'sarif' ? sarif(files, io) : format === 'json' ? json(files, isOne) : null
  if (content === null) {
    const look = { width: io.width, paint: paint(target === '-' && io.hasColour) }
    const told = files.map((file) => prettyFile(file, look)).filter((text) => text !== '')
    const end = files.length > 1 || told.length === 0 ? [`${summary(files)}\n`] : []
    return writeOut(target, [...told, ...end].join('\n'), io)
  }
  if (content === '') return true
  if (!writeOut(target, content, io)) return false
  if (target !== '-') io.err(`${target}: ${summary(files)}\n`)
  return true
}

function sarif(files: readonly Checked[], io: Io): string {
  return sarifLog(files, knowledge(), io.version)
}

/** Nothing where the one file cannot be read: there are no findings to tell then, not even none. */
function json(files: readonly Checked[], isOne: boolean): string {
  const [only] = files
  if (isOne && only !== undefined) return only.found === null ? '' : findingsJson(only.found)
  const all = files.map(({ path, problems, found }) => ({ file: path, problems, ...found }))
  return `${JSON.stringify({ format: 'lintel-findings', formatVersion: 1, files: all }, null, 2)}\n`
}

function isFailing(files: readonly Checked[], args: Args): boolean {
  const least = args.text('fail-on') ?? 'error'
  // “never” is none of them, and so none counts.
  const counting = severities.slice(0, severities.findIndex((one) => one === least) + 1)
  const isCounted = (severity: Severity) => counting.includes(severity)
  return files.some(({ found }) =>
    found?.findings.some(
      ({ severity, dismissedBecause }) => isCounted(severity) && dismissedBecause === null,
    ),
  )
}
