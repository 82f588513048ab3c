import { act, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { user } from '../testing/open'
import { useOpen } from './kept-open'
import { LongList } from './LongList'
import { mostWhole, type RowPlace } from './use-rows-in-view'

const [frameHeight, rowHeight] = [280, 28]

/** There is no layout here: a frame of ten rows, and rows of one height. */
beforeEach(() => {
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(frameHeight)
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(rowHeight)
})
afterEach(() => vi.restoreAllMocks())

function Row({ name, place }: { readonly name: string; readonly place: RowPlace }) {
  const [isOpen, setOpen] = useOpen(name)
  return (
    <li {...place}>
      <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {name}
      </button>
    </li>
  )
}

const keyOf = (name: string) => name

function listOf(count: number) {
  const items = Array.from({ length: count }, (_, at) => `row ${at}`)
  return (
    <div data-testid="frame" style={{ overflowY: 'auto' }}>
      <LongList aria-label="Rows" items={items} keyOf={keyOf} rowHeight={rowHeight}>
        {(name, place) => <Row key={name} name={name} place={place} />}
      </LongList>
    </div>
  )
}
const show = (count: number) => render(listOf(count))
const rows = () => screen.getAllByRole('listitem').map(({ textContent }) => textContent)
const scrollTo = (top: number) =>
  act(() => {
    const frame = screen.getByTestId('frame')
    frame.scrollTop = top
    fireEvent.scroll(frame)
  })

it('is drawn whole where it is short, with nothing but its rows', () => {
  show(mostWhole)
  expect(rows()).toHaveLength(mostWhole)
  for (const element of [screen.getByRole('list'), ...screen.getAllByRole('listitem')])
    expect(element.getAttributeNames().filter((name) => name !== 'aria-label')).toEqual([])
})

it('draws what is in view and a little more, however long it is', () => {
  show(10_000)
  expect(rows()[0]).toBe('row 0')
  expect(rows().length).toBeLessThan(30)
})

it('goes on where one scrolls to, with the room of all rows', () => {
  show(1000)
  scrollTo(500 * rowHeight)
  expect(rows()).toContain('row 505')
  expect(rows()).not.toContain('row 0')
  const all = screen.getAllByRole('listitem')
  const room = all.reduce(
    (sum, { style }) =>
      sum + rowHeight + parseFloat(style.marginTop || '0') + parseFloat(style.marginBottom || '0'),
    0,
  )
  expect(room).toBe(1000 * rowHeight)
  const at = screen.getByText('row 505').closest('li')
  expect(at).toHaveAttribute('aria-posinset', '506')
  expect(at).toHaveAttribute('aria-setsize', '1000')
})

it('keeps the row that has the keyboard, and its neighbours', () => {
  show(1000)
  act(() => screen.getByRole('button', { name: 'row 3' }).focus())
  scrollTo(500 * rowHeight)
  expect(screen.getByRole('button', { name: 'row 3' })).toHaveFocus()
  expect(rows().slice(0, 3)).toEqual(['row 2', 'row 3', 'row 4'])
})

it('brings a row back as it was unfolded', async () => {
  show(1000)
  await user.click(screen.getByRole('button', { name: 'row 3' }))
  act(() => screen.getByRole('button', { name: 'row 3' }).blur())
  scrollTo(500 * rowHeight)
  expect(screen.queryByRole('button', { name: 'row 3' })).not.toBeInTheDocument()
  scrollTo(0)
  expect(screen.getByRole('button', { name: 'row 3', expanded: true })).toBeInTheDocument()
})

it('leaves the keyboard where it is when it grows long', () => {
  const { rerender } = show(mostWhole)
  const row = screen.getByRole('button', { name: 'row 3' })
  act(() => row.focus())
  const seen = vi.fn()
  row.addEventListener('blur', seen)
  rerender(listOf(1000))
  expect(screen.getByRole('button', { name: 'row 3' })).toHaveFocus()
  expect(seen).not.toHaveBeenCalled()
})
