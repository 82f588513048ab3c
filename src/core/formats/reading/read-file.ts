import { limits } from '../../model/limits'
import { isRecord } from '../../model/mend'
import { isNestedDeeper } from '../../model/nesting'
import { ok, refuse, type Reading, type Result } from '../../model/results'
import { textFromBytes } from '../../model/utf8'
import type { FileToRead } from '../format'
import json from '../json'
import { sniff, type Sniffed } from './sniff'

/** An answer of `aws … describe`: with the others of its account it is one diagram, which `readAwsDescribe` reads. */
export interface Companion {
  readonly is: 'answer'
}

/**
 * Reads one file, whatever its name: by its bytes it is a Lintel diagram, a picture that holds one, or an answer of AWS. What is
 * a diagram may come without places (a hand-written file), which `place` gives. What reads pictures and knows AWS's lists is
 * loaded where it is needed. Never throws, unless a format does by mistake.
 */
export async function readFile(file: FileToRead): Promise<Result<Reading | Companion>> {
  const kind = kindOf(file)
  switch (kind) {
    case null:
      return refuse(unreadable)
    case 'image/png':
      return (await import('../png')).default.read([file])
    case 'image/svg+xml':
      return (await import('../svg')).default.read([file])
    case 'application/json': {
      const reading = await json.read([file])
      // An answer is a diagram without anything in it, as far as the diagram's reader can tell.
      const isEmpty = !reading.ok || reading.value.report.kept === 0
      return isEmpty && (await holdsAnswer(file.bytes)) ? ok({ is: 'answer' }) : reading
    }
    default:
      return kind satisfies never
  }
}

const unreadable =
  'It is none of the files that Lintel reads: a Lintel diagram (JSON), a PNG or SVG picture that holds one, or answers of “aws … describe” commands.'

/** A file that begins like nothing known, but is called JSON, is told where it stops being that. */
function kindOf({ name, bytes }: FileToRead): Sniffed | null {
  return sniff(bytes) ?? (bytes.length === 0 || /[.]json$/i.test(name) ? 'application/json' : null)
}

async function holdsAnswer(bytes: Uint8Array): Promise<boolean> {
  const text = textFromBytes(bytes)
  if (isNestedDeeper(text, limits.nesting)) return false
  try {
    const fields: unknown = JSON.parse(text)
    return isRecord(fields) && (await import('../aws-describe/input')).isAnswer(fields)
  } catch {
    return false
  }
}
