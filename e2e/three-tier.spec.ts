import { expect, test, type Locator } from '@playwright/test'
import { Editor, type Point } from './editor'
import { takeAway } from './take-away'

/** Inputs that a person may need for it: a click, a drag from the palette, the pull of a connection are one each. */
const atMost = 40

test(`draws a three-tier web application over two zones from empty, in at most ${atMost} inputs`, async ({
  page,
}) => {
  const editor = new Editor(page)
  let inputs = 0
  const click = async (target: Locator) => {
    inputs += 1
    await target.click()
  }
  const pick = async (node: Locator, keys: readonly 'Shift'[] = []) => {
    inputs += 1
    await editor.click(node, keys)
  }
  const drop = async (service: string, at: Point) => {
    inputs += 1
    await editor.drop(service, at)
  }
  const dropInto = async (service: string, container: Locator) => {
    inputs += 1
    await editor.dropInto(service, container)
  }
  const connect = async (from: string, to: string) => {
    // The click that shows the handles, and the pull.
    inputs += 2
    await editor.connect(editor.node(from), editor.node(to))
  }
  const option = (group: string, name: string) =>
    page
      .getByRole('group', { name: group })
      .or(page.getByRole('radiogroup', { name: group }))
      .getByRole('radio', { name, exact: true })
      .locator('xpath=..')
  const subnet = (name: string) => editor.inspector.getByRole('checkbox', { name })

  await editor.open()
  await drop('VPC with subnets…', { x: 200, y: 60 })
  await click(option('Private tiers in each zone', '2'))
  await click(page.getByRole('dialog').getByRole('button', { name: 'Add VPC' }))
  await expect(editor.node('Public subnet A')).toBeVisible()

  await drop('Users', { x: 60, y: 50 })
  await dropInto('Application Load Balancer', editor.node('Public subnet A'))
  await click(subnet('Public subnet B'))
  await dropInto('EC2 instance', editor.node('Private subnet A'))
  await dropInto('EC2 instance', editor.node('Private subnet B'))
  await pick(editor.node('EC2 instance'), ['Shift'])
  await click(editor.inspector.getByRole('button', { name: 'Make an Auto Scaling group' }))
  await dropInto('RDS database', editor.node('Private subnet A2'))
  await click(subnet('Private subnet B2'))
  await click(option('Multi-AZ', 'Yes'))
  await page.screenshot({ path: '/tmp/t3.png' })
  await connect('Users', 'Application Load Balancer')
  await connect('Application Load Balancer', 'EC2 instance')
  await connect('Application Load Balancer', 'EC2 instance 2')
  await connect('EC2 instance', 'RDS database')
  await connect('EC2 instance 2', 'RDS database')
  await page.screenshot({ path: '/tmp/t4.png' })

  test.info().annotations.push({ type: 'inputs', description: String(inputs) })
  expect(inputs).toBeLessThanOrEqual(atMost)
  await editor.checked()
  await expect(editor.findings.getByRole('button', { name: '0 errors' })).toBeVisible()
  await expect(editor.findings.getByRole('button', { name: '0 warnings' })).toBeVisible()
  await takeAway(editor, 'mouse')
})
