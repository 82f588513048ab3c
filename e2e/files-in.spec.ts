import { readFile, writeFile } from 'node:fs/promises'
import { deflateSync } from 'node:zlib'
import { expect, test, type Page } from '@playwright/test'
import { Editor } from './editor'

interface Upload {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

test('JSON, SVG and PNG come back as the diagram that they were made of, by the chooser, by dropping and by their bytes alone', async ({
  page,
}) => {
  const editor = await drawn(page)
  const json = await exported(page, 'JSON')
  const svg = await exported(page, 'SVG')
  const png = await exported(page, 'PNG')

  await choose(page, [
    { ...json, name: 'renamed.png' },
    { name: 'broken.json', mimeType: 'application/json', buffer: Buffer.from('{"nodes":') },
    svg,
  ])
  const report = page.getByRole('dialog', { name: 'What was imported' })
  await expect(report).toContainText('renamed.png')
  await expect(report).toContainText('broken.json')
  await expect(report).toContainText('not JSON')
  await expect(report).toContainText(svg.name)
  await page.keyboard.press('Escape')
  expect((await exported(page, 'JSON')).buffer.equals(json.buffer)).toBe(true)

  for (const file of [svg, png]) {
    await drop(page, [file])
    await expect(page.getByText(/^Imported “Peering demo”/)).toBeVisible()
    await page.getByRole('button', { name: 'Close message' }).first().click()
    expect((await exported(page, 'JSON')).buffer.equals(json.buffer)).toBe(true)
  }
  await editor.saved()
})

test('hostile files are refused in words, and the page answers all the while', async ({ page }) => {
  await page.addInitScript(() => {
    const tasks: number[] = []
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration)
    }).observe({ type: 'longtask', buffered: true })
    // Of the tasks since it was asked last.
    Object.assign(window, { longestTask: () => Math.max(0, ...tasks.splice(0)) })
  })
  const longestTask = () => page.evaluate<number>('longestTask()')
  const editor = await drawn(page)
  const usual = await longestTask()
  // Whoever reads hangs when it gets this one, as a reader with a flaw would.
  await page.route('**/reading.worker-*.js', async (route) => {
    const script = await (await route.fetch()).text()
    const hang = `addEventListener('message', ({ data }) => { while (data.given?.name === 'slow.json') {} });`
    await route.fulfill({ contentType: 'text/javascript', body: `${hang}${script}` })
  })
  const text = (name: string, content: string): Upload => ({
    name,
    mimeType: 'application/json',
    buffer: Buffer.from(content),
  })
  await choose(
    page,
    await onDiskHere([
      text('slow.json', '{}'),
      text('deep.json', '{"nodes":'.repeat(500_000)),
      text('list.json', `[${'['.repeat(2_000_000)}`),
      { name: 'bomb.png', mimeType: 'image/png', buffer: bombPng() },
      { name: 'bare.png', mimeType: 'image/png', buffer: pngOf([]) },
      text(
        'picture.svg',
        '<!DOCTYPE svg [<!ENTITY a "aaaa">]><svg xmlns="http://www.w3.org/2000/svg">&a;</svg>',
      ),
      text('large.json', ' '.repeat(30 * 1024 * 1024)),
    ]),
  )
  // While the slow one is being read, one goes on working.
  await editor.click(editor.node('Orders').first())
  await expect(editor.inspector.getByRole('heading', { name: 'Orders' })).toBeVisible()
  await page.keyboard.press('ControlOrMeta+D')
  await expect(editor.node('Orders')).toHaveCount(2)
  const report = page.getByRole('dialog', { name: 'The files could not be imported' })
  const line = (name: string) => report.getByRole('listitem').filter({ hasText: name })
  await expect(line('slow.json')).toContainText('longer than 5 seconds', { timeout: 20_000 })
  await expect(line('deep.json')).toContainText('64 levels')
  await expect(line('list.json')).toContainText('64 levels')
  await expect(line('bomb.png')).toContainText('larger than 20 MB')
  await expect(line('bare.png')).toContainText('without a diagram')
  await expect(line('picture.svg')).toContainText(/document type|entities/)
  await expect(line('large.json')).toContainText('30 MB')
  // The page was never held up for longer than by opening it and a small diagram; the slow file alone takes seconds.
  expect(await longestTask()).toBeLessThan(2 * usual + 50)
  await page.keyboard.press('Escape')
  await expect(editor.node('Orders')).toHaveCount(2)
})

test('Ctrl+S writes to the file that was opened, asks when it was changed, and downloads when there is none', async ({
  page,
}) => {
  const editor = await drawn(page)
  const json = await exported(page, 'JSON')
  const first = page.waitForEvent('download')
  await page.keyboard.press('ControlOrMeta+S')
  expect((await readFile(await (await first).path())).equals(json.buffer)).toBe(true)

  // A real handle, of the browser's own file system; only the picker that would show it is stood in for.
  await page.evaluate(async (content) => {
    const folder = await navigator.storage.getDirectory()
    const handle = await folder.getFileHandle('shop.lintel.json', { create: true })
    const writing = await handle.createWritable()
    await writing.write(content)
    await writing.close()
    Object.assign(window, { showOpenFilePicker: () => Promise.resolve([handle]) })
  }, json.buffer.toString())
  await page.keyboard.press('ControlOrMeta+O')
  await expect(page.getByText(/^Imported “Peering demo”/)).toBeVisible()
  await editor.click(editor.node('Orders'))
  await page.keyboard.press('Delete')
  await page.keyboard.press('ControlOrMeta+S')
  await expect(page.getByText('Saved to shop.lintel.json')).toBeVisible()
  expect(await onDisk(page)).not.toContain('Orders')

  // The handle outlives the page.
  await editor.saved()
  await page.reload()
  await expect(editor.node('Billing')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).waitFor()
  await writeOnDisk(page, '{"changed": "elsewhere"}')
  await page.keyboard.press('ControlOrMeta+S')
  const asked = page.getByRole('dialog', { name: /was changed by another program/ })
  await expect(asked).toBeVisible()
  expect(await onDisk(page)).toBe('{"changed": "elsewhere"}')
  await asked.getByRole('button', { name: 'Overwrite' }).click()
  await expect(page.getByText('Saved to shop.lintel.json')).toBeVisible()
  expect(await onDisk(page)).toContain('Billing')

  await page.evaluate(async () => {
    await (await navigator.storage.getDirectory()).removeEntry('shop.lintel.json')
  })
  await page.keyboard.press('ControlOrMeta+S')
  await expect(
    page.getByText(/“shop.lintel.json” is no longer where it was[.] Nothing is lost/),
  ).toBeVisible()
})

test('a selection is copied as PNG and as SVG, and pastes as things', async ({ page }) => {
  const editor = await drawn(page)
  const orders = editor.canvas.getByRole('group', { name: /Orders/ })
  const before = await orders.count()
  for (const [index, format] of ['PNG', 'SVG'].entries()) {
    await editor.click(editor.node('Orders').first())
    await page.keyboard.press('Shift+F10')
    await page.getByRole('menuitem', { name: `Copy as ${format}` }).press('Enter')
    await expect(page.getByText(`Copied “Orders” as ${format}`)).toBeVisible()
    const types = await page.evaluate(async () => (await navigator.clipboard.read())[0]?.types)
    expect(types).toContain(format === 'PNG' ? 'image/png' : 'text/plain')
    await editor.canvas.focus()
    await page.keyboard.press('ControlOrMeta+V')
    await expect(orders).toHaveCount(before + index + 1)
  }
})

/** The peering demo, drawn and stored. */
async function drawn(page: Page): Promise<Editor> {
  const editor = new Editor(page)
  await editor.open()
  await page.getByRole('button', { name: /^Peering demo/ }).click()
  await expect(editor.node('Orders').first()).toBeVisible()
  await editor.saved()
  return editor
}

async function exported(page: Page, format: string): Promise<Upload> {
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await dialog.getByRole('radio', { name: format, exact: true }).locator('xpath=..').click()
  const download = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Export', exact: true }).click()
  const file = await download
  await expect(dialog).toHaveCount(0)
  return {
    name: file.suggestedFilename(),
    mimeType: 'application/octet-stream',
    buffer: await readFile(await file.path()),
  }
}

async function choose(page: Page, files: readonly Upload[] | readonly string[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await (await chooser).setFiles([...files] as string[] | Upload[])
}

async function drop(page: Page, files: readonly Upload[]): Promise<void> {
  const given = files.map(({ name, buffer }) => ({ name, text: buffer.toString('base64') }))
  const carried = await page.evaluateHandle((all) => {
    const transfer = new DataTransfer()
    for (const { name, text } of all)
      transfer.items.add(new File([Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))], name))
    return transfer
  }, given)
  await page.getByRole('main').dispatchEvent('drop', { dataTransfer: carried })
}

/** Files that the browser reads itself: to hand it their content would keep the page busy. */
function onDiskHere(files: readonly Upload[]): Promise<string[]> {
  return Promise.all(
    files.map(async ({ name, buffer }) => {
      const path = test.info().outputPath(name)
      await writeFile(path, buffer)
      return path
    }),
  )
}

function onDisk(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const folder = await navigator.storage.getDirectory()
    return (await (await folder.getFileHandle('shop.lintel.json')).getFile()).text()
  })
}

async function writeOnDisk(page: Page, text: string): Promise<void> {
  await page.evaluate(async (content) => {
    const folder = await navigator.storage.getDirectory()
    const writing = await (await folder.getFileHandle('shop.lintel.json')).createWritable()
    await writing.write(content)
    await writing.close()
  }, text)
}

/** A picture whose diagram would unpack to 64 MB. */
function bombPng(): Buffer {
  const bomb = deflateSync(Buffer.alloc(64 * 1024 * 1024, 0x20), { level: 9 })
  return pngOf([['iTXt', Buffer.concat([Buffer.from('lintel\0\x01\0\0\0', 'latin1'), bomb])]])
}

function pngOf(chunks: readonly (readonly [string, Buffer])[]): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(1, 0)
  head.writeUInt32BE(1, 4)
  head.set([8, 0, 0, 0, 0], 8)
  const all: readonly (readonly [string, Buffer])[] = [
    ['IHDR', head],
    ['IDAT', deflateSync(Buffer.from([0, 0]))],
    ...chunks,
    ['IEND', Buffer.alloc(0)],
  ]
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    ...all.map(([type, data]) => {
      const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
      const ends = Buffer.alloc(8)
      ends.writeUInt32BE(data.length, 0)
      ends.writeUInt32BE(crc32(body), 4)
      return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)])
    }),
  ])
}

function crc32(bytes: Buffer): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  }
  return (sum ^ 0xffffffff) >>> 0
}
