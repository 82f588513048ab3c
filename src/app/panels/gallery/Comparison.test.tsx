import { act, render, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { sketch } from '../../../core/model/sketch'
import { shortcuts } from '../../session/keys'
import * as session from '../../session/session'
import { Dialogs } from '../Dialogs'
import { openDiagram, user } from '../testing/open'

const fourWays = [
  'transit-gateway-to-one-site',
  'vgw-for-each-vpc',
  'site-behind-a-peering-hub',
  'site-services-by-privatelink',
]

/** Opens a comparison, and waits until the network engine has answered for all of it. */
async function compare(patternIds: readonly string[], familyId?: string) {
  act(() =>
    session.openDialog({ name: 'comparison', patternIds, ...(familyId === undefined ? {} : { familyId }) }),
  )
  const dialog = await screen.findByRole('dialog')
  await waitFor(() => expect(within(dialog).getByRole('button', { name: 'Copy as Markdown' })).toBeEnabled())
  return within(dialog)
}
type Inside = Awaited<ReturnType<typeof compare>>

const columns = (inside: Inside) => inside.getAllByRole('columnheader').map((head) => head.textContent)
const cells = (inside: Inside, head: string) =>
  within(inside.getByRole('row', { name: new RegExp(`^${head}`) }))
    .getAllByRole('cell')
    .map((cell) => cell.textContent)

beforeEach(() => {
  openDiagram(sketch({}))
  render(<Dialogs shortcuts={shortcuts} />)
})

describe('a comparison', () => {
  it('puts patterns side by side, with what the network engine says of each', async () => {
    const inside = await compare(fourWays)
    expect(columns(inside)).toEqual([
      'Many VPCs, one site: transit gateway',
      'Many VPCs, one site: a virtual private gateway for each VPC',
      'Many VPCs, one site: a load balancer in a peering hub',
      'Many VPCs, one site: single services by PrivateLink',
    ])
    expect(cells(inside, 'VPC ↔ VPC').slice(0, 2)).toEqual([
      'VPC ↔ VPC: reachable',
      'VPC ↔ VPC: blocked (no route leads there)',
    ])
    expect(inside.getByText('Spoke ↔ spoke: blocked (peering is not transitive)')).toBeVisible()
  })

  it('has a head for each row and each group of rows', async () => {
    const inside = await compare(fourWays)
    const heads = inside.getAllByRole('rowheader').map((head) => head.textContent)
    expect(heads).toContain('Limit that binds first')
    expect(inside.getByText('Limits and load').closest('th')).toHaveAttribute('scope', 'rowgroup')
  })

  it('tells when to take which, and what the notes say of the family', async () => {
    const inside = await compare(fourWays, 'many-vpcs-one-site')
    expect(inside.getByText(/^Two to five VPCs that need the site/)).toBeVisible()
    expect(inside.getByText(/“multiple VPC's to one customer site \(on CGW\)”/)).toBeVisible()
    expect(screen.getByRole('dialog')).toHaveAccessibleDescription('Many VPCs, one customer site: how?')
  })

  it('gathers what is the same, and hides it', async () => {
    const inside = await compare(['s3-sns-lambda', 's3-sns-sqs-lambda'], 's3-events')
    expect(inside.getByText('The same in all')).toBeVisible()
    expect(inside.getByRole('rowheader', { name: 'One zone fails' })).toBeVisible()
    await user.click(inside.getByRole('checkbox', { name: /^Show only what differs/ }))
    expect(inside.queryByText('The same in all')).not.toBeInTheDocument()
    expect(inside.queryByRole('rowheader', { name: 'One zone fails' })).not.toBeInTheDocument()
    expect(inside.getByRole('rowheader', { name: 'Retries' })).toBeVisible()
  })

  it('takes a pattern away and adds another, from two to four', async () => {
    const inside = await compare(fourWays, 'many-vpcs-one-site')
    const add = () => inside.getByRole('combobox', { name: /^Add a pattern/ })
    expect(add()).toBeDisabled()
    await user.click(inside.getByRole('button', { name: /^Take away: .*peering hub/ }))
    expect(inside.getByRole('button', { name: /^Take away: .*PrivateLink/ })).toHaveFocus()
    await user.click(inside.getByRole('button', { name: /^Take away: .*PrivateLink/ }))
    expect(columns(inside)).toHaveLength(2)
    expect(inside.getByRole('button', { name: /^Take away: .*virtual private gateway/ })).toHaveFocus()
    await user.click(inside.getByRole('button', { name: /^Take away: .*: transit gateway/ }))
    expect(columns(inside)).toHaveLength(2)
    await user.selectOptions(add(), 'sites-on-one-vgw')
    expect(columns(inside)[2]).toMatch(/^Many sites, one VPC/)
    expect(session.getSession().announcement).toMatch(/^Added Many sites/)
  })

  it('changes to another family', async () => {
    const inside = await compare(fourWays)
    await user.selectOptions(inside.getByRole('combobox', { name: 'Family' }), 'many-sites-one-vpc')
    expect(columns(inside)).toHaveLength(3)
    expect(screen.getByRole('dialog', { name: 'Many sites, one VPC' })).toBeVisible()
    await waitFor(() => expect(inside.getByText('Site ↔ site: reachable')).toBeVisible())
  })

  it('opens a pattern as a new diagram, and closes', async () => {
    const inside = await compare(fourWays)
    await user.click(inside.getByRole('button', { name: /^Open as new: .*virtual private gateway/ }))
    expect(session.getSession().diagram.title).toMatch(/a virtual private gateway for each VPC$/)
    expect(session.getSession().dialog).toBe(null)
  })

  it('is copied as Markdown', async () => {
    const inside = await compare(['s3-sns-lambda', 's3-sns-sqs-lambda'], 's3-events')
    await user.click(inside.getByRole('button', { name: 'Copy as Markdown' }))
    expect(await navigator.clipboard.readText()).toMatch(
      /^## Events of a bucket, to functions\n\n\| {2}\| S3/,
    )
    expect(session.getSession().announcement).toBe('Copied the comparison as Markdown')
  })

  it('joins one pattern with its family, and takes what it does not know for nothing', async () => {
    const inside = await compare(['vpn-cloudhub', 'no-such-pattern'])
    expect(columns(inside)[0]).toMatch(/^VPN CloudHub/)
    expect(columns(inside)).toHaveLength(3)
  })

  it('compares what has no family in common', async () => {
    const inside = await compare(['serverless-cron', 'vpn-cloudhub'])
    expect(screen.getByRole('dialog', { name: 'Patterns side by side' })).toBeVisible()
    expect(cells(inside, 'Retries')[1]).toBe('–, no messages')
  })
})
