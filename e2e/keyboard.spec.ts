import { expect, test } from '@playwright/test'
import { Editor } from './editor'
import { takeAway } from './take-away'

test.describe('with the keyboard alone', () => {
  test('draws the thumbnail pattern from nothing', async ({ page }) => {
    const editor = new Editor(page)
    await editor.open()
    for (const service of ['S3 bucket', 'Lambda function', 'S3 bucket', 'DynamoDB table'])
      await editor.addByKeys(service)
    await editor.connectByKeys(editor.node('S3 bucket'), editor.node('Lambda function'))
    await editor.type(editor.field('Label'), 'new image')
    await editor.connectByKeys(editor.node('Lambda function'), editor.node('S3 bucket 2'))
    await editor.connectByKeys(editor.node('Lambda function'), editor.node('DynamoDB table'))

    await expect(editor.connection('S3 bucket to Lambda function')).toBeVisible()
    await expect(editor.connection('Lambda function to S3 bucket 2')).toBeVisible()
    await expect(editor.connection('Lambda function to DynamoDB table')).toBeVisible()
    await takeAway(editor, 'keys')
  })

  test('adds what comes next and what comes before, each in one step', async ({ page }) => {
    const editor = new Editor(page)
    await editor.open()
    await editor.addByKeys('Lambda function')
    await editor.tabTo(editor.canvas)
    await page.keyboard.press('n')
    await expect(editor.next.getByRole('combobox')).toBeFocused()
    await page.keyboard.type('queue')
    await expect(editor.next.getByRole('option', { selected: true })).toContainText('SQS queue')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Orders')
    await page.keyboard.press('Enter')
    await expect(editor.connection('Lambda function to Orders')).toBeVisible()

    await editor.walkTo(editor.node('Lambda function'))
    await page.keyboard.press('Shift+N')
    // What the diagram has already stands a little higher.
    await expect(editor.next.getByRole('option').first()).toContainText('SQS queue')
    await page.keyboard.press('ArrowDown')
    await expect(editor.next.getByRole('option', { selected: true })).toContainText('API Gateway')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    await expect(editor.connection('API Gateway to Lambda function')).toBeVisible()
    await page.keyboard.press('ControlOrMeta+Z')
    await expect(editor.node('API Gateway')).toHaveCount(0)
    await expect(editor.canvas.getByRole('group', { name: /^Connection / })).toHaveCount(1)

    await page.keyboard.press('n')
    await page.keyboard.press('Escape')
    await expect(editor.next).toHaveCount(0)
    await expect(editor.canvas).toBeFocused()
    await expect(editor.canvas.getByRole('group', { name: /^Connection / })).toHaveCount(1)
  })

  test('is told that peering is not transitive, and mends it', async ({ page }) => {
    const editor = new Editor(page)
    await editor.open()
    // What is added goes into the selected VPC where it may; a VPC does not, so the three stand side by side.
    await editor.addByKeys('VPC')
    await editor.addByKeys('EC2 instance')
    await editor.addByKeys('VPC')
    await editor.addByKeys('VPC')
    await editor.addByKeys('EC2 instance')
    await editor.connectByKeys(editor.node('VPC'), editor.node('VPC 2'))
    await editor.connectByKeys(editor.node('VPC 2'), editor.node('VPC 3'))
    await editor.showFindings('keys')
    await expect(editor.finding('do not reach each other through “VPC 2”')).toBeVisible()

    await editor.connectByKeys(editor.node('EC2 instance'), editor.node('EC2 instance 2'))
    const finding = editor.finding('cannot reach “EC2 instance 2”')
    await expect(finding).toContainText('VPC 2')
    await editor.fix('keys', finding, /Peer /)
    await editor.checked()
    await expect(finding).toHaveCount(0)
    await takeAway(editor, 'keys')
  })

  test(
    'is told of eleven VPN connections on one gateway, and raises the quota',
    { tag: '@long' },
    async ({ page }) => {
      const editor = new Editor(page)
      await editor.open()
      await editor.addByKeys('On-premises site')
      await editor.addByKeys('Customer gateway')
      await editor.addByKeys('VPC')
      await editor.addByKeys('Virtual private gateway')
      await editor.connectByKeys(editor.node('Customer gateway'), editor.node('Virtual private gateway'))
      await editor.type(editor.field('Count'), '11')
      await editor.showFindings('keys')
      const finding = editor.finding('11 VPN connections')
      await expect(finding.getByRole('img', { name: 'Error' })).toBeVisible()

      await editor.unfold(finding, 'keys')
      await editor.press('keys', finding.getByRole('button', { name: /Raise/ }))
      const dialog = page.getByRole('dialog')
      await editor.type(dialog.getByLabel(/Reason/), 'AWS agreed on 20')
      await editor.press('keys', dialog.getByRole('button', { name: /Raise/ }))
      await expect(dialog).toHaveCount(0)
      await editor.checked()
      await expect(finding).toHaveCount(0)
      await takeAway(editor, 'keys')
    },
  )

  test(
    'is told of a volume on two instances, of gp3, and that Multi-Attach clears it',
    { tag: '@long' },
    async ({ page }) => {
      const editor = new Editor(page)
      await editor.open()
      for (const service of ['EC2 instance', 'EC2 instance', 'EBS volume']) await editor.addByKeys(service)
      await editor.connectByKeys(editor.node('EC2 instance'), editor.node('EBS volume'))
      await editor.connectByKeys(editor.node('EC2 instance 2'), editor.node('EBS volume'))
      await editor.showFindings('keys')
      const finding = editor.finding('EBS volume')
      await expect(finding.getByRole('img', { name: 'Warning' })).toBeVisible()

      await editor.walkTo(editor.node('EBS volume'))
      await editor.pick(editor.field('Volume type'), 'gp3')
      await expect(finding.getByRole('img', { name: 'Error' })).toBeVisible()
      await editor.pick(editor.field('Volume type'), 'io2')
      const multiAttach = editor.inspector.getByRole('radiogroup', { name: 'Multi-Attach' })
      await editor.choose('keys', multiAttach.getByRole('radio', { name: 'Yes' }))
      await editor.checked()
      await expect(finding).toHaveCount(0)
      await takeAway(editor, 'keys')
    },
  )

  test(
    'is told where 8 MB do not fit on the way through API Gateway into Lambda',
    { tag: '@long' },
    async ({ page }) => {
      const editor = new Editor(page)
      await editor.open()
      for (const service of ['Client', 'API Gateway', 'Lambda function']) await editor.addByKeys(service)
      await editor.connectByKeys(editor.node('API Gateway'), editor.node('Lambda function'))
      await editor.connectByKeys(editor.node('Client'), editor.node('API Gateway'))
      await editor.type(editor.field('Request size'), '8 MB')
      await editor.showFindings('keys')
      const finding = editor.finding('8 MB')
      await expect(finding).toContainText('API Gateway → Lambda function')
      await expect(finding).toContainText('6 MB')
      await takeAway(editor, 'keys')
    },
  )
})
