import { place } from '../../core/layout/place'
import type { Diagram } from '../../core/model/diagram'
import { ok, refuse, type Result } from '../../core/model/results'
import type { PictureSize } from '../../core/scene/picture-size'
import type { Command } from '../args/command'
import type { Args } from '../args/args'
import { thingCalled } from '../ask/called'
import { readDiagramOrAccount } from '../files/read-diagram'
import { tellReport } from '../files/tell-report'
import type { Exit, Io } from '../io'
import { fontFiles } from '../render/font-files'
import { usualLook, type Look } from '../render/context-for'
import { writeAs } from '../render/write-as'
import { plain } from '../words/plain'

export const render: Command = {
  name: 'render',
  usage: 'FILE -o OUT [options]',
  about: [
    'Draws a diagram as the editor exports it, as SVG or PNG by the ending of OUT.',
    'A PNG is the same on every machine, since no font of the machine is asked: it is set in Inter, which comes with the command and has Latin, Cyrillic and Greek letters. What Inter lacks (Chinese, Arabic, emoji) is drawn as boxes, and told, unless --font names a file that has it. An SVG keeps all text as text, in the fonts of who looks at it.',
    'A PNG has up to 250 million pixels and sides of up to 65,535; a larger one is refused with its size. It is painted in strips, and needs less than 500 MB of memory.',
    'FILE is a diagram, - for standard input, or a folder with answers of “aws … describe-*”. What comes without places is laid out.',
    'The diagram itself goes into the picture, so that the editor and all commands can open it again.',
  ],
  options: [
    {
      name: 'output',
      short: 'o',
      value: 'OUT',
      help: 'The picture, *.svg or *.png; - writes an SVG to standard output.',
    },
    { name: 'theme', value: 'THEME', choices: ['light', 'dark', 'print'], help: 'light, unless given.' },
    { name: 'scale', value: 'N', help: 'PNG: pixels for each px of the canvas, 0.5 to 8; 2, unless given.' },
    { name: 'width', value: 'PX', help: 'PNG: pixels from left to right.' },
    { name: 'dpi', value: 'N', help: 'PNG: dots for each inch, 48 to 768, for printing.' },
    { name: 'slide', help: 'PNG: 1920 × 1080, with the drawing in the middle.' },
    { name: 'transparent', help: 'Without a ground.' },
    {
      name: 'font',
      value: 'FILE',
      many: true,
      help: 'PNG: a font (.ttf, .otf, .ttc) for characters that Inter lacks; may be given several times.',
    },
    { name: 'findings', help: 'Marks what the checks found.' },
    {
      name: 'only',
      value: 'THING',
      many: true,
      help: 'Only this, by its id or name, with what is in it; may be given several times.',
    },
    { name: 'bare', help: 'Leaves the diagram out of the picture, which then cannot be opened again.' },
  ],
  exits: [
    [0, 'The picture was written.'],
    [2, 'FILE could not be read, the picture not be written; or the command was called wrongly.'],
  ],
  examples: [
    ['lintel render shop.lintel.json -o shop.svg', 'An SVG.'],
    ['lintel render shop.lintel.json -o shop.png --width 1600 --theme dark', 'A PNG of a width.'],
    [
      'lintel render shop.lintel.json -o vpc.png --only "Orders VPC" --findings',
      'One VPC, with its findings.',
    ],
    ['lintel patterns three-tier-web | lintel render - -o - > web.svg', 'In a pipe.'],
  ],
  async run(args, io) {
    const [path, ...more] = args.rest
    const target = args.text('output')
    if (path === undefined) return wrong('Name a FILE to draw.', io)
    if (more.length > 0) return wrong(`One FILE is drawn, and “${more.join(' ')}” is more.`, io)
    if (target === undefined) return wrong('Say with -o where the picture goes: out.svg or out.png.', io)
    if (target !== '-' && !/[.](svg|png)$/i.test(target))
      return wrong(`-o is the name of a picture and ends with .svg or .png, not “${target}”.`, io)
    const size = sizeOf(args, target)
    if (!size.ok) return wrong(size.problem, io)
    if (args.has('font') && !/[.]png$/i.test(target))
      return wrong('--font is for PNG; an SVG is shown in the fonts of who looks at it.', io)
    const moreFonts = fontFiles(args.all('font'), io)
    if (!moreFonts.ok) return wrong(`--font: ${moreFonts.problem}`, io)
    const read = await readDiagramOrAccount(path, io)
    if (!read.ok) {
      io.err(`${plain(path)}: ${plain(read.problem)}\n`)
      return 2
    }
    tellReport(path, read.value.report, io)
    const diagram = place(read.value.diagram)
    if (Object.keys(diagram.nodes).length === 0) {
      io.err(`${plain(path)}: The diagram is empty, so there is nothing to draw.\n`)
      return 2
    }
    const part = partOf(diagram, args.all('only'))
    if (!part.ok) {
      io.err(`${plain(path)}: ${plain(part.problem)}\n`)
      return 2
    }
    const look: Look = {
      theme: themes.find((one) => one === args.text('theme')) ?? usualLook.theme,
      background: args.has('transparent') ? 'none' : 'theme',
      size: size.value,
      part: part.value,
      embedDiagram: !args.has('bare'),
      showFindings: args.has('findings'),
    }
    const endsLike = target === '-' ? '.svg' : target
    return writeAs(diagram, { target, endsLike, from: path, look, moreFonts: moreFonts.value }, io)
  },
}

const themes = ['light', 'dark', 'print'] as const

function wrong(problem: string, io: Io): Exit {
  io.err(`lintel render: ${problem}\nlintel render --help tells more.\n`)
  return 2
}

function sizeOf(args: Args, target: string): Result<PictureSize> {
  const given = ['scale', 'width', 'dpi', 'slide'].filter((name) => args.has(name))
  const [name, second] = given
  if (name === undefined) return ok(usualLook.size)
  if (second !== undefined)
    return refuse(`--${name} and --${second} both say how large it is; give one of them.`)
  if (!/[.]png$/i.test(target)) return refuse(`--${name} is for PNG; an SVG is drawn as large as one wants.`)
  if (name === 'slide') return ok({ by: 'slide' })
  const value = Number(args.text(name))
  if (!Number.isFinite(value)) return refuse(`--${name} is a number, not “${args.text(name) ?? ''}”.`)
  if (name === 'scale') return ok({ by: 'scale', scale: value })
  return ok(name === 'width' ? { by: 'width', width: value } : { by: 'dpi', dpi: value })
}

function partOf(diagram: Diagram, named: readonly string[]): Result<Look['part']> {
  if (named.length === 0) return ok('whole')
  const ids = []
  for (const name of named) {
    const node = thingCalled(diagram, name)
    if (!node.ok) return refuse(`--only: ${node.problem}`)
    ids.push(node.value.id)
  }
  return ok(ids)
}
