import { expect, it } from 'vitest'
import { indexOf, linesOf, notesDocs } from './notes-index'

const note = `### Lambda
* Serverless Cron job
    1. Event bridge  to create a time based trigger

`

it('takes the lines that are no headings, without their marks', () => {
  expect(linesOf(['# A heading', note])).toEqual([
    { note: 2, line: 2, text: 'Serverless Cron job' },
    { note: 2, line: 3, text: 'Event bridge to create a time based trigger' },
  ])
})

it('finds the place that shows a line, and what is said there of today', () => {
  expect(indexOf(linesOf([note]))[1]).toMatchObject({
    line: 3,
    place: { kind: 'pattern', id: 'serverless-cron', title: 'Serverless cron job' },
    today: expect.stringContaining('EventBridge Scheduler') as unknown,
  })
})

it('is told of each line that nothing shows', () => {
  const lines = linesOf(['- Event bridge to create a time based trigger\n- what nobody has written'])
  expect(() => indexOf(lines)).toThrow('No place shows:\n1:2 what nobody has written')
})

it('tells the place of lines in a row once', () => {
  const page = notesDocs(linesOf([note])).get('README.md') ?? ''
  expect(page.match(/pattern “Serverless cron job”/g)).toHaveLength(1)
  expect(page).toContain('| 3 | Event bridge to create a time based trigger |  |  |')
})
