import { act, screen, within } from '@testing-library/react'
import { addRequirement, type StatedRequirement } from '../../../core/edit/add-requirement'
import type { Diagram, NodeId } from '../../../core/model/diagram'
import { sketch } from '../../../core/model/sketch'
import * as session from '../../session/session'
import { openDiagram, reviewed } from './open'

export const node = (id: string) => ({ node: id as NodeId })
export const demanding = (diagram: Diagram, ...requirements: readonly StatedRequirement[]): Diagram =>
  requirements.reduce((before, one) => {
    const added = addRequirement(before, one)
    if (!added.ok) throw new Error(added.problem)
    return added.value
  }, diagram)

/** Two peered VPCs and one that nothing joins. */
export const vpcs = () =>
  sketch(
    {
      shop: { service: 'vpc', name: 'Shop', config: { cidr: '10.1.0.0/16' } },
      hub: { service: 'vpc', name: 'Hub', config: { cidr: '10.2.0.0/16' } },
      lab: { service: 'vpc', name: 'Lab', config: { cidr: '10.3.0.0/16' } },
    },
    [{ is: 'shop -> hub : vpc-peering', id: 'peering' }],
  )
export const shopLab: StatedRequirement = { text: '', must: 'not-reach', of: node('shop'), to: node('lab') }

export const rows = () => within(screen.getByRole('list', { name: 'Requirements' })).getAllByRole('listitem')
export const shown = () => rows().map((row) => row.textContent)
export const open = async (diagram: Diagram) => {
  openDiagram(diagram)
  await act(reviewed)
}
export const stated = () => Object.values(session.getSession().diagram.requirements)
