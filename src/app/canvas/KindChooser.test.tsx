import { act, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import { place } from '../../core/layout/place'
import { sketch } from '../../core/model/sketch'
import { nodeId } from '../../core/testing/ids'
import { getSession, newDiagram, undo, useSession } from '../session/session'
import { connectNodes } from './connect-nodes'
import { KindChooser } from './KindChooser'

const drawing = place(
  sketch({
    office: { service: 'site', name: 'Office' },
    ireland: { service: 'region' },
    shop: { service: 'vpc', in: 'ireland', name: 'Shop' },
  }),
)

function Chooser() {
  return <KindChooser diagram={useSession(({ diagram }) => diagram)} />
}

const lines = () =>
  Object.values(getSession().diagram.connections)
    .map(({ from, to, kind }) => `${from} ${to} ${kind}`)
    .toSorted()

describe('what is offered when a site is connected with a VPC', () => {
  beforeEach(() => {
    newDiagram(drawing)
    render(<Chooser />)
    act(() => connectNodes(nodeId('office'), nodeId('shop')))
  })

  it('is a VPN that ends on the VPC, or on a transit gateway that it is attached to', () => {
    const offers = screen.getByRole('group', { name: 'What AWS needs between' })
    expect([...offers.querySelectorAll('button')].map(({ textContent }) => textContent)).toEqual([
      'Create customer gateway, VGW and VPN',
      'The same by a transit gateway',
    ])
  })

  it('puts a customer gateway, a transit gateway, the VPN and the attachment in the place of the connection', async () => {
    await userEvent.click(screen.getByRole('button', { name: 'The same by a transit gateway' }))
    await waitFor(() =>
      expect(lines()).toEqual([
        'customer-gateway-1 transit-gateway-1 site-to-site-vpn',
        'shop transit-gateway-1 transit-gateway-attachment',
      ]),
    )
    const { nodes } = getSession().diagram
    expect(nodes).toMatchObject({
      'customer-gateway-1': { parentId: 'office' },
      'transit-gateway-1': { parentId: 'ireland' },
    })
    expect(screen.queryByRole('group', { name: 'What AWS needs between' })).toBeNull()
    // Connecting and choosing are one step of undo.
    act(() => undo())
    expect(getSession().diagram).toEqual(drawing)
  })
})
