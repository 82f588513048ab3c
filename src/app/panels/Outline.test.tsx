import { act, render, screen } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { sketch } from '../../core/model/sketch'
import * as session from '../session/session'
import { Outline } from './Outline'
import { openDiagram, reviewed, user } from './testing/open'
import { elevenVpns } from './testing/sketches'

const selected = () => [...session.getSession().selection]

describe('the outline', () => {
  beforeEach(() =>
    openDiagram(
      sketch({
        shop: { service: 'vpc' },
        web: { service: 'subnet', in: 'shop' },
        one: { service: 'ec2', in: 'web' },
      }),
    ),
  )

  it('is a tree of what is inside what', () => {
    render(<Outline />)
    expect(screen.getByRole('treeitem', { name: /shop/ })).toHaveAttribute('aria-level', '1')
    expect(screen.getByRole('treeitem', { name: /web/ })).toHaveAttribute('aria-level', '2')
    expect(screen.getByRole('treeitem', { name: /one/ })).toHaveAttribute('aria-level', '3')
  })

  it('selects at a click, and frames at Enter', async () => {
    render(<Outline />)
    await user.click(screen.getByRole('treeitem', { name: /one/ }))
    expect(selected()).toEqual(['one'])
    const before = session.getSession().focusRequest?.serial ?? 0
    await user.keyboard('{ArrowUp}{Enter}')
    expect(selected()).toEqual(['web'])
    expect(session.getSession().focusRequest).toMatchObject({ ids: ['web'], serial: before + 1 })
  })

  it('folds and unfolds by the sideways arrows', async () => {
    render(<Outline />)
    screen.getByRole('treeitem', { name: /shop/ }).focus()
    await user.keyboard('{ArrowLeft}')
    expect(screen.getByRole('treeitem', { name: /shop/ })).toHaveAttribute('aria-expanded', 'false')
    expect(screen.queryByRole('treeitem', { name: /web/ })).not.toBeInTheDocument()
    await user.keyboard('{ArrowRight}{ArrowRight}')
    expect(screen.getByRole('treeitem', { name: /web/ })).toHaveFocus()
    await user.keyboard('{End}')
    expect(screen.getByRole('treeitem', { name: /one/ })).toHaveFocus()
    await user.keyboard('{ArrowLeft}')
    expect(screen.getByRole('treeitem', { name: /web/ })).toHaveFocus()
  })

  it('shows what was selected elsewhere', () => {
    render(<Outline />)
    act(() => session.select(['web']))
    expect(screen.getByRole('treeitem', { selected: true })).toHaveTextContent('web')
  })

  it('marks what a finding is about', async () => {
    openDiagram(elevenVpns())
    render(<Outline />)
    await act(reviewed)
    expect(screen.getByRole('treeitem', { name: /gateway.*Error/ })).toBeVisible()
  })

  it('says what will be there when there is nothing', () => {
    openDiagram(sketch({}))
    render(<Outline />)
    expect(screen.getByText(/What you draw is listed here/)).toBeVisible()
  })
})
