import { refuse, ok, type ReportLine, type Result } from './results'

/** Brings a file from format `from` to `from + 1`. Pure, upwards only, and tolerant: the file has not been checked yet. */
export interface Migration {
  readonly from: number
  /** What it does, for the report: “joined zones and subnets”. */
  readonly what: string
  readonly migrate: (file: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>
}

/** In order, one for each format before the current one. A released one is never changed. */
export const migrations: readonly Migration[] = []

/** The file in the current format, and what was done to it. Refuses a newer format, and what states none. */
export function migrated(
  file: Readonly<Record<string, unknown>>,
  known: readonly Migration[] = migrations,
): Result<{ readonly file: Readonly<Record<string, unknown>>; readonly done: readonly ReportLine[] }> {
  const newest = known.length + 1
  const stated = Object.hasOwn(file, 'formatVersion') ? file['formatVersion'] : undefined
  if (stated === undefined)
    return refuse('This is not a Lintel diagram: it does not state its formatVersion.')
  if (typeof stated !== 'number' || !Number.isSafeInteger(stated) || stated < 1) {
    return refuse('This is not a Lintel diagram: its formatVersion is not a whole number from 1.')
  }
  if (stated > newest) {
    return refuse(
      `This diagram was saved by a newer Lintel (format ${stated}); this one reads formats up to ${newest}. Open it with the newer one.`,
    )
  }

  let now = file
  const done: ReportLine[] = []
  for (const { from, what, migrate } of known) {
    if (from < stated) continue
    now = { ...migrate(now), formatVersion: from + 1 }
    done.push({ where: 'formatVersion', what: `brought from format ${from} to ${from + 1}: ${what}` })
  }
  return ok({ file: now, done })
}
