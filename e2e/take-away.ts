import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import type { Editor, Hand } from './editor'

interface Exported {
  readonly nodes: Readonly<
    Record<string, { readonly kind: string; readonly name: string; readonly text?: string }>
  >
  readonly connections: Readonly<Record<string, { readonly label: string }>>
}

/**
 * What everybody does at the end: back to the empty diagram and forth again, the three files, the JSON imported once
 * more, a reload. Everything is compared with the diagram that the JSON holds.
 */
export async function takeAway(editor: Editor, hand: Hand): Promise<void> {
  await undoesAndRedoes(editor, hand)
  const json = await exported(editor, hand, 'JSON')
  const diagram = JSON.parse(json.toString()) as Exported
  const svg = (await exported(editor, hand, 'SVG')).toString()
  showsEverything(svg, diagram)
  await isPictureOf(editor.page, svg, await exported(editor, hand, 'PNG'))
  await importsEqual(editor, hand, json)
  await survivesReload(editor)
}

async function undoesAndRedoes(editor: Editor, hand: Hand): Promise<void> {
  const things = editor.canvas.getByRole('group')
  const before = await things.count()
  await editor.repeat(hand, /^Undo/, 'ControlOrMeta+Z')
  await expect(editor.page.getByRole('heading', { name: 'Draw an AWS architecture' })).toBeVisible()
  await expect(things).toHaveCount(0)
  await editor.repeat(hand, /^Redo/, 'ControlOrMeta+Shift+Z')
  await expect(things).toHaveCount(before)
}

export async function exported(editor: Editor, hand: Hand, format: 'JSON' | 'SVG' | 'PNG'): Promise<Buffer> {
  const { page } = editor
  await editor.press(hand, page.getByRole('button', { name: 'Export', exact: true }))
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await editor.choose(hand, dialog.getByRole('radio', { name: format, exact: true }))
  const download = page.waitForEvent('download')
  await editor.press(hand, dialog.getByRole('button', { name: 'Export', exact: true }))
  const file = await download
  await expect(dialog).toHaveCount(0)
  return readFile(await file.path())
}

function showsEverything(svg: string, diagram: Exported): void {
  const count = (pattern: RegExp) => [...svg.matchAll(pattern)].length
  expect(count(/ data-node="/g)).toBe(Object.keys(diagram.nodes).length)
  expect(count(/ data-connection="/g)).toBe(Object.keys(diagram.connections).length)
  for (const { name } of Object.values(diagram.nodes)) expect(svg).toContain(`>${name}<`)
  const labels = Object.values(diagram.connections).filter(({ label }) => label !== '')
  for (const { label } of labels) expect(svg).toMatch(new RegExp(`data-role="label"[^>]*>${label}<`))
}

/** The PNG has twice the SVG's size, and more than a ground of one colour. */
async function isPictureOf(page: Page, svg: string, png: Buffer): Promise<void> {
  const [, width, height] = /<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? []
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  expect(png.readUInt32BE(16)).toBe(Number(width) * 2)
  expect(png.readUInt32BE(20)).toBe(Number(height) * 2)
  const colours = await page.evaluate(
    async (bytes) => {
      const bitmap = await createImageBitmap(new Blob([Uint8Array.from(bytes)], { type: 'image/png' }))
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
      context?.drawImage(bitmap, 0, 0)
      const pixels = context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? new Uint8ClampedArray()
      const seen = new Set<number>()
      for (let at = 0; at < pixels.length; at += 4) {
        seen.add(((pixels[at] ?? 0) << 16) | ((pixels[at + 1] ?? 0) << 8) | (pixels[at + 2] ?? 0))
      }
      return seen.size
    },
    [...png],
  )
  expect(colours).toBeGreaterThan(20)
}

async function importsEqual(editor: Editor, hand: Hand, json: Buffer): Promise<void> {
  const { page } = editor
  const chooser = page.waitForEvent('filechooser')
  await editor.press(hand, page.getByRole('button', { name: 'Import', exact: true }))
  await (await chooser).setFiles({ name: 'again.lintel.json', mimeType: 'application/json', buffer: json })
  await editor.closeReport(hand)
  await editor.saved()
  expect((await exported(editor, hand, 'JSON')).toString()).toBe(json.toString())
}

async function survivesReload(editor: Editor): Promise<void> {
  await editor.saved()
  const things = editor.canvas.getByRole('group')
  const before = await things.allTextContents()
  expect(before.length).toBeGreaterThan(0)
  await editor.page.reload()
  await expect(things).toHaveCount(before.length)
}
