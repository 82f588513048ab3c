import { expect, it } from 'vitest'
import { said } from './said'

it.each([
  ['Move web server', 'Moved web server'],
  ['Add NAT gateway', 'Added NAT gateway'],
  ['Delete 3 items', 'Deleted 3 items'],
  ['Copy web', 'Copied web'],
  ['Display grid', 'Displayed grid'],
  ['Cut web', 'Cut web'],
  ['Wrap 2 items in VPC', 'Wrapped 2 items in VPC'],
  ['Align left edges of 2 items', 'Aligned left edges of 2 items'],
  ['Put web into VPC', 'Put web into VPC'],
  ['Make an Auto Scaling group', 'Made an Auto Scaling group'],
])('says “%s” as “%s”', (label, sentence) => {
  expect(said(label)).toBe(sentence)
})
