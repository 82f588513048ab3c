// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { beforeEach, expect, it } from 'vitest'
import { place } from '../../core/layout/place'
import { sketch } from '../../core/model/sketch'
import { freshBrowser, loadPage } from './testing/page'

const shop = place(sketch({ web: { service: 'ec2' } }, [], { title: 'Shop' }))
const uploads = place(sketch({ work: { service: 'lambda' } }, [], { title: 'Uploads' }))
const fileOf = (content: unknown, name: string) =>
  new File([typeof content === 'string' ? content : JSON.stringify(content)], name)

beforeEach(freshBrowser)

async function pageWithShop() {
  const page = await loadPage()
  const id = page.newDiagram(shop)
  await page.flush()
  return { page, id, titles: () => page.getSession().library.map(({ title }) => title) }
}

it('reads a file into a new diagram, which is opened and stored', async () => {
  const { page, id, titles } = await pageWithShop()
  await page.importFiles([fileOf(uploads, 'uploads.lintel.json')])
  expect(page.getSession().diagram).toEqual(uploads)
  expect(page.getSession().diagramId).not.toBe(id)
  expect(page.getSession().toasts.at(-1)?.text).toContain('Imported “Uploads”')
  await page.flush()
  expect(titles().toSorted()).toEqual(['Shop', 'Uploads'])
  expect((await loadPage()).getSession().diagram).toEqual(uploads)
})

it('opens the first of several files that can be read, and stores the others', async () => {
  const { page, titles } = await pageWithShop()
  await page.importFiles([
    fileOf('no', 'no.json'),
    fileOf(uploads, 'a.json'),
    fileOf({ ...shop, title: 'B' }, 'b.json'),
  ])
  expect(page.getSession().diagram.title).toBe('Uploads')
  expect(page.getSession().importResult).toMatchObject([
    { file: 'no.json', problem: expect.any(String) as string },
    { file: 'a.json', title: 'Uploads' },
    { file: 'b.json', title: 'B' },
  ])
  await page.flush()
  expect(titles().toSorted()).toEqual(['B', 'Shop', 'Uploads'])
})

it.each([
  ['what is not JSON', 'this is not JSON', 'a.json'],
  ['an empty file', '', 'a.json'],
  ['JSON that is no diagram', '[1,2,3]', 'a.json'],
  ['a newer version', JSON.stringify({ ...uploads, formatVersion: 99 }), 'a.json'],
  ['bytes', '\u0000\u0001\uffff', 'a.bin'],
])('leaves the open diagram alone when it gets %s', async (_, content, name) => {
  const { page, id, titles } = await pageWithShop()
  const before = page.getSession()
  await page.importFiles([fileOf(content, name)])
  const after = page.getSession()
  expect(after).toMatchObject({ diagramId: id, revision: before.revision })
  expect(after.diagram).toBe(before.diagram)
  expect(after.importResult).toMatchObject([{ file: name, problem: expect.stringMatching(/[.]$/) as string }])
  await page.flush()
  expect(titles()).toEqual(['Shop'])
})

it('refuses a file that is too large without reading it', async () => {
  const { page } = await pageWithShop()
  const large = fileOf('{}', 'large.json')
  Object.defineProperty(large, 'size', { value: 21 * 1024 ** 2 })
  Object.defineProperty(large, 'arrayBuffer', { value: () => expect.unreachable() })
  await page.importFiles([large])
  expect(page.getSession().importResult).toMatchObject([
    { problem: expect.stringContaining('21 MB') as string },
  ])
})

it('tells when the browser cannot read the file', async () => {
  const { page } = await pageWithShop()
  const gone = fileOf('{}', 'gone.json')
  Object.defineProperty(gone, 'arrayBuffer', {
    value: () => Promise.reject(new DOMException('', 'NotFoundError')),
  })
  await page.importFiles([gone])
  expect(page.getSession().importResult).toMatchObject([
    { problem: expect.stringContaining('could not read') as string },
  ])
})

it('reads answers of AWS that are imported together as one diagram, beside what else is there', async () => {
  const { page, titles } = await pageWithShop()
  const answers = {
    vpcs: { Vpcs: [{ VpcId: 'vpc-1', CidrBlock: '10.0.0.0/16' }] },
    subnets: {
      Subnets: [
        { SubnetId: 'subnet-1', VpcId: 'vpc-1', CidrBlock: '10.0.1.0/24', AvailabilityZone: 'eu-west-1a' },
      ],
    },
  }
  await page.importFiles([
    fileOf(answers.vpcs, 'describe-vpcs.json'),
    fileOf(uploads, 'uploads.json'),
    fileOf(answers.subnets, 'describe-subnets.json'),
  ])
  expect(page.getSession().importResult).toMatchObject([
    { file: 'uploads.json', title: 'Uploads' },
    { file: '2 answers of AWS, as one account', title: 'AWS network' },
  ])
  await page.flush()
  expect(titles().toSorted()).toEqual(['AWS network', 'Shop', 'Uploads'])
})

it('gives a file up that takes too long, and goes on with the next', async () => {
  const { page } = await pageWithShop()
  const { useReadingPort } = await import('./reading')
  const { answerReading } = await import('../workers/answer-reading')
  let asked = 0
  useReadingPort({
    ask: (given) => (++asked === 1 ? Promise.resolve(null) : answerReading(given)),
  })
  await page.importFiles([fileOf(shop, 'slow.json'), fileOf(uploads, 'b.json')])
  expect(page.getSession().importResult).toMatchObject([
    { file: 'slow.json', problem: expect.stringContaining('longer than 5 seconds') as string },
    { file: 'b.json', title: 'Uploads' },
  ])
})

it('reports what was repaired or left out', async () => {
  const { page } = await pageWithShop()
  const damaged = { ...uploads, nodes: { ...uploads.nodes, odd: 42 } }
  await page.importFiles([fileOf(damaged, 'a.json')])
  expect(page.getSession().importResult).toMatchObject([{ report: { dropped: [expect.anything()] } }])
  expect(Object.keys(page.getSession().diagram.nodes)).toEqual(['work'])
})

it('gives a place to what has none', async () => {
  const { page } = await pageWithShop()
  await page.importText(JSON.stringify(sketch({ work: { service: 'lambda' }, files: { service: 's3' } })))
  expect(Object.keys(page.getSession().diagram.layout).toSorted()).toEqual(['files', 'work'])
})
