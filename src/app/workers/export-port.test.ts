// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { sketch } from '../../core/model/sketch'
import { ok } from '../../core/model/results'
import type { FromExport, PictureOptions, Subject, ToExport, WriteOptions } from './export-messages'
import { openExportPort } from './export-port'

class Fake extends EventTarget {
  static all: Fake[] = []
  readonly posted: ToExport[] = []
  isEnded = false
  constructor() {
    super()
    Fake.all.push(this)
  }
  postMessage(message: ToExport): void {
    this.posted.push(message)
  }
  terminate(): void {
    this.isEnded = true
  }
  say(data: FromExport): void {
    this.dispatchEvent(new MessageEvent('message', { data }))
  }
}
const latest = () => Fake.all.at(-1) ?? new Fake()
const words = () => latest().posted.map((message) => ('ask' in message ? message.ask : message.tell))

beforeEach(() => {
  Fake.all = []
  vi.stubGlobal('Worker', Fake)
})
afterEach(() => vi.unstubAllGlobals())

const subject = { diagram: sketch({ web: { service: 'ec2' } }), outcomes: [] } as unknown as Subject
const look = { theme: 'light', background: 'theme', part: 'whole', showFindings: false } as const
const options: WriteOptions = { ...look, size: { by: 'slide' }, embedDiagram: true }
const write = { formatId: 'png', options }
const preview = (width: number) => ({
  options: { ...look, size: { by: 'width', width } } satisfies PictureOptions,
  within: { width: 9, height: 9 },
})
const written = ok({ content: new Uint8Array(), extension: '.png', mediaType: 'image/png' })
const nothing = () => undefined

it('sends the diagram once, and what is asked of it one after the other', async () => {
  const port = openExportPort()
  const progress = vi.fn()
  const first = port.write(subject, write, progress)
  const second = port.write(subject, write, nothing)
  expect(words()).toEqual(['subject', 'write'])
  latest().say({ tell: 'progress', done: 0.5 })
  expect(progress.mock.calls).toEqual([[0.5]])
  latest().say({ tell: 'written', result: written })
  expect(await first).toEqual(written)
  expect(words()).toEqual(['subject', 'write', 'write'])
  latest().say({ tell: 'written', result: written })
  expect(await second).toEqual(written)
  void port.write({ ...subject, diagram: sketch({}) }, write, nothing)
  expect(words().slice(3)).toEqual(['subject', 'write'])
})

it('paints only the newest of the previews that wait', async () => {
  const port = openExportPort()
  const [running, waiting] = [port.preview(subject, preview(1)), port.preview(subject, preview(2))]
  const newest = port.preview(subject, preview(3))
  expect(await waiting).toBeNull()
  const told = { bitmap: null, frame: ok({}), smallestText: null, isEmpty: false } as never
  latest().say({ tell: 'previewed', preview: told })
  expect(await running).toBe(told)
  expect(latest().posted.at(-1)).toMatchObject({ ask: 'preview', options: { size: { width: 3 } } })
  latest().say({ tell: 'previewed', preview: told })
  expect(await newest).toBe(told)
})

it('ends the worker when all is given up, and begins anew', async () => {
  const port = openExportPort()
  const asked = [port.write(subject, write, nothing), port.write(subject, write, nothing)]
  port.giveUp()
  expect(await Promise.all(asked)).toEqual([null, null])
  expect(Fake.all.map(({ isEnded }) => isEnded)).toEqual([true])
  void port.write(subject, write, nothing)
  expect(Fake.all).toHaveLength(2)
  expect(words()).toEqual(['subject', 'write'])
})

it('says so when the worker breaks down', async () => {
  const port = openExportPort()
  const asked = port.write(subject, write, nothing)
  latest().dispatchEvent(new Event('error'))
  expect(await asked).toMatchObject({ ok: false, problem: expect.stringContaining('stopped') as string })
})
