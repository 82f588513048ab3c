import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { readIcons } from '../scripts/icons'
import { interFiles } from '../src/cli/render/inter'
import { rasterised } from '../src/cli/render/rasterised'
import type { WriteContext } from '../src/core/formats/format'
import svg from '../src/core/formats/svg'
import type { Diagram } from '../src/core/model/diagram'
import { patterns } from '../src/core/patterns'
import { asExported } from '../src/core/testing/pictures/as-exported'

/*
 * An exported SVG is the same picture in another program. resvg knows neither the browser's text nor its style sheets;
 * edges of letters and lines are smoothed otherwise, so both pictures are compared at a quarter of their size.
 */
const shown = ['three-tier-web', 'site-behind-a-peering-hub', 'dynamodb-streams-lambda', 'central-egress-vpc']
const icons = readIcons()
const webFont = (weight: number) =>
  readFileSync(`node_modules/@fontsource/inter/files/inter-latin-${weight}-normal.woff2`)
const fonts = { regular: webFont(400), semibold: webFont(600) }

async function written(diagram: Diagram, theme: WriteContext['theme']): Promise<string> {
  const result = await svg.write(diagram, asExported(theme, { icons, fonts }))
  if (!result.ok) throw new Error(result.problem)
  return result.value
}

function inResvg(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'lintel-fonts-'))
  const fontFiles = interFiles().map(({ name, bytes }) => {
    writeFileSync(join(folder, name), bytes)
    return join(folder, name)
  })
  return rasterised(text, fontFiles).asPng().toString('base64')
}

/** How far two pictures are from each other, 0 to 255: on the whole, and where they are furthest. */
async function apart(page: Page, text: string, png: string): Promise<{ mean: number; most: number }> {
  const sources = [
    `data:image/svg+xml;base64,${Buffer.from(text).toString('base64')}`,
    `data:image/png;base64,${png}`,
  ]
  return page.evaluate(async (urls) => {
    const pixels = await Promise.all(
      urls.map(async (url) => {
        const image = new Image()
        image.src = url
        await image.decode()
        const [width, height] = [Math.round(image.naturalWidth / 4), Math.round(image.naturalHeight / 4)]
        const large = new OffscreenCanvas(width * 4, height * 4)
        large.getContext('2d')?.drawImage(image, 0, 0, width * 4, height * 4)
        const context = new OffscreenCanvas(width, height).getContext('2d')
        if (context === null) throw new Error('There is no canvas.')
        context.imageSmoothingQuality = 'high'
        context.drawImage(large, 0, 0, width, height)
        return context.getImageData(0, 0, width, height).data
      }),
    )
    const [one, other] = [pixels[0] ?? new Uint8ClampedArray(), pixels[1] ?? new Uint8ClampedArray()]
    if (one.length !== other.length || one.length === 0) throw new Error('The pictures differ in size.')
    let [sum, most] = [0, 0]
    for (let at = 0; at < one.length; at++) {
      const difference = Math.abs((one[at] ?? 0) - (other[at] ?? 0))
      sum += difference
      most = Math.max(most, difference)
    }
    return { mean: sum / one.length, most }
  }, sources)
}

for (const theme of ['light', 'dark'] as const) {
  test(`an exported SVG is the same picture in a second engine, ${theme}`, async ({ page }) => {
    for (const id of shown) {
      const pattern = patterns.find((one) => one.id === id)
      if (pattern === undefined) throw new Error(`There is no pattern ${id}.`)
      const text = await written(pattern.build(), theme)
      const distance = await apart(page, text, inResvg(text))
      expect(distance.mean, id).toBeLessThan(0.8)
      expect(distance.most, id).toBeLessThan(60)
    }
  })
}

test('a picture without its icons or a line, or with other words, is seen to be another', async ({
  page,
}) => {
  const [pattern] = patterns
  const text = await written(pattern?.build() as Diagram, 'light')
  const changed = [
    text.replaceAll(/<use [^>]*>/gu, ''),
    text.replaceAll(/(?<=<(?:text|tspan)[^>]*>)[^<]+/gu, (words) => words.toUpperCase()),
    text.replace(/(<g data-connection="[^"]*">(?:<title>[^<]*<\/title>)?)<path[^>]*>/u, '$1'),
  ]
  for (const other of changed) {
    expect(other).not.toBe(text)
    expect((await apart(page, text, inResvg(other))).most).toBeGreaterThan(60)
  }
})

test('no line of an exported SVG is wider in another font than it was measured', async ({ page }) => {
  for (const id of shown) {
    const text = await written(patterns.find((one) => one.id === id)?.build() as Diagram, 'light')
    // Every machine has one, and it is wider than Inter by a fifth.
    await page.setContent(text.replace(/font-family="[^"]*"/u, 'font-family="monospace"'))
    const widths = await page.evaluate(() =>
      [...document.querySelectorAll<SVGTextContentElement>('[textLength]')].map((line) => [
        Number(line.getAttribute('textLength')),
        line.getComputedTextLength(),
        line.getEndPositionOfChar(line.getNumberOfChars() - 1).x - line.getStartPositionOfChar(0).x,
      ]),
    )
    expect(widths.length).toBeGreaterThan(10)
    for (const [measured = 0, stated = 0, drawn = 0] of widths) {
      expect(Math.abs(stated - measured)).toBeLessThan(1)
      expect(Math.abs(drawn - measured)).toBeLessThan(1)
    }
  }
})
