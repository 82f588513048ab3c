import { limits } from '../../model/limits'
import { isRecord } from '../../model/mend'
import { isNestedDeeper } from '../../model/nesting'
import { parse } from '../../model/parse'
import { ok, refuse, type Reading, type Result } from '../../model/results'

/** A part of a diagram that was copied, and what was noted with it, unchecked. */
export interface ClipReading extends Reading {
  readonly from: Readonly<Record<string, unknown>>
}

/** Reads what copying puts onto the clipboard: a diagram’s JSON with a mark and where it was. Refuses anything else. */
export function readClip(text: string): Result<ClipReading> {
  const clip = isNestedDeeper(text, limits.nesting) ? undefined : jsonOf(text)
  if (!isRecord(clip) || clip['lintel'] !== 1) return refuse('This is nothing that was copied in Lintel.')
  const { lintel: _mark, from, ...diagram } = clip
  const reading = parse(diagram)
  return reading.ok ? ok({ ...reading.value, from: isRecord(from) ? from : {} }) : reading
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
