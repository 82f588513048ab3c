import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { user } from '../testing/open'
import { FoldedList } from './FoldedList'

const list = (count: number) => (
  <FoldedList
    items={Array.from({ length: count }, (_, index) => `item ${index + 1}`)}
    longest={5}
    shown={3}
    label="items"
    gap={8}
    keyOf={(item) => item}
  >
    {(item) => <li key={item}>{item}</li>}
  </FoldedList>
)

it('shows the first of many until all are asked for', async () => {
  render(list(12))
  expect(screen.getAllByRole('listitem')).toHaveLength(3)
  await user.click(screen.getByRole('button', { name: 'Show all 12 items' }))
  expect(screen.getAllByRole('listitem')).toHaveLength(12)
  await user.click(screen.getByRole('button', { name: 'Show fewer' }))
  expect(screen.getAllByRole('listitem')).toHaveLength(3)
})

it('folds no few', () => {
  render(list(5))
  expect(screen.getAllByRole('listitem')).toHaveLength(5)
  expect(screen.queryByRole('button')).not.toBeInTheDocument()
})
