import { describe, expect, it } from 'vitest'
import { commandFor, shortcuts, wordsForKeys, type KeyPress } from './keys'

function press(key: string, held: Partial<KeyPress> = {}): KeyPress {
  return { key, code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held }
}

describe('keys', () => {
  it('undoes with Ctrl and with Cmd, wherever the cursor is', () => {
    expect(commandFor(press('z', { ctrlKey: true }), 'page')).toBe('undo')
    expect(commandFor(press('z', { metaKey: true }), 'page')).toBe('undo')
  })

  it('tells redo from undo by Shift', () => {
    expect(commandFor(press('Z', { ctrlKey: true, shiftKey: true }), 'page')).toBe('redo')
  })

  it('saves and opens files also from a field or a dialog, where nothing else counts', () => {
    expect(commandFor(press('s', { ctrlKey: true }), 'everywhere')).toBe('save-file')
    expect(commandFor(press('o', { metaKey: true }), 'everywhere')).toBe('open-files')
    expect(commandFor(press('z', { ctrlKey: true }), 'everywhere')).toBeNull()
    expect(commandFor(press('s', { ctrlKey: true }), 'canvas')).toBe('save-file')
  })

  it('takes single letters only while the canvas has the cursor', () => {
    expect(commandFor(press('c'), 'canvas')).toBe('connect')
    expect(commandFor(press('c'), 'page')).toBeNull()
  })

  it('tells nudging, pushing and walking apart', () => {
    expect(commandFor(press('ArrowRight'), 'canvas')).toBe('nudge-right')
    expect(commandFor(press('ArrowRight', { shiftKey: true }), 'canvas')).toBe('push-right')
    expect(commandFor(press('ArrowRight', { altKey: true }), 'canvas')).toBe('next')
    expect(commandFor(press('ArrowRight', { altKey: true, ctrlKey: true }), 'canvas')).toBe('along')
  })

  it('knows digits by their key, whatever sign the keyboard has there', () => {
    expect(commandFor(press('!', { code: 'Digit1', shiftKey: true }), 'canvas')).toBe('fit')
    expect(commandFor(press('"', { code: 'Digit2', shiftKey: true }), 'canvas')).toBe('fit-selection')
  })

  it('knows letters with Alt by their key, whatever sign a Mac has there', () => {
    expect(commandFor(press('å', { code: 'KeyA', altKey: true }), 'canvas')).toBe('align-left')
    expect(commandFor(press('W', { code: 'KeyW', altKey: true, shiftKey: true }), 'canvas')).toBe(
      'same-width',
    )
  })

  it('takes plus with and without Shift', () => {
    expect(commandFor(press('+', { shiftKey: true }), 'canvas')).toBe('zoom-in')
    expect(commandFor(press('+', { ctrlKey: true }), 'canvas')).toBe('zoom-in')
  })

  it('gives no key to two commands', () => {
    const keys = shortcuts.flatMap((row) => [...row.keys])
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('writes keys for people', () => {
    expect(wordsForKeys('Mod+Shift+Z', false)).toBe('Ctrl+Shift+Z')
    expect(wordsForKeys('Mod+Shift+Z', true)).toBe('⌘⇧Z')
    expect(wordsForKeys('Mod++', false)).toBe('Ctrl++')
  })
})
