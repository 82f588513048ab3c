import { expect, test } from '@playwright/test'
import { Editor } from './editor'

const node = (id: string, more: object = {}) => ({
  id,
  parentId: null,
  kind: 'resource',
  service: 'ec2',
  name: id,
  config: {},
  ...more,
})
const file = (more: object) => ({
  formatVersion: 1,
  title: 'From a file',
  nodes: {},
  connections: {},
  requirements: {},
  review: { severities: {}, dismissed: {}, raised: [] },
  layout: {},
  paths: {},
  steps: [],
  ...more,
})
const many = Object.fromEntries(
  Array.from({ length: 50_000 }, (_, index) => [`ec2-${index}`, node(`ec2-${index}`)]),
)
const connection = { id: 'c', from: 'a', to: 'gone', kind: 'traffic', label: '', config: {} }

/** Files that nobody should have made; `says` is what the person is told. */
const files: readonly { readonly name: string; readonly text: string; readonly says: RegExp }[] = [
  { name: 'not JSON', text: '{ "formatVersion": 1, ', says: /JSON/ },
  { name: 'not a diagram', text: '[1, 2, 3]', says: /diagram/ },
  { name: 'a later version', text: JSON.stringify(file({ formatVersion: 99 })), says: /newer|version/i },
  {
    name: 'dangling ids',
    text: JSON.stringify(
      file({ nodes: { a: node('a', { parentId: 'gone' }) }, connections: { c: connection } }),
    ),
    says: /gone/,
  },
  {
    name: 'containers inside each other',
    text: JSON.stringify(
      file({
        nodes: {
          a: node('a', { service: 'vpc', parentId: 'b' }),
          b: node('b', { service: 'vpc', parentId: 'a' }),
        },
      }),
    ),
    says: /inside|itself|circle/,
  },
  {
    name: 'a prototype',
    text: JSON.stringify(file({ nodes: { a: node('a') } })).replace(
      '"config":{}',
      '"config":{"__proto__":{"polluted":true}},"__proto__":{"polluted":true}',
    ),
    says: /__proto__/,
  },
  { name: '50,000 nodes', text: JSON.stringify(file({ nodes: many })), says: /20,000/ },
  {
    name: 'positions that are no numbers',
    text: JSON.stringify(file({ nodes: { a: node('a') }, layout: { a: { x: null, y: 'left' } } })),
    says: /layout\.a/,
  },
]

for (const { name, text, says } of files) {
  test(`a file with ${name} is told of, and nothing is lost`, async ({ page }) => {
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(error.message))
    const editor = new Editor(page)
    await editor.open()
    await editor.drop('EC2 instance', { x: 300, y: 200 })
    await editor.saved()

    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Import', exact: true }).click()
    await (
      await chooser
    ).setFiles({ name: 'bad.json', mimeType: 'application/json', buffer: Buffer.from(text) })
    await expect(page.getByRole('dialog')).toContainText(says, { timeout: 15_000 })
    await page.keyboard.press('Escape')

    // The diagram that was open is still there, in the list at least, as it was.
    await page.getByRole('button', { name: 'Diagrams' }).click()
    await page
      .getByRole('menuitem', { name: /Untitled diagram/ })
      .first()
      .click()
    await expect(editor.node('EC2 instance')).toBeVisible()
    expect(errors).toEqual([])
    expect(await page.evaluate(() => 'polluted' in {})).toBe(false)
  })
}
