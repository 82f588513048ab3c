import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { build } from 'vite'
import png from '../src/core/formats/png'
import { chunksOf } from '../src/core/formats/png/chunks'
import { place } from '../src/core/layout/place'
import type { Diagram } from '../src/core/model/diagram'
import { sketch } from '../src/core/model/sketch'
import threeTier from '../src/core/patterns/three-tier-web'
import { sceneOf } from '../src/core/scene/scene'
import { Editor } from './editor'
import { comparePictures, pixelsOf, screenshotOf } from './picture-page'

const shop = place(
  sketch(
    {
      users: { service: 'users', name: 'Customers' },
      vpc: { service: 'vpc', name: 'Shop', config: { cidr: '10.0.0.0/16' } },
      web: { service: 'ec2', name: 'Web server', in: 'vpc', count: 3 },
      note: { text: 'Three servers, one bucket.' },
      images: { service: 's3', name: 'Images' },
    },
    ['users -> web : traffic "HTTPS"', 'web -> images : data-access "reads"'],
    { title: 'Shop' },
  ),
)

async function open(page: Page, diagram: Diagram): Promise<void> {
  await new Editor(page).open()
  await page.getByLabel('Files to import').setInputFiles({
    name: 'shop.lintel.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(diagram)),
  })
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue(diagram.title)
}

/** Exports with what `choose` chooses in the dialog. */
async function exported(page: Page, choose: (name: string) => Promise<void>, names: readonly string[]) {
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Export' })
  for (const name of names) await choose(name)
  const download = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Export', exact: true }).click()
  const file = await readFile(await (await download).path())
  await expect(dialog).toHaveCount(0)
  return file
}
const chooser = (page: Page) => async (name: string) => {
  const dialog = page.getByRole('dialog', { name: 'Export' })
  const [what, value] = name.split(' = ')
  if (value !== undefined) await dialog.getByLabel(what ?? '').fill(value)
  else
    await dialog
      .getByRole('radio', { name, exact: true })
      .or(dialog.getByRole('checkbox', { name, exact: true }))
      .click({ force: true })
}

for (const theme of ['light', 'dark'] as const) {
  test.describe(theme, () => {
    // All of it at 100 %.
    test.use({ colorScheme: theme, reducedMotion: 'reduce', viewport: { width: 1700, height: 1450 } })

    for (const diagram of [shop, threeTier.build()])
      test(`exports a picture that looks like the canvas: ${diagram.title}, ${theme}`, async ({ page }) => {
        await open(page, diagram)
        const picture = await exported(page, chooser(page), ['PNG', '1×'])
        const shot = await screenshotOf(page, sceneOf(diagram, theme).box)
        const difference = await comparePictures(page, picture, shot)
        expect(difference.mean).toBeLessThan(0.6)
        expect(difference.other).toBeLessThan(0.002)
      })
  })
}

test('exports parts and sizes, with the diagram inside', async ({ page }) => {
  const diagram = threeTier.build()
  await open(page, diagram)
  const choose = chooser(page)

  const slide = await exported(page, choose, ['Dark', 'Slide 16:9', 'Transparent ground'])
  expect([slide.readUInt32BE(16), slide.readUInt32BE(20)]).toEqual([1920, 1080])
  expect(
    await pixelsOf(page, slide, [
      [0, 0],
      [1919, 1079],
    ]),
  ).toEqual([
    [0, 0, 0, 0],
    [0, 0, 0, 0],
  ])
  const back = await png.read([{ name: 'slide.png', bytes: slide }])
  expect(back.ok && back.value.diagram).toEqual(diagram)

  // How is remembered: dark, and transparent.
  const part = await exported(page, choose, ['Container', 'DPI', 'Dots per inch = 144', 'Transparent ground'])
  expect(await pixelsOf(page, part, [[0, 0]])).toEqual([[22, 29, 38, 255]])
  const [density] = [...chunksOf(part)].filter(({ type }) => type === 'pHYs')
  expect(density?.read().data.slice(0, 4)).toEqual(Uint8Array.of(0, 0, 0x16, 0x25))
  const cloud = await png.read([{ name: 'part.png', bytes: part }])
  expect(cloud.ok && Object.keys(cloud.value.diagram.nodes)).not.toContain('users')

  const bare = await exported(page, choose, ['Width', 'Width in pixels = 700', 'Diagram inside'])
  expect(bare.readUInt32BE(16)).toBe(700)
  expect(await png.read([{ name: 'bare.png', bytes: bare }])).toMatchObject({ ok: false })
})

test('paints the same pixels in pieces as at once', async ({ page }) => {
  const built = await build({
    root: resolve(import.meta.dirname, '..'),
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: resolve(import.meta.dirname, 'seams.ts'), formats: ['es'], fileName: 'seams' },
    },
  })
  const [bundle] = Array.isArray(built) ? built : []
  const [script] = bundle?.output ?? []
  await new Editor(page).open()
  await page.addScriptTag({ type: 'module', content: script?.code ?? '' })
  const seams = (scale: number, width: number, pixels: number, ground: string) =>
    page.evaluate(
      `seams(${JSON.stringify(threeTier.build())}, ${scale}, { width: ${width}, pixels: ${pixels} }, '${ground}')`,
    )
  const whole = 16_000
  for (const scale of [1, 1.37]) {
    expect(await seams(scale, whole, 100_000 * scale, 'none')).toEqual({ pixels: 0, most: 0 })
  }
  // Beside each other, dashes and curves are rounded in other places: nobody sees it.
  expect(await seams(1, 100, 30_000, 'theme')).toMatchObject({ most: 2 })
})
