import { ok, refuse } from '../model/results'
import { sceneOf } from '../scene/scene'
import { foundIn, type Found } from './findings/found'
import type { Format } from './format'
import { described } from './picture/described'
import { connections } from './report/connections'
import { decisions } from './report/decisions'
import { findings } from './report/findings'
import { plain, section } from './report/markdown'
import { requirements } from './report/requirements'
import { resources } from './report/resources'
import { steps } from './report/steps'

/**
 * All that is in a diagram and all that the checks say of it, in words, for a repository or a wiki.
 *
 * The picture is a file of its own, named in `pictureName`: GitHub and most wikis show no picture that is inside the text.
 * No date of writing is in it: the same diagram gives the same bytes, so that a repository sees what changed.
 */
export default {
  id: 'report',
  label: 'Report (Markdown)',
  extension: '.md',
  mediaType: 'text/markdown',
  about:
    'Picture, resources, connections, findings with their sources, requirements and decisions, to read in a repository or a wiki. The picture is a second file, an SVG of the same name: keep the two in one folder.',
  tellsFindings: true,
  beside: 'svg',
  write(diagram, { outcomes, knowledge, theme, pictureName }) {
    if (knowledge === undefined) return Promise.resolve(refuse('The checks are not there to be told.'))
    const found = foundIn(diagram, outcomes, knowledge)
    const [counts = ''] = described(diagram, sceneOf(diagram, theme)).split('\n')
    const picture = pictureName === undefined ? '' : `![${plain(counts)}](${encodeURIComponent(pictureName)})`
    const parts = [
      section(
        `# ${plain(diagram.title) || 'Untitled diagram'}`,
        picture,
        `${plain(counts)} ${summary(found)}`.trim(),
      ),
      section('## Steps', steps(diagram)),
      section('## Requirements', requirements(diagram, outcomes)),
      findings(found),
      decisions(diagram, found, knowledge),
      section('## Resources', resources(diagram)),
      section('## Connections', connections(diagram)),
    ]
    return Promise.resolve(ok(`${parts.filter((part) => part !== '').join('\n\n')}\n`))
  },
} satisfies Format

/** “The checks find 2 errors and 1 warning; 3 things are to be done before it can work.” */
function summary({ counts }: Found): string {
  const amount = (count: number, one: string) =>
    count === 0 ? [] : [`${count} ${one}${count === 1 ? '' : 's'}`]
  const named = [
    ...amount(counts.error, 'error'),
    ...amount(counts.warning, 'warning'),
    ...amount(counts.info, 'remark'),
  ]
  const list = [named.slice(0, -1).join(', '), ...named.slice(-1)].filter((part) => part !== '').join(' and ')
  const rest = [
    counts.incomplete === 0
      ? ''
      : ` ${counts.incomplete === 1 ? 'One thing is' : `${counts.incomplete} things are`} still to be done before it can work.`,
    counts.dismissed === 0
      ? ''
      : ` ${counts.dismissed === 1 ? 'One finding was' : `${counts.dismissed} findings were`} dismissed.`,
  ]
  return `The checks find ${list === '' ? 'nothing wrong' : list}.${rest.join('')}`
}
