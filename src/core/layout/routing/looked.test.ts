import { expect, it } from 'vitest'
import { changing } from './changes'
import { Looked } from './looked'

const at = (x: number, y: number) => ({ x, y, width: 10, height: 10 })

it('is concerned by what changes where somebody has looked, and by nothing else', () => {
  const looked = new Looked()
  looked.add(
    [
      { x: 0, y: 0 },
      { x: 100, y: 0 },
      { x: 100, y: 100 },
    ],
    5,
  )
  expect(looked.bounds()).toEqual({ x: -5, y: -5, width: 110, height: 110 })
  expect(looked.concerns(changing([at(50, 0)]))).toBe(true)
  expect(looked.concerns(changing([at(50, 50)]))).toBe(false)
})

it('goes on after it has been asked', () => {
  const looked = new Looked()
  looked.addBox(at(0, 0))
  expect(looked.bounds()).toEqual(at(0, 0))
  looked.addBox(at(90, 90))
  looked.addAll(new Looked())
  expect(looked.bounds()).toEqual({ x: 0, y: 0, width: 100, height: 100 })
  expect(looked.concerns(changing([at(95, 95)]))).toBe(true)
})

it('asks for neighbours of level stretches and of upright ones apart', () => {
  const looked = new Looked()
  looked.addBeside({ x: 0, y: 0, width: 100, height: 0 }, 8)
  const level = { x: 20, y: 4, width: 10, height: 0 }
  const upright = { x: 20, y: 4, width: 0, height: 10 }
  expect(looked.concernsBeside(changing([level]))).toBe(true)
  expect(looked.concernsBeside(changing([upright]))).toBe(false)
  expect(looked.concerns(changing([level]))).toBe(false)
})
