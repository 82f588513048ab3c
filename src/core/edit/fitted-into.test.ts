import { expect, it } from 'vitest'
import { place } from '../layout/place'
import { sketch } from '../model/sketch'
import { nodeId } from '../testing/ids'
import { fittedInto } from './fitted-into'

const here = sketch({ cloud: { service: 'aws-cloud' }, region: { service: 'region', in: 'cloud' } })
const nodes = {
  all: { service: 'aws-cloud' },
  own: { service: 'region', in: 'all' },
  store: { service: 's3', in: 'own' },
} as const

it('leaves out what is around the target, and leads what names it there', () => {
  const fit = fittedInto(here, place(sketch(nodes)), nodeId('region'))
  expect(Object.keys(fit.part.nodes)).toEqual(['store'])
  expect([...fit.standsFor]).toEqual([
    ['all', 'cloud'],
    ['own', 'region'],
  ])
  expect([...fit.homes]).toEqual([['store', 'region']])
})

it('keeps a wrapper that something names where nothing stands for it', () => {
  const part = place(sketch(nodes, [], { steps: [{ at: ['all'], text: 'first' }] }))
  const alone = sketch({ region: { service: 'region' } })
  expect(fittedInto(alone, part, nodeId('region'))).toMatchObject({ target: null, part })
})
