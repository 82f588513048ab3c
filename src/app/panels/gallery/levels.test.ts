import { expect, it } from 'vitest'
import * as session from '../../session/session'
import { goBack, openAbove, showInstead } from './levels'

const dialog = () => session.getSession().dialog?.name ?? null

it('goes back level by level to where one came from', () => {
  session.openDialog({ name: 'patterns' })
  openAbove({ name: 'pattern', patternId: 'a' })
  openAbove({ name: 'comparison', patternIds: ['a', 'b'] })
  showInstead({ name: 'comparison', patternIds: ['a', 'b', 'c'] })
  goBack()
  expect(session.getSession().dialog).toMatchObject({ name: 'pattern', patternId: 'a' })
  goBack()
  expect(dialog()).toBe('patterns')
  goBack()
  expect(dialog()).toBe(null)
})

it('closes what was opened from the page', () => {
  session.closeDialog()
  openAbove({ name: 'pattern', patternId: 'a' })
  goBack()
  expect(dialog()).toBe(null)
})
