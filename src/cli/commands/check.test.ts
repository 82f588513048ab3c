import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../core/formats/packed/canonical-json'
import { sketch } from '../../core/model/sketch'
import { folderWith, runCli } from '../testing/run-cli'

const right = sketch({ queue: { service: 'sqs', name: 'Jobs' } }, [], { title: 'Right' })
const wrong = sketch(
  {
    a: { service: 'vpc', name: 'A', config: { cidr: '10.0.0.0/16' } },
    b: { service: 'vpc', name: 'B', config: { cidr: '10.0.0.0/16' } },
  },
  ['a -> b : vpc-peering'],
  { title: 'Wrong' },
)
const json = (diagram: typeof right) => canonicalJson(diagram, 2)
const cwd = folderWith({
  'right.lintel.json': json(right),
  'wrong.lintel.json': json(wrong),
  'deep/er/wrong.lintel.json': json(wrong),
  'deep/node_modules/x/wrong.lintel.json': json(wrong),
  'bad.lintel.json': '{\n  "nodes": {,\n}',
  'with [brackets].lintel.json': json(right),
  'empty/readme.md': 'nothing',
})

describe('exit codes', () => {
  it.each([
    [['right.lintel.json'], 0],
    [['wrong.lintel.json'], 1],
    [['wrong.lintel.json', '--fail-on', 'never'], 0],
    [['bad.lintel.json'], 2],
    [['bad.lintel.json', 'wrong.lintel.json'], 2],
    [['no-such-file.json'], 2],
    [['no-such-*.json'], 2],
    [['empty'], 2],
    [['with [brackets].lintel.json'], 0],
    [['deep'], 1],
    [[], 2],
    [['right.lintel.json', '--fail-on', 'errors'], 2],
    [['right.lintel.json', '-o', 'no/such/folder.json'], 2],
  ])('of lintel check %j', async (argv, exit) => {
    const ran = await runCli(['check', ...argv], { cwd })
    expect(ran.exit).toBe(exit)
    if (exit === 2) expect(ran.stderr).toMatch(/[.:?]\n/)
  })
  it('count a finding from the severity on that is asked for', async () => {
    const lone = { 'a.lintel.json': json(sketch({ db: { service: 'rds', config: { multiAz: false } } })) }
    const folder = folderWith(lone)
    const exits = []
    for (const severity of ['error', 'warning', 'info', 'incomplete']) {
      exits.push((await runCli(['check', 'a.lintel.json', '--fail-on', severity], { cwd: folder })).exit)
    }
    expect(exits).toEqual([0, 0, 1, 1])
  })
  it('count nothing that was dismissed', async () => {
    const first = JSON.parse(
      (await runCli(['check', 'wrong.lintel.json', '-f', 'json'], { cwd })).stdout,
    ) as {
      findings: { key: string; severity: string }[]
    }
    const dismissed = Object.fromEntries(first.findings.map(({ key }) => [key, { reason: 'It is known.' }]))
    const folder = folderWith({ 'a.json': json({ ...wrong, review: { ...wrong.review, dismissed } }) })
    const ran = await runCli(['check', 'a.json'], { cwd: folder })
    expect(ran).toMatchObject({ exit: 0, stderr: '' })
    expect(ran.stdout).toContain('1 dismissed')
  })
})

describe('reading', () => {
  it('goes on after a file that is bad, and says where it is', async () => {
    const ran = await runCli(['check', 'bad.lintel.json', 'wrong.lintel.json'], { cwd })
    expect(ran.stderr).toContain('bad.lintel.json: This file is not JSON at line 2, column 13')
    expect(ran.stdout).toContain('wrong.lintel.json')
    expect(ran.stdout).toContain('1 file could not be read')
  })
  it('tells of a file that is not there in every format', async () => {
    const argv = ['check', 'gone.json', 'right.lintel.json']
    const pretty = await runCli(argv, { cwd })
    expect(pretty.stdout).toContain('1 file checked: nothing found; 1 file could not be read')
    const { files } = JSON.parse((await runCli([...argv, '-f', 'json'], { cwd })).stdout) as {
      files: object[]
    }
    expect(files[0]).toEqual({ file: 'gone.json', problems: ['There is no such file.'] })
    const sarif: unknown = JSON.parse((await runCli([...argv, '-f', 'sarif'], { cwd })).stdout)
    expect(sarif).toHaveProperty('runs[0].invocations[0].executionSuccessful', false)
    expect((await runCli(['check', 'gone.json'], { cwd })).stdout).toBe('1 file could not be read\n')
  })
  it('says what to do with a folder of answers, and refuses what nests too deep or is nothing', async () => {
    const deep = '{"Vpcs":'.repeat(100_000)
    const folder = folderWith({ 'account/a.json': '{"Vpcs":[]}', 'deep.json': deep, 'a.pdf': '%PDF-1.7' })
    const problem = async (path: string) => (await runCli(['check', path], { cwd: folder })).stderr
    expect(await problem('account')).toContain('lintel convert account account.lintel.json')
    expect(await problem('account/a.json')).toContain('“lintel convert” makes a diagram of')
    expect(await problem('deep.json')).toContain('nests more than 64 levels')
    expect(await problem('a.pdf')).toContain('It is none of the files that Lintel reads')
  })
  it('does not write its report over what it checks', async () => {
    const folder = folderWith({ 'a.json': json(right) })
    const ran = await runCli(['check', 'a.json', '-o', './a.json'], { cwd: folder })
    expect(ran).toMatchObject({ exit: 2, stdout: '' })
    expect(readFileSync(join(folder, 'a.json'), 'utf8')).toBe(json(right))
  })
  it('takes patterns and folders, without node_modules, each file once', async () => {
    const ran = await runCli(['check', '**/w*.lintel.json', 'deep', 'wrong.lintel.json', '-f', 'json'], {
      cwd,
    })
    const { files } = JSON.parse(ran.stdout) as { files: { file: string }[] }
    expect(files.map(({ file }) => file)).toEqual([
      'deep/er/wrong.lintel.json',
      'with [brackets].lintel.json',
      'wrong.lintel.json',
    ])
  })
  it('takes standard input', async () => {
    const ran = await runCli(['check', '-'], { stdin: json(wrong) })
    expect(ran.exit).toBe(1)
    expect(ran.stdout).toMatch(/^standard input/)
    expect((await runCli(['check', '-'])).stderr).toContain('Nothing came in')
  })
  it('opens a picture that holds its diagram', async () => {
    const folder = folderWith({ 'a.lintel.json': json(wrong) })
    for (const name of ['a.svg', 'a.png']) {
      expect((await runCli(['convert', 'a.lintel.json', name], { cwd: folder })).exit).toBe(0)
      expect((await runCli(['check', name], { cwd: folder })).exit).toBe(1)
    }
  })
  it('says of a thing that it could not read that it was not checked', async () => {
    const broken = json(wrong).replace('"from": "a"', '"from": "gone"')
    const ran = await runCli(['check', '-'], { stdin: broken })
    expect(ran.exit).toBe(2)
    expect(ran.stderr).toMatch(/^standard input: connections\.vpc-peering-1.*gone.*left out\.\n$/)
  })
  it('says nothing of what a hand-written file does not need', async () => {
    const stdin = '{"formatVersion":1,"title":"","nodes":{},"connections":{}}'
    expect(await runCli(['check', '-'], { stdin })).toMatchObject({ exit: 0, stderr: '' })
  })
  it.each([
    ['a bomb of brackets', '['.repeat(2_000_000)],
    ['a list', '[]'],
    ['a word', '"diagram"'],
    ['an answer of AWS', '{"Vpcs": []}'],
    ['another program’s file', '{"name":"x","version":"1.0.0"}'],
    ['half of a PNG', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0])],
    ['a page', '<!doctype html><script>alert(1)</script>'],
    ['noise', Buffer.from([0, 255, 254, 1, 2, 3])],
  ])('refuses %s in a sentence', async (_, stdin) => {
    const ran = await runCli(['check', '-'], { stdin })
    expect(ran).toMatchObject({ exit: 2, stdout: expect.stringContaining('could not be read') as string })
    expect(ran.stderr).toMatch(/^standard input: [A-Z“].*\.\n$/)
  })
})

describe('pretty', () => {
  it('names file, line, thing and what it is in', async () => {
    const { stdout } = await runCli(['check', 'wrong.lintel.json'], { cwd })
    const line = json(wrong)
      .split('\n')
      .findIndex((text) => text.includes('"vpc-peering-1": {'))
    expect(stdout).toContain(`wrong.lintel.json:${line + 1}:5  Peering A – B (vpc-peering-1)`)
    expect(stdout).toContain('https://docs.aws.amazon.com/')
  })
  it('has colour only where it is wanted', async () => {
    const escape = '\u001B['
    expect((await runCli(['check', 'wrong.lintel.json'], { cwd })).stdout).not.toContain(escape)
    expect((await runCli(['check', 'wrong.lintel.json'], { cwd, hasColour: true })).stdout).toContain(escape)
  })
  it('stops counting up what is the same, and says how much is left', async () => {
    const nodes = Object.fromEntries(
      Array.from({ length: 40 }, (_, at) => [`db${at}`, { service: 'rds', config: { multiAz: false } }]),
    )
    const { stdout } = await runCli(['check', '-'], { stdin: json(sketch(nodes)) })
    expect(stdout.match(/has Multi-AZ off/g)).toHaveLength(25)
    expect(stdout).toContain('Good to know (40)')
    expect(stdout).toContain('… and 15 more; --format json lists all.')
  })
  it('lets no name from a file move the cursor', async () => {
    const name = '\u001B[2Jgone\u0007\u202E'
    const stdin = json(
      sketch({ db: { service: 'rds', name, config: { multiAz: false } } }, [], { title: name }),
    )
    const { stdout, stderr } = await runCli(['check', '-', '-f', 'pretty'], { stdin })
    for (const sign of ['\u001B', '\u0007', '\u202E']) expect(stdout + stderr).not.toContain(sign)
  })
})

describe('other formats', () => {
  it('write a report to a file, and a line about it', async () => {
    const folder = folderWith({ 'a.lintel.json': json(wrong) })
    const ran = await runCli(['check', '.', '-f', 'sarif', '-o', 'out.sarif'], { cwd: folder })
    expect(ran).toMatchObject({ exit: 1, stdout: '' })
    expect(ran.stderr).toBe('out.sarif: 1 file checked: 1 error\n')
  })
  it('point from SARIF into the file, relative to where one is', async () => {
    const ran = await runCli(['check', 'deep/er/wrong.lintel.json', '-f', 'sarif'], { cwd })
    expect(ran.stdout).toContain('"uri": "deep/er/wrong.lintel.json"')
    expect(ran.stdout).toContain('"semanticVersion": "0.0.0-test"')
  })
  it('leave standard output empty where there is nothing true to say', async () => {
    expect((await runCli(['check', 'bad.lintel.json', '-f', 'json'], { cwd })).stdout).toBe('')
  })
})
