import { explained } from '../../core/network/explained'
import { readTraffic } from '../../core/network/traffic-words'
import type { Question, Verdict } from '../../core/model/answers'
import { jsonOption, type Command } from '../args/command'
import { endOf } from '../ask/end-of'
import { answerJson, prettyAnswer } from '../ask/told'
import { readDiagramOrAccount } from '../files/read-diagram'
import { isPartial } from '../check/report-lines'
import { tellReport } from '../files/tell-report'
import type { Exit, Io } from '../io'
import { paint } from '../words/paint'
import { plain } from '../words/plain'

export const ask: Command = {
  name: 'ask',
  usage: 'FILE --from A --to B [options]',
  about: [
    'Does A reach B? Answers as the editor does: by which way, hop by hop, or what stops it and what would open it. What a drawing does not say is open, so that an answer may be “possible”, with what must be configured.',
    'FILE is a diagram, - for standard input, or a folder with answers of “aws ec2 describe-*” and its relatives as *.json files: one folder for an account and Region, or several in one.',
    'A and B are an id or a name in the diagram, “internet”, or an IP address (“10.0.0.5”, or “192.168.1.7 behind Office” for one at a site). If several things have a name, they are listed with their ids. Names come first: where a thing is called “Internet”, write “the internet” for the public one.',
  ],
  options: [
    { name: 'from', value: 'A', help: 'Where the packet comes from.' },
    { name: 'to', value: 'B', help: 'Where it is to go.' },
    {
      name: 'traffic',
      value: 'TRAFFIC',
      help: 'any, tcp/443, udp/53, icmp, HTTPS and the like; any, unless given: whether something gets through.',
    },
    { name: 'one-way', help: 'The answer need not come back.' },
    jsonOption,
  ],
  exits: [
    [0, 'Reachable, or possible once the listed things are configured.'],
    [1, 'Blocked.'],
    [2, 'The file, A, B or the traffic could not be read; or the command was called wrongly.'],
    [3, 'It cannot be told: the way leads through something that is not modelled or not drawn.'],
  ],
  examples: [
    ['lintel ask shop.lintel.json --from Web --to Orders --traffic tcp/5432', 'By names, on a port.'],
    ['lintel ask shop.lintel.json --from internet --to orders-1', 'From the internet, to an id.'],
    ['lintel ask account/ --from i-0abc --to internet --one-way', 'In an account that AWS has described.'],
  ],
  async run(args, io) {
    const [path, ...more] = args.rest
    const [from, to] = [args.text('from'), args.text('to')]
    if (path === undefined || from === undefined || to === undefined || more.length > 0)
      return wrong(
        path === undefined
          ? 'Name a FILE, and what to ask with --from and --to.'
          : more.length > 0
            ? `One FILE can be asked, and “${more.join(' ')}” is more. Names with blanks need quotation marks.`
            : 'Say with --from and --to what to ask.',
        io,
      )
    const traffic = readTraffic(args.text('traffic') ?? 'any')
    if (!traffic.ok) return wrong(`--traffic: ${traffic.problem}`, io)
    const read = await readDiagramOrAccount(path, io)
    if (!read.ok) {
      io.err(`${plain(path)}: ${plain(read.problem)}\n`)
      return 2
    }
    const { diagram, report } = read.value
    tellReport(path, report, io)
    const [a, b] = [endOf(diagram, from), endOf(diagram, to)]
    if (!a.ok) io.err(`--from: ${plain(a.problem)}\n`)
    if (!b.ok) io.err(`--to: ${plain(b.problem)}\n`)
    if (!a.ok || !b.ok) return 2

    const question: Question = {
      from: a.value,
      to: b.value,
      traffic: traffic.value,
      direction: args.has('one-way') ? 'one-way' : 'connection',
    }
    const answer = explained(diagram, question)
    io.out(
      args.has('json')
        ? answerJson(diagram, question, answer)
        : prettyAnswer(diagram, question, answer, { width: io.width, paint: paint(io.hasColour) }),
    )
    if (!isPartial(report)) return exits[answer.verdict]
    io.err(`${plain(path)}: What could not be read may change this answer.\n`)
    return 2
  },
}

const exits: Readonly<Record<Verdict, Exit>> = { reachable: 0, possible: 0, blocked: 1, unknown: 3 }

function wrong(problem: string, io: Io): Exit {
  io.err(`lintel ask: ${problem}\nlintel ask --help tells more.\n`)
  return 2
}
