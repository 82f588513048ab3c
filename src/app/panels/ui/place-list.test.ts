import { expect, it } from 'vitest'
import { placeList } from './place-list'

const page = { innerWidth: 1000, innerHeight: 700 }
const field = (top: number, left = 100) => ({ left, top, bottom: top + 28, width: 160 })

it('stands below its field where there is room', () => {
  expect(placeList(field(100), page)).toMatchObject({ top: 132, left: 100, width: 300 })
})

it('stands above it at the lower edge', () => {
  expect(placeList(field(600), page)).toMatchObject({ bottom: 104, maxHeight: 288 })
})

it('does not leave the window', () => {
  expect(placeList(field(100, 900), page).left).toBe(696)
  expect(placeList(field(100), { innerWidth: 280, innerHeight: 700 })).toMatchObject({ left: 4, width: 272 })
})
