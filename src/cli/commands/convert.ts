import { place } from '../../core/layout/place'
import { formats } from '../../core/formats'
import type { Command } from '../args/command'
import { isPartial } from '../check/report-lines'
import { readDiagramOrAccount } from '../files/read-diagram'
import { tellReport } from '../files/tell-report'
import { isSameFile } from '../files/write-file'
import { usualLook } from '../render/context-for'
import { formatOf } from '../render/format-of'
import { writeAs } from '../render/write-as'
import { plain } from '../words/plain'

const written = formats.filter((format) => format.write !== undefined)

export const convert: Command = {
  name: 'convert',
  usage: 'IN OUT',
  about: [
    'Reads a diagram and writes it in the format that the ending of OUT tells. What of IN could not be kept is told, line by line.',
    'IN is a diagram (JSON, or a PNG or SVG that was exported with its diagram), - for standard input, or a folder with answers of “aws … describe-*” as *.json files. Its bytes tell what it is, not its name. OUT may be - for JSON on standard output.',
    `Endings: ${written.map(({ extension, label }) => `${extension} ${label}`).join(' · ')}.`,
  ],
  options: [],
  exits: [
    [0, 'It was written. What was repaired was told.'],
    [
      2,
      'IN, or something in it, could not be read, which was told; OUT could not be written; or the command was called wrongly.',
    ],
  ],
  examples: [
    ['lintel convert shop.png shop.lintel.json', 'Gets the diagram back out of a picture.'],
    ['lintel convert account/ account.lintel.json', 'Draws what AWS has described.'],
    [
      'lintel convert old.lintel.json old.lintel.json',
      'Brings a file to the current format, with its keys sorted.',
    ],
  ],
  async run(args, io) {
    const [from, target, ...more] = args.rest
    if (from === undefined || target === undefined || more.length > 0) {
      const problem =
        more.length > 0 ? `It takes IN and OUT, and “${more.join(' ')}” is more.` : 'Name IN and OUT.'
      io.err(`lintel convert: ${problem}\nlintel convert --help tells more.\n`)
      return 2
    }
    const endsLike = target === '-' ? '.lintel.json' : target
    const format = formatOf(endsLike)
    if (!format.ok) {
      io.err(`${plain(target)}: ${format.problem}\n`)
      return 2
    }
    const read = await readDiagramOrAccount(from, io)
    if (!read.ok) {
      io.err(`${plain(from)}: ${plain(read.problem)}\n`)
      return 2
    }
    const { diagram, report } = read.value
    tellReport(from, report, io, Infinity)
    if (report.dropped.length > 0 && isSameFile(from, target, io)) {
      io.err(`${plain(target)}: What was left out would be lost, so it stays as it is. Choose another OUT.\n`)
      return 2
    }
    const exit = await writeAs(place(diagram), { target, endsLike, from, look: usualLook }, io)
    return isPartial(report) ? 2 : exit
  },
}
