import process from 'node:process'
import type { Io } from './io'

/** In logs and files, where nobody says how wide it is. */
const usualWidth = 100
/** Longer lines are hard to read, however wide the window is. */
const widest = 110

/** The terminal, or the pipes, that node was started with. */
export function terminal(version: string, fonts: string): Io {
  // Who reads only the beginning (`| head`) closes the pipe: nothing is wrong then, there is just nobody to tell.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
    })
  }
  const { isTTY, columns } = process.stdout
  const { NO_COLOR: noColour = '', TERM: kind } = process.env
  return {
    cwd: process.cwd(),
    version,
    fonts,
    width: isTTY ? Math.min(columns, widest) : usualWidth,
    hasColour: isTTY && noColour === '' && kind !== 'dumb',
    input,
    out: (content) => void process.stdout.write(content),
    err: (text) => void process.stderr.write(text),
  }
}

async function input(most: number): Promise<Uint8Array> {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of process.stdin) {
    const bytes = Buffer.from(part as Uint8Array)
    length += bytes.length
    if (length > most) throw new Error('too much')
    parts.push(bytes)
  }
  return Buffer.concat(parts)
}
