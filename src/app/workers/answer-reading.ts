import { readAwsDescribe } from '../../core/formats/aws-describe'
import { linkText, readLinkText } from '../../core/formats/packed/link-text'
import { readClip } from '../../core/formats/reading/read-clip'
import { readFile } from '../../core/formats/reading/read-file'
import { place } from '../../core/layout/place'
import { ok, refuse, type Reading, type Result } from '../../core/model/results'
import type { FromReading, ToReading } from './reading-messages'

/** Reads what is asked. A reader that breaks down on a file refuses it; nothing escapes. */
export async function answerReading(asked: ToReading): Promise<FromReading> {
  try {
    return await answer(asked)
  } catch (error) {
    return refuse(`Lintel could not read it, which is a mistake of its own. (${String(error)})`)
  }
}

async function answer(asked: ToReading): Promise<FromReading> {
  switch (asked.ask) {
    case 'file': {
      const read = await readFile(asked.given)
      return !read.ok || 'is' in read.value ? read : placed(ok(read.value))
    }
    case 'answers': {
      const reading = await readAwsDescribe(asked.given)
      // Which object became which node is for comparisons, not for the page.
      return reading.ok ? ok({ diagram: reading.value.diagram, report: reading.value.report }) : reading
    }
    case 'clip':
      return readClip(asked.given)
    case 'link':
      return placed(readLinkText(asked.given))
    case 'write-link':
      return ok(linkText(asked.given))
  }
}

function placed(reading: Result<Reading>): Result<Reading> {
  return reading.ok ? ok({ ...reading.value, diagram: place(reading.value.diagram) }) : reading
}
