import { describe, expect, it } from 'vitest'
import { emptyDiagram } from '../model/diagram'
import { endMerge, mostSteps, record, redo, redoLabel, start, undo, undoLabel } from './history'

const before = emptyDiagram('before')
const one = emptyDiagram('one')
const two = emptyDiagram('two')

describe('history', () => {
  it('gives the identical diagram back on undo and on redo', () => {
    const edited = record(start(before), 'Rename', one)
    expect(undo(edited).present).toBe(before)
    expect(redo(undo(edited)).present).toBe(one)
  })

  it('makes no step of an edit that changed nothing', () => {
    const history = start(before)
    expect(record(history, 'Nothing', before)).toBe(history)
  })

  it('stays as it is where there is nothing to undo or redo', () => {
    const history = start(before)
    expect(undo(history)).toBe(history)
    expect(redo(history)).toBe(history)
  })

  it('names the step that undo and redo are about', () => {
    const edited = record(record(start(before), 'First', one), 'Second', two)
    expect([undoLabel(edited), redoLabel(edited)]).toEqual(['Second', null])
    expect([undoLabel(undo(edited)), redoLabel(undo(edited))]).toEqual(['First', 'Second'])
    expect([undoLabel(undo(undo(edited))), redoLabel(undo(undo(edited)))]).toEqual([null, 'First'])
  })

  it('joins edits with the same key into one step', () => {
    const typed = record(record(start(before), 'Rename', one, 'rename:db'), 'Rename', two, 'rename:db')
    expect(typed.past).toHaveLength(1)
    expect(undo(typed).present).toBe(before)
  })

  it('does not join edits with different keys, without a key, or after the act has ended', () => {
    const typed = record(start(before), 'Rename', one, 'rename:db')
    expect(record(typed, 'Rename', two, 'rename:web').past).toHaveLength(2)
    expect(record(typed, 'Move', two).past).toHaveLength(2)
    expect(record(endMerge(typed), 'Rename', two, 'rename:db').past).toHaveLength(2)
  })

  it('does not join an edit with a step that was undone in between', () => {
    const typed = record(record(start(before), 'Move', one), 'Rename', two, 'rename:db')
    const again = record(undo(typed), 'Rename', emptyDiagram('three'), 'rename:db')
    expect(undo(again).present).toBe(one)
  })

  it('forgets what was undone when something else is done', () => {
    const history = record(undo(record(start(before), 'First', one)), 'Other', two)
    expect(history.future).toEqual([])
  })

  it('keeps the newest 200 steps', () => {
    const titles = Array.from({ length: mostSteps + 5 }, (_, index) => emptyDiagram(String(index)))
    const history = titles.reduce((so, diagram) => record(so, diagram.title, diagram), start(before))
    expect(history.past).toHaveLength(200)
    expect(history.past[0]?.label).toBe('5')
  })
})
