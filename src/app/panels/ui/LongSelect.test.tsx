import { render, screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { user } from '../testing/open'
import { LongSelect } from './LongSelect'
import { mostShown } from './Picker'
import { mostWhole } from './use-rows-in-view'

const chosen = vi.fn<(key: string) => void>()
function show(count: number) {
  const options = Array.from({ length: count }, (_, at) => ({ key: `${at}`, name: `Thing ${at}` }))
  const groups = [{ name: 'Things', options }]
  render(<LongSelect label="Which" value="7" groups={groups} onChoose={chosen} />)
  return screen.getByRole('combobox', { name: 'Which' })
}

it('is the browser’s own list where it is short', () => {
  const field = show(mostWhole)
  expect(field.tagName).toBe('SELECT')
  expect(field).toHaveDisplayValue('Thing 7')
  expect(screen.getAllByRole('option')).toHaveLength(mostWhole)
})

it('draws nothing of a long list until it is opened, then its beginning, and says how many more there are', async () => {
  const field = show(9000)
  expect(field).toHaveValue('Thing 7')
  expect(screen.queryByRole('option')).not.toBeInTheDocument()
  await user.click(field)
  expect(screen.getAllByRole('option')).toHaveLength(mostShown + 1)
  expect(screen.getByRole('option', { name: '… 8,900 more, type to narrow' })).toBeVisible()
  expect(screen.getByRole('status')).toHaveTextContent('9,000 to choose from')
})

it('finds what is typed, wherever in the list, and is chosen by the keyboard', async () => {
  const field = show(9000)
  await user.type(field, 'thing 8999')
  expect(screen.getAllByRole('option')).toHaveLength(1)
  await user.keyboard('{Enter}')
  expect(chosen).toHaveBeenLastCalledWith('8999')
})

it('never goes on to the line that says there are more', async () => {
  const field = show(9000)
  await user.click(field)
  await user.keyboard(`{ArrowDown>${mostShown + 5}/}{Enter}`)
  expect(chosen).toHaveBeenLastCalledWith(`${mostShown - 1}`)
})
