import { act, render, screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import type { NodeId } from '../../../core/model/diagram'
import * as session from '../../session/session'
import { user } from '../testing/open'
import { demanding, node, open, shopLab, shown, stated, vpcs } from '../testing/requirements'
import { Requirements } from './Requirements'

const form = () => within(screen.getByRole('form', { name: 'New requirement' }))

describe('the form of a requirement', () => {
  beforeEach(() => open(vpcs()))

  it('adds what was chosen, in words made from it', async () => {
    render(<Requirements />)
    await user.click(screen.getByRole('button', { name: 'Add requirement' }))
    expect(form().getByLabelText('From')).toHaveFocus()
    await user.selectOptions(form().getByLabelText('From'), 'Shop (VPC)')
    await user.selectOptions(form().getByLabelText('To'), 'Every VPC')
    await user.selectOptions(form().getByLabelText('Protocol'), 'TCP')
    await user.type(form().getByLabelText('Port'), '443')
    expect(form().getByLabelText('In words')).toHaveAttribute(
      'placeholder',
      '“Shop” must not reach any VPC on tcp/443',
    )
    await user.click(form().getByRole('button', { name: 'Add' }))
    expect(stated()).toMatchObject([
      { text: '', must: 'not-reach', of: node('shop'), to: { service: 'vpc' }, protocol: 'tcp', port: 443 },
    ])
    expect(screen.queryByRole('form')).not.toBeInTheDocument()
    expect(shown()[0]).toContain('“Shop” must not reach any VPC on tcp/443')
    expect(session.getSession().announcement).toBe('Added a requirement')
  })

  it('asks what traffic must pass through only where it must', async () => {
    render(<Requirements />)
    await user.click(screen.getByRole('button', { name: 'Add requirement' }))
    expect(form().queryByLabelText('Through')).not.toBeInTheDocument()
    await user.selectOptions(form().getByLabelText('Demand'), 'must pass through something')
    await user.selectOptions(form().getByLabelText('Traffic from'), 'Shop (VPC)')
    await user.selectOptions(form().getByLabelText('To'), 'The internet')
    await user.selectOptions(form().getByLabelText('Through'), 'Hub (VPC)')
    await user.type(form().getByLabelText('In words'), 'The hub sees it')
    await user.click(form().getByRole('button', { name: 'Add' }))
    expect(stated()).toMatchObject([
      { text: 'The hub sees it', must: 'pass-through', to: 'internet', through: node('hub') },
    ])
  })

  it('names what is selected by a tag, in one undo step', async () => {
    session.select(['shop', 'hub'])
    render(<Requirements />)
    await user.click(screen.getByRole('button', { name: 'Add requirement' }))
    await user.selectOptions(form().getByLabelText('From'), 'The 2 selected things, by a tag…')
    await user.selectOptions(form().getByLabelText('To'), 'Lab (VPC)')
    await user.click(form().getByRole('button', { name: 'Add' }))
    expect(form().getByRole('alert')).toHaveTextContent(/Give the selected things a tag/)
    await user.type(form().getByLabelText('Tag for the 2 selected things'), 'spoke')
    await user.click(form().getByRole('button', { name: 'Add' }))
    expect(stated()).toMatchObject([{ of: { tag: 'spoke' }, to: node('lab') }])
    expect(session.getSession().diagram.nodes['hub' as NodeId]?.tags).toEqual(['spoke'])
    act(session.undo)
    expect(session.getSession().diagram.nodes['hub' as NodeId]?.tags).toBeUndefined()
  })

  it('says what is wrong, and keeps what was typed', async () => {
    render(<Requirements />)
    await user.click(screen.getByRole('button', { name: 'Add requirement' }))
    await user.click(form().getByRole('button', { name: 'Add' }))
    expect(form().getByRole('alert')).toHaveTextContent('Choose both ends of the requirement.')
    await user.selectOptions(form().getByLabelText('From'), 'Shop (VPC)')
    await user.selectOptions(form().getByLabelText('To'), 'Shop (VPC)')
    await user.click(form().getByRole('button', { name: 'Add' }))
    expect(form().getByRole('alert')).toHaveTextContent(
      'A requirement needs two different things at its ends.',
    )
    expect(stated()).toEqual([])
  })

  it('closes with Escape, and gives the cursor back', async () => {
    render(<Requirements />)
    await user.click(screen.getByRole('button', { name: 'Add requirement' }))
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('form')).not.toBeInTheDocument()
    expect(screen.getByRole('button', { name: 'Add requirement' })).toHaveFocus()
  })

  it('changes a requirement where it stands', async () => {
    await open(demanding(vpcs(), shopLab))
    render(<Requirements />)
    await user.click(screen.getByRole('button', { name: 'Edit: “Shop” must not reach “Lab”' }))
    const change = within(screen.getByRole('form', { name: 'Change the requirement' }))
    expect(change.getByLabelText('From')).toHaveDisplayValue('Shop (VPC)')
    await user.selectOptions(change.getByLabelText('Demand'), 'must reach')
    await user.click(change.getByRole('button', { name: 'Save' }))
    expect(stated()).toMatchObject([{ id: 'requirement-1', must: 'reach' }])
    expect(screen.getByRole('button', { name: 'Edit: “Shop” must reach “Lab”' })).toHaveFocus()
  })
})
