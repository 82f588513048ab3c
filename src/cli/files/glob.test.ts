import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { folderWith } from '../testing/run-cli'
import { filesUnder, glob, isGlob } from './glob'

const cwd = folderWith(
  Object.fromEntries(
    [
      'a.json',
      'b.svg',
      'c+(1).json',
      'x/a.json',
      'x/y/z.json',
      'x/.hidden/a.json',
      '.b.json',
      'node_modules/p/a.json',
      'we[i]rd/{a}.json',
    ].map((path) => [path, '']),
  ),
)
symlinkSync(cwd, join(cwd, 'x', 'loop'))

it.each([
  ['*.json', ['a.json', 'c+(1).json']],
  ['?.json', ['a.json']],
  ['[a-b].*', ['a.json', 'b.svg']],
  ['[!a].*', ['b.svg']],
  ['{a,b}.{json,svg}', ['a.json', 'b.svg']],
  ['*/a.json', ['x/a.json']],
  ['**/a.json', ['a.json', 'x/a.json']],
  ['**/*.json', ['a.json', 'c+(1).json', 'we[i]rd/{a}.json', 'x/a.json', 'x/y/z.json']],
  ['x/**', ['x/a.json', 'x/y/z.json']],
  ['./x/*.json', ['x/a.json']],
  ['c+(1).*', ['c+(1).json']],
  ['.*.json', ['.b.json']],
  ['../*/gone', []],
])('%s', (pattern, found) => {
  expect(glob(pattern, cwd)).toEqual(found)
})
it('takes a path from the root, too', () => expect(glob(`${cwd}/?.json`, '/')).toEqual([`${cwd}/a.json`]))
it('finds what is under a folder, whatever its name is', () => {
  expect(filesUnder('we[i]rd/', '.json', cwd)).toEqual(['we[i]rd/{a}.json'])
  expect(filesUnder('.', '.svg', cwd)).toEqual(['b.svg'])
})
it('knows what a shell would expand', () => {
  expect(['a*', 'b?', '[ab]', '{a,b}'].every(isGlob)).toBe(true)
  expect(['a.json', '{a}', '[', 'a]b'].some(isGlob)).toBe(false)
})
