import { describe, expect, it } from 'vitest'
import { commands } from './commands'
import { runCli } from './testing/run-cli'

describe('help', () => {
  it('lists every command', async () => {
    const { exit, stdout } = await runCli(['--help'])
    expect(exit).toBe(0)
    for (const { name } of commands) expect(stdout).toMatch(new RegExp(`^  ${name} `, 'm'))
  })
  it.each(commands.map(({ name }) => name))('of %s tells options, exit codes and examples', async (name) => {
    const { exit, stdout } = await runCli(['help', name])
    expect(exit).toBe(0)
    for (const part of [`lintel ${name} `, 'Options\n', 'Exit codes\n  0', 'Examples\n', '--help'])
      expect(stdout).toContain(part)
    expect(await runCli([name, '--help'])).toMatchObject({ exit: 0, stdout })
    expect(await runCli([name, '-h'])).toMatchObject({ exit: 0, stdout })
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(112)
  })
  it('is what one gets who types nothing, as a mistake', async () => {
    const { exit, stderr } = await runCli([])
    expect(exit).toBe(2)
    expect(stderr).toContain('lintel <command>')
  })
  it('tells the version', async () => {
    expect(await runCli(['--version'])).toMatchObject({ exit: 0, stdout: '0.0.0-test\n' })
  })
})

describe('a slip of the fingers', () => {
  it.each([
    [['chek', 'a'], 'Did you mean lintel check?'],
    [['rendr'], 'Did you mean lintel render?'],
    [['help', 'cnovert'], 'Did you mean lintel convert?'],
    [['check', '--formt', 'json', 'a'], 'There is no option --formt. Did you mean --format?'],
    [['check', '--format', 'jsn', 'a'], 'Did you mean json?'],
    [['check', '--format', 'xml', 'a'], 'pretty, json or sarif, not “xml”'],
    [['check', 'a', '--format'], '--format needs a value'],
    [['check', 'a', '-x'], 'There is no option -x.'],
    [['ask', 'a', '--from', '--to', 'b'], '--from needs a value'],
    [['ask', 'a', '--one-way=yes', '--from', 'a', '--to', 'b'], '--one-way takes no value'],
    [['rules', 'peering-is-transitive'], 'peering-is-not-transitive'],
    [['patterns', 'three-teir-web'], 'three-tier-web'],
    [['services', 'lamda'], 'lambda'],
    [['--verison'], 'There is no option “--verison”'],
  ])('%j is told, with what was meant', async (argv, hint) => {
    const { exit, stdout, stderr } = await runCli(argv)
    expect(exit).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toContain(hint)
  })
})

describe('lists', () => {
  it.each(['rules', 'patterns', 'services', 'facts'])('%s come as JSON with the same ids', async (name) => {
    const { exit, stdout } = await runCli([name, '--json'])
    const all = JSON.parse(stdout) as { id: string }[]
    const plain = (await runCli([name])).stdout
    expect(exit).toBe(0)
    expect(all.length).toBeGreaterThan(50)
    for (const { id } of all) expect(plain).toContain(`${id} `)
    const [first] = all
    const one = await runCli([name, first?.id ?? '', '--json'])
    expect(JSON.parse(one.stdout)).toEqual(first)
    expect((await runCli([name, first?.id ?? ''])).exit).toBe(0)
  })
  it('hand a pattern on to a check, and its mistake as well', async () => {
    const pattern = await runCli(['patterns', 'site-behind-a-peering-hub'])
    expect((await runCli(['check', '-'], { stdin: pattern.stdout })).exit).toBe(0)
    const mistake = await runCli(['patterns', 'site-behind-a-peering-hub', '--mistake'])
    expect((await runCli(['check', '-'], { stdin: mistake.stdout })).exit).toBe(1)
  })
})
