// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { runCli } from '../../cli/testing/run-cli'
import type { Diagram } from '../../core/model/diagram'
import { patterns } from '../../core/patterns'
import { createReviewer, knowledge } from '../workers/reviewer'
import type { OpenReviewPort } from '../workers/review-port'
import { exportPortHere } from './testing/export-port'
import { fakeReview, freshBrowser, loadPage } from './testing/page'

/** The review as the worker does it, which answers later, and only plain data. */
const realReview: OpenReviewPort = ({ heard }) => {
  const reviewer = createReviewer()
  queueMicrotask(() => heard(structuredClone(knowledge())))
  return {
    post: (message) => {
      const told = structuredClone(reviewer(structuredClone(message)))
      setTimeout(() => heard(told), 5)
    },
    close: () => undefined,
  }
}

const addressed = vi.fn<(blob: Blob | MediaSource) => string>()
beforeEach(() => {
  freshBrowser()
  addressed.mockReset().mockReturnValue('blob:x')
  URL.createObjectURL = addressed
  URL.revokeObjectURL = vi.fn()
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue()
})
afterEach(() => vi.restoreAllMocks())

/** The page, which writes files here. */
async function pageWith(review: OpenReviewPort) {
  const page = await loadPage(review)
  const { useExportPort } = await import('./exporting')
  useExportPort(exportPortHere({ rasterise: () => Promise.reject(new Error('nobody paints')) }))
  return page
}

const downloaded = async () => {
  const [blob] = addressed.mock.calls.at(-1) ?? []
  return blob instanceof Blob ? blob.text() : ''
}

/** As somebody draws it: records in the order in which they came, not sorted by their ids. */
const unsorted = (diagram: Diagram): Diagram => ({
  ...diagram,
  nodes: Object.fromEntries(Object.entries(diagram.nodes).toReversed()),
})

const mistakes = patterns.flatMap(({ id, twin }) => (twin === undefined ? [] : [[id, twin] as const]))

it.each(mistakes.filter((_, at) => at % 12 === 0))(
  'exports of %s the very bytes that the command line writes',
  async (_, mistake) => {
    const page = await pageWith(realReview)
    page.newDiagram(unsorted(mistake.build()))
    expect(await page.exportAs('json')).toBe(true)
    const stdin = await downloaded()
    // At once: the export waits for the review of what is drawn.
    expect(await page.exportAs('findings')).toBe(true)
    const { stdout } = await runCli(['check', '-', '--format', 'json'], { stdin })
    expect(stdout).toContain('"lintel-findings"')
    expect(await downloaded()).toBe(stdout)
  },
)

it('exports SARIF that points into the JSON file of the same name', async () => {
  const page = await pageWith(realReview)
  page.newDiagram({ ...(mistakes[0]?.[1].build() ?? page.getSession().diagram), title: 'My shop' })
  expect(await page.exportAs('sarif')).toBe(true)
  expect(await downloaded()).toContain('"uri": "My-shop.lintel.json"')
})

it.each(['report', 'sarif', 'findings'])(
  'can be given up while a %s waits for the checks',
  async (format) => {
    const { open } = fakeReview()
    const page = await pageWith(open)
    page.newDiagram()
    const exported = page.exportAs(format)
    await vi.waitFor(() => expect(page.getSession().busy?.label).toBe('Exporting'))
    page.getSession().busy?.cancel?.()
    expect(await exported).toBe(false)
    expect(page.getSession()).toMatchObject({ busy: null, toasts: [] })
    expect(addressed).not.toHaveBeenCalled()
  },
)

it('says so where the checks have stopped, and writes nothing', async () => {
  const { open, die } = fakeReview()
  const page = await pageWith(open)
  page.newDiagram()
  die()
  expect(await page.exportAs('findings')).toBe(false)
  expect(addressed).not.toHaveBeenCalled()
  expect(page.getSession().toasts.at(-1)?.text).toContain('The checks have stopped')
})
