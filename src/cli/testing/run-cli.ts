import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Exit } from '../io'
import { pictureFonts } from '../render/inter'
import { run } from '../run'

/** What a run of the command line gave. */
export interface Ran {
  readonly exit: Exit
  readonly stdout: string
  /** Standard output as it came, for pictures. */
  readonly bytes: Uint8Array
  readonly stderr: string
}

/** A folder of its own with these files in it, by their paths. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'lintel-cli-'))
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return folder
}

/** Runs a command in this process, as somebody would type it in the folder. */
export async function runCli(
  argv: readonly string[],
  {
    cwd = tmpdir(),
    stdin = '',
    hasColour = false,
  }: { cwd?: string; stdin?: string | Uint8Array; hasColour?: boolean } = {},
): Promise<Ran> {
  const out: Uint8Array[] = []
  const err: string[] = []
  const exit = await run(argv, {
    cwd,
    version: '0.0.0-test',
    width: 100,
    hasColour,
    get fonts() {
      return fontFolder()
    },
    input: () => Promise.resolve(Buffer.from(stdin)),
    out: (content) => void out.push(Buffer.from(content)),
    err: (text) => void err.push(text),
  })
  const bytes = Buffer.concat(out)
  return { exit, stdout: bytes.toString(), bytes, stderr: err.join('') }
}

let fonts: string | null = null

/** The built command line has it beside itself. */
function fontFolder(): string {
  fonts ??= folderWith(Object.fromEntries(pictureFonts().map(({ name, bytes }) => [name, bytes])))
  return fonts
}
