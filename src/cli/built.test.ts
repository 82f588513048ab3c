import { spawn } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { folderWith } from './testing/run-cli'

/** Within the project, so that node finds resvg, as it does for who has it from a clone. */
const outDir = mkdtempSync(join(process.cwd(), 'node_modules', '.lintel-cli-'))
const cwd = folderWith()

beforeAll(() => build({ configFile: 'scripts/vite-cli.config.ts', logLevel: 'error', build: { outDir } }))
afterAll(() => rmSync(outDir, { recursive: true, force: true }))

/** What a shell has of it: `$1` is the command line. */
function sh(script: string): Promise<{ status: number | null; stdout: string; stderr: string }> {
  const lintel = join(outDir, 'lintel.mjs')
  const child = spawn('bash', ['-o', 'pipefail', '-c', script, 'sh', lintel], { cwd })
  let [stdout, stderr] = ['', '']
  child.stdout.on('data', (part: Buffer) => (stdout += part.toString()))
  child.stderr.on('data', (part: Buffer) => (stderr += part.toString()))
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, stdout, stderr })))
}

describe.skipIf(process.platform === 'win32')('the built command line', () => {
  it('is started as a program, and knows its version', async () => {
    expect(await sh('"$1" --version')).toEqual({ status: 0, stdout: '0.1.0\n', stderr: '' })
  })
  it('hands one thing on to the next in a pipe, with the exit code of the last', async () => {
    const { status, stdout } = await sh(
      '"$1" patterns site-behind-a-peering-hub --mistake | "$1" check - --format json',
    )
    expect(status).toBe(1)
    expect(JSON.parse(stdout)).toHaveProperty('format', 'lintel-findings')
  })
  it('writes all of a long text before it ends', async () => {
    const { status, stdout } = await sh('"$1" facts --json | cat')
    expect(status).toBe(0)
    expect((JSON.parse(stdout) as unknown[]).length).toBeGreaterThan(500)
  })
  it('does not mind that nobody reads on', async () => {
    expect(await sh('"$1" services --json | head -c 20 > /dev/null; "$1" facts --json | true')).toEqual({
      status: 0,
      stdout: '',
      stderr: '',
    })
  })
  it('draws with the font that is beside it', async () => {
    const { status, stderr } = await sh('"$1" patterns three-tier-web | "$1" render - -o a.png --scale 0.5')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(statSync(join(cwd, 'a.png')).size).toBeGreaterThan(10_000)
  })
  it('keeps a wrong diagram out of a repository, by the hook of docs/command-line.md', async () => {
    const text = readFileSync('docs/command-line.md', 'utf8')
    const hook = /```sh\n(#!\/bin\/sh\n[^]*?)```/.exec(text)?.[1] ?? ''
    const git = 'git -c user.name=me -c user.email=me@example.org -c core.hooksPath=.githooks'
    mkdirSync(join(cwd, 'repository/.githooks'), { recursive: true })
    writeFileSync(join(cwd, 'repository/.githooks/pre-commit'), hook, { mode: 0o755 })
    symlinkSync(join(outDir, 'lintel.mjs'), join(cwd, 'lintel'))
    const begin = `export PATH="${cwd}:$PATH"; cd repository; set -e; git init -q .`
    const commit = `git add -A && ${git} commit -qm Diagrams`
    const hub = 'lintel patterns site-behind-a-peering-hub -o "my hub.lintel.json"'
    expect(await sh(`${begin}; lintel patterns vpn-cloudhub -o a.lintel.json; ${commit}`)).toMatchObject({
      status: 0,
    })
    const wrong = await sh(`${begin}; ${hub} --mistake; ${commit}`)
    expect(wrong.status).toBe(1)
    expect(wrong.stdout + wrong.stderr).toContain('./my hub.lintel.json:')
    // What is mended, but not staged, is not what would be committed.
    expect(await sh(`${begin}; ${hub}; ${git} commit -qm Mended`)).toMatchObject({ status: 1 })
    expect(await sh(`${begin}; ${commit}`)).toMatchObject({ status: 0 })
  })
  it('loads for a check no pictures, patterns or accounts', () => {
    const parts = readdirSync(join(outDir, 'parts'))
    const isNamed = (name: string) => (part: string) => part.replace(/^_/, '').startsWith(`${name}-`)
    const loaded = new Set(parts.filter(isNamed('check')))
    expect(loaded.size).toBe(1)
    // A set that grows while it is walked visits what was added too.
    for (const part of loaded) {
      const code = readFileSync(join(outDir, 'parts', part), 'utf8')
      for (const [, name = ''] of code.matchAll(/^import .*"[.]\/([^"]+)";?$/gm)) loaded.add(name)
    }
    expect(loaded.size).toBeGreaterThan(5)
    for (const name of ['virtual_icons', 'patterns', 'drawn', 'painted', 'aws-describe']) {
      expect(parts.filter(isNamed(name)), name).toHaveLength(1)
      expect([...loaded].filter(isNamed(name))).toEqual([])
    }
  })
})
