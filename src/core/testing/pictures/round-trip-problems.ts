import type { Format, WriteContext } from '../../formats/format'
import json from '../../formats/json'
import png from '../../formats/png'
import svg from '../../formats/svg'
import type { Diagram } from '../../model/diagram'
import { plainPng } from '../plain-png'

const formats: readonly Format[] = [json, svg, png]

/** Formats out of which the diagram does not come back as it was, or that write other bytes the second time. */
export async function roundTripProblems(diagram: Diagram, context: WriteContext): Promise<readonly string[]> {
  const problems: string[] = []
  // Random things stand far apart: at their own size, the PNG would be refused.
  const size = { by: 'slide' } as const
  const given = { ...context, size, embedDiagram: true, rasterise: () => Promise.resolve(plainPng()) }
  const expected = canonical(diagram)
  for (const format of formats) {
    const first = bytesOf(await format.write?.(diagram, given))
    const second = bytesOf(await format.write?.(structuredClone(diagram), given))
    if (first === null || second === null) {
      problems.push(`${format.id}: not written`)
      continue
    }
    if (Buffer.compare(first, second) !== 0) problems.push(`${format.id}: other bytes the second time`)
    const reading = await format.read?.([{ name: `picture${format.extension}`, bytes: first }])
    if (reading?.ok !== true) problems.push(`${format.id}: not read (${reading?.problem ?? 'cannot'})`)
    else if (canonical(reading.value.diagram) !== expected) problems.push(`${format.id}: another diagram`)
  }
  return problems
}

type Written = Awaited<ReturnType<NonNullable<Format['write']>>>

function bytesOf(written: Written | undefined): Uint8Array | null {
  if (written?.ok !== true) return null
  return typeof written.value === 'string' ? Buffer.from(written.value) : written.value
}

/** Keys in one order; what is undefined counts as missing, as a file has it. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part !== 'object' || part === null || Array.isArray(part)
      ? part
      : Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1))),
  )
}
