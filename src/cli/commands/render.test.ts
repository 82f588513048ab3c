import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../core/formats/packed/canonical-json'
import { place } from '../../core/layout/place'
import { sketch } from '../../core/model/sketch'
import { base } from '../../core/testing/describe-answers'
import { characterMap } from '../render/font/character-map'
import { tablesOfWoff, trueType } from '../render/font/tables'
import { interFiles } from '../render/inter'
import { folderWith, runCli } from '../testing/run-cli'

const shop = place(
  sketch(
    {
      shop: { service: 'vpc', name: 'Shop' },
      web: { service: 'alb', name: 'Front door', in: 'shop' },
      a: { service: 'vpc', name: 'A', config: { cidr: '10.0.0.0/16' } },
      b: { service: 'vpc', name: 'B', config: { cidr: '10.0.0.0/16' } },
    },
    ['a -> b : vpc-peering'],
    { title: 'Shop' },
  ),
)
const text = `${canonicalJson(shop, 2)}\n`
const cwd = folderWith({
  'a.lintel.json': text,
  'empty.json': '{"formatVersion":1,"nodes":{},"connections":{}}',
})
const render = (...argv: string[]) => runCli(['render', ...argv], { cwd })
const written = (name: string) => readFileSync(join(cwd, name))
/** Width and height, as a PNG’s header has them. */
const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)]

/** A font that draws these letters alone, each as another. */
function fontOf(letters: string): Uint8Array {
  const web = readFileSync('node_modules/@fontsource/inter/files/inter-latin-400-normal.woff')
  const glyphs = Array.from(letters, (letter, nth) => [letter.charCodeAt(0), 40 + nth] as const)
  return trueType(new Map([...tablesOfWoff(web), ['cmap', characterMap(new Map(glyphs))]]))
}

describe('lintel render', () => {
  it('writes an SVG that holds its diagram', async () => {
    expect(await render('a.lintel.json', '-o', 'a.svg')).toMatchObject({ exit: 0, stdout: '', stderr: '' })
    expect(written('a.svg').toString()).toContain('Front door')
    await runCli(['convert', 'a.svg', 'from-svg.lintel.json'], { cwd })
    expect(written('from-svg.lintel.json').toString()).toBe(text)
  })
  it('writes a PNG as wide as is wanted, the same bytes each time', async () => {
    expect((await render('a.lintel.json', '-o', 'a.png', '--width', '640')).exit).toBe(0)
    expect(sizeOf(written('a.png'))[0]).toBe(640)
    await render('a.lintel.json', '-o', 'b.png', '--width', '640')
    expect(written('b.png').equals(written('a.png'))).toBe(true)
    await runCli(['convert', 'a.png', 'from-png.lintel.json'], { cwd })
    expect(written('from-png.lintel.json').toString()).toBe(text)
  })
  it('writes a slide', async () => {
    await render('a.lintel.json', '-o', 'slide.png', '--slide', '--theme', 'dark')
    expect(sizeOf(written('slide.png'))).toEqual([1920, 1080])
  })
  it('tells which characters its font lacks, and takes them from a file', async () => {
    const named = text.replace('Front door', '正門 →')
    const folder = folderWith({
      'a.json': named,
      'font.ttf': interFiles()[0]?.bytes ?? '',
      'cjk.ttf': fontOf('正門'),
    })
    const told = await runCli(['render', 'a.json', '-o', 'a.png', '--font', 'font.ttf'], { cwd: folder })
    expect(told).toMatchObject({ exit: 0, stdout: '' })
    expect(told.stderr).toContain('a.png: Drawn as boxes, since the font lacks them: 正 門. ')
    expect(await runCli(['render', 'a.json', '-o', 'a.svg'], { cwd: folder })).toMatchObject({ stderr: '' })
    const argv = ['render', 'a.json', '-o', 'b.png', '--font', 'font.ttf', '--font', 'cjk.ttf']
    expect(await runCli(argv, { cwd: folder })).toMatchObject({ exit: 0, stderr: '' })
    const [boxes, drawn] = ['a.png', 'b.png'].map((name) => readFileSync(join(folder, name)))
    expect(boxes?.equals(drawn ?? Buffer.alloc(0))).toBe(false)
  })
  it('draws only what is wanted', async () => {
    const { stdout } = await render('a.lintel.json', '-o', '-', '--only', 'shop')
    expect(stdout).toContain('data-node="web"')
    expect(stdout).not.toContain('data-node="a"')
  })
  it('marks findings where that is wanted', async () => {
    const [plain, marked] = [
      await render('a.lintel.json', '-o', '-', '--bare'),
      await render('a.lintel.json', '-o', '-', '--bare', '--findings'),
    ]
    expect(marked.stdout.length).toBeGreaterThan(plain.stdout.length)
  })
  it('lays out what AWS has described', async () => {
    const folder = folderWith({ 'vpcs.json': JSON.stringify(base) })
    const ran = await runCli(['render', '.', '-o', 'account.svg'], { cwd: folder })
    expect(ran).toMatchObject({ exit: 0, stderr: '' })
    expect(readFileSync(join(folder, 'account.svg'), 'utf8')).toContain('10.0.0.0/24')
  })
  it.each([
    [[], 'Name a FILE'],
    [['a.lintel.json'], 'Say with -o'],
    [['a.lintel.json', '-o', 'a.jpg'], 'ends with .svg or .png'],
    [['a.lintel.json', '-o', 'a.svg', '--width', '200'], '--width is for PNG'],
    [['a.lintel.json', '-o', 'a.png', '--width', 'wide'], '--width is a number, not “wide”'],
    [['a.lintel.json', '-o', 'a.png', '--width', '2', '--scale', '2'], 'give one of them'],
    [['a.lintel.json', '-o', 'a.png', '--scale', '9'], 'from 0.5 to 8'],
    [['a.lintel.json', '-o', 'a.png', '--width', '1e9'], 'width is a whole number'],
    [['a.lintel.json', '-o', 'a.png', '--width', '60000'], 'The picture would be 60,000 × '],
    [['a.lintel.json', '-o', 'a.png', '--font', 'a.lintel.json'], '--font: “a.lintel.json”: It is no font'],
    [['a.lintel.json', '-o', 'a.png', '--font', 'gone.ttf'], '“gone.ttf”: There is no such file'],
    [['a.lintel.json', '-o', 'a.svg', '--font', 'gone.ttf'], '--font is for PNG'],
    [['a.lintel.json', '-o', 'no/where/a.svg'], 'There is no such file or folder'],
    [['a.lintel.json', '-o', 'a.svg', '--only', 'Shpo'], '  shop  Shop'],
    [['empty.json', '-o', 'a.svg'], 'The diagram is empty'],
  ])('refuses %j', async (argv, words) => {
    const { exit, stdout, stderr } = await render(...argv)
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' })
    expect(stderr).toContain(words)
  })
})

describe('lintel convert', () => {
  it('writes every format by its ending', async () => {
    for (const name of ['c.lintel.json', 'c.json', 'c.svg', 'c.png', 'c.findings.json', 'c.sarif']) {
      expect(await runCli(['convert', 'a.lintel.json', name], { cwd }), name).toMatchObject({ exit: 0 })
    }
    expect(await runCli(['convert', 'a.lintel.json', 'my report.md'], { cwd })).toMatchObject({ exit: 0 })
    expect(written('my report.md').toString()).toContain('](my%20report.svg)')
    expect(written('my report.svg').toString()).toContain('Front door')
    expect(written('c.json').toString()).toBe(text)
    expect(JSON.parse(written('c.findings.json').toString())).toHaveProperty('format', 'lintel-findings')
    expect(JSON.parse(written('c.sarif').toString())).toHaveProperty('version', '2.1.0')
  })
  it('tells all that was left out', async () => {
    const stdin = text.replace('"from": "a"', '"from": "gone"')
    const { exit, stdout, stderr } = await runCli(['convert', '-', '-'], { stdin })
    expect(exit).toBe(2)
    expect(stderr).toContain('connections.vpc-peering-1')
    expect(JSON.parse(stdout)).toHaveProperty('connections', {})
  })
  it('keeps what it cannot read, rather than write over it', async () => {
    const broken = text.replace('"from": "a"', '"from": "gone"')
    const folder = folderWith({ 'a.json': broken, 'b.svg': 'mine' })
    const ran = await runCli(['convert', 'a.json', './a.json'], { cwd: folder })
    expect(ran.exit).toBe(2)
    expect(ran.stderr).toContain('What was left out would be lost')
    expect(readFileSync(join(folder, 'a.json'), 'utf8')).toBe(broken)
  })
  it('does not write the picture of a report over the picture that it is made of', async () => {
    const folder = folderWith({ 'a.json': text })
    expect((await runCli(['convert', 'a.json', 'a.svg'], { cwd: folder })).exit).toBe(0)
    const before = readFileSync(join(folder, 'a.svg'), 'utf8')
    const ran = await runCli(['convert', 'a.svg', 'a.md'], { cwd: folder })
    expect(ran).toMatchObject({ exit: 2, stderr: expect.stringContaining('Choose another name') as string })
    expect(readFileSync(join(folder, 'a.svg'), 'utf8')).toBe(before)
    const other = await runCli(['convert', 'a.svg', 'b.md'], { cwd: folder })
    expect(other).toMatchObject({ exit: 0, stderr: expect.stringContaining('b.svg') as string })
  })
  it.each([
    [['a.lintel.json'], 'Name IN and OUT.'],
    [['a.lintel.json', 'a.docx'], 'one of .lintel.json, .svg, .png'],
    [['a.lintel.json', 'a.svg', 'b.svg'], '“b.svg” is more'],
    [['gone.png', 'a.svg'], 'There is no such file'],
  ])('refuses %j', async (argv, words) => {
    const { exit, stderr } = await runCli(['convert', ...argv], { cwd })
    expect(exit).toBe(2)
    expect(stderr).toContain(words)
  })
})
