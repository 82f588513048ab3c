import { expect, it } from 'vitest'
import { renameNode } from '../../edit/rename-node'
import { graphOf } from '../../model/graph'
import { sketch } from '../../model/sketch'
import { nodeId } from '../../testing/ids'
import payloadTooLarge from '../payload-too-large'
import { startReview } from '../review'

it('has the rule of sizes asked again only where a flow is another', () => {
  const drawing = sketch(
    { app: { service: 'ec2' }, resize: { service: 'lambda' }, other: { service: 'ec2' } },
    [
      { is: 'app -> resize : sync-invoke', config: { requestBytes: 8 * 1024 ** 2 } },
      'other -> app : traffic',
    ],
  )
  const next = startReview([payloadTooLarge])
  expect(next(graphOf(drawing)).outcomes[0]?.findings).toHaveLength(1)

  const renamed = renameNode(drawing, nodeId('other'), 'Renamed')
  if (!renamed.ok) throw new Error(renamed.problem)
  expect(next(graphOf(renamed.value)).asked).toEqual([])

  const smaller = sketch(
    { app: { service: 'ec2' }, resize: { service: 'lambda' }, other: { service: 'ec2' } },
    [{ is: 'app -> resize : sync-invoke', config: { requestBytes: 1024 } }],
  )
  const { asked, outcomes } = next(graphOf(smaller))
  expect(asked).toEqual(['payload-too-large'])
  expect(outcomes[0]?.findings).toEqual([])
})
