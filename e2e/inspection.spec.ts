import { expect, test } from '@playwright/test'
import { withFourthSpoke } from '../src/core/testing/patterns/fourth-spoke'
import { Editor } from './editor'

test('a fourth spoke of the inspection pattern is told what it lacks, and gets it by one click', async ({
  page,
}) => {
  const editor = new Editor(page)
  await editor.open()
  await page.getByLabel('Files to import').setInputFiles({
    name: 'fourth-spoke.lintel.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(withFourthSpoke())),
  })
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Inspection VPC between VPCs')
  await page.getByRole('button', { name: '2 to do' }).click()
  await expect(editor.findings.getByRole('listitem')).toHaveCount(2)
  await expect(editor.finding('is associated with no route table')).toBeVisible()
  await editor.fix('mouse', editor.finding('Every spoke reaches every other'), /^Preview/)
  await expect(page.getByRole('button', { name: '0 to do' })).toBeVisible()
  await expect(page.getByRole('button', { name: '0 errors' })).toBeVisible()
  await page.getByRole('button', { name: 'Requirements', exact: true }).click()
  const rows = page.getByRole('list', { name: 'Requirements' }).getByRole('listitem')
  await expect(rows.nth(1)).toBeVisible()
  for (const row of await rows.all()) await expect(row).toContainText('Met')
})
