import { place } from '../../layout/place'
import { limits } from '../../model/limits'
import { isRecord } from '../../model/mend'
import { isNestedDeeper } from '../../model/nesting'
import { ok, refuse, type Reading, type Result } from '../../model/results'
import { textFromBytes } from '../../model/utf8'
import { formats } from '..'
import { isAnswer } from '../aws-describe/input'
import type { FileToRead } from '../format'
import { sniff } from './sniff'

/** An answer of `aws … describe`: with the others of its account it is one diagram, which `readAwsDescribe` reads. */
export interface Companion {
  readonly is: 'answer'
}

/**
 * Reads one file, whatever its name: by its bytes it is a Lintel diagram, a picture that holds one, or an answer of AWS.
 * What came without places, from a hand-written file, gets them. Never throws, unless a format does by mistake.
 */
export async function readFile(file: FileToRead): Promise<Result<Reading | Companion>> {
  const kind = sniff(file.bytes)
  // Text that begins like nothing known is most likely meant as JSON, and is told where it stops being that.
  const format = formats.find((one) => one.read !== undefined && one.mediaType === (kind ?? textKind(file)))
  if (format?.read === undefined) return refuse(unreadable)
  const reading = await format.read([file])
  // An answer is a diagram without anything in it, as far as the diagram's reader can tell.
  const isEmpty = !reading.ok || reading.value.report.kept === 0
  if (isEmpty && kind === 'application/json' && holdsAnswer(file.bytes)) return ok({ is: 'answer' })
  return reading.ok ? ok({ ...reading.value, diagram: place(reading.value.diagram) }) : reading
}

const unreadable =
  'It is none of the files that Lintel reads: a Lintel diagram (JSON), a PNG or SVG picture that holds one, or answers of “aws … describe” commands.'

function textKind({ name, bytes }: FileToRead): string | null {
  return bytes.length === 0 || /[.]json$/i.test(name) ? 'application/json' : null
}

function holdsAnswer(bytes: Uint8Array): boolean {
  const text = textFromBytes(bytes)
  if (isNestedDeeper(text, limits.nesting)) return false
  try {
    const fields: unknown = JSON.parse(text)
    return isRecord(fields) && isAnswer(fields)
  } catch {
    return false
  }
}
