import type { FoundFinding, FoundPlace } from '../findings/found'
import type { Knowledge } from '../format'
import { levels, type CheckedFile } from './checked-file'
import { keyPlaces, type KeyPlace } from './key-places'
import { sarifRules } from './sarif-rules'

/**
 * The findings of these files as a SARIF 2.1.0 log with one run, as JSON text.
 *
 * Errors and warnings keep their names, info is a `note`; what is incomplete is no fault yet and thus “open” without a level.
 * Dismissed findings are suppressed, with their reason. Source: OASIS SARIF 2.1.0, sections 3.27.9 and 3.27.23.
 */
export function sarifLog(files: readonly CheckedFile[], knowledge: Knowledge, version?: string): string {
  const rules = sarifRules(files, knowledge)
  const indexOf = new Map(rules.map(({ id }, index) => [id, index]))
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Lintel',
            ...(version === undefined ? {} : { semanticVersion: version }),
            rules,
          },
        },
        columnKind: 'utf16CodeUnits',
        artifacts: files.map(({ uri }) => ({ location: { uri } })),
        invocations: [invocation(files)],
        results: files.flatMap((file, index) => resultsOf(file, index, indexOf)),
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

function invocation(files: readonly CheckedFile[]) {
  const unread = files.flatMap((file, index) =>
    file.problems.map((text) => ({
      level: file.found === null ? 'error' : 'warning',
      message: { text },
      locations: [{ physicalLocation: { artifactLocation: { uri: file.uri, index } } }],
    })),
  )
  const crashed = files.flatMap(({ found }) =>
    Object.entries(found?.crashed ?? {}).map(([id, error]) => ({
      level: 'error',
      message: { text: `The rule ${id} broke down, which is a mistake of Lintel’s: ${error}` },
    })),
  )
  const notifications = [...unread, ...crashed]
  return {
    executionSuccessful: notifications.every(({ level }) => level !== 'error'),
    ...(notifications.length === 0 ? {} : { toolExecutionNotifications: notifications }),
  }
}

function resultsOf(file: CheckedFile, index: number, indexOf: ReadonlyMap<string, number>) {
  if (file.found === null) return []
  const keys = file.text === null ? new Map<string, KeyPlace>() : keyPlaces(file.text)
  const location = (place: FoundPlace) => locationOf(place, keys, { uri: file.uri, index })
  return file.found.findings.map((finding) => {
    const [first, ...others] = finding.places
    return {
      ruleId: finding.rule,
      ruleIndex: indexOf.get(finding.rule) ?? -1,
      ...(finding.severity === 'incomplete' ? { kind: 'open' } : {}),
      level: levels[finding.severity],
      message: { text: finding.message },
      locations: first === undefined ? [] : [location(first)],
      ...(others.length === 0
        ? {}
        : {
            relatedLocations: others.map((place, id) => ({
              id,
              ...location(place),
              message: { text: place.name },
            })),
          }),
      partialFingerprints: { 'lintelFindingKey/v1': finding.key },
      suppressions: suppressions(finding),
      properties: { severity: finding.severity, fixes: finding.fixes, facts: finding.facts },
    }
  })
}

function locationOf(
  place: FoundPlace,
  keys: ReadonlyMap<string, KeyPlace>,
  artifactLocation: { readonly uri: string; readonly index: number },
) {
  const key = keys.get(`${place.is}s.${place.id}`)
  const region =
    key === undefined
      ? {}
      : { region: { startLine: key.line, startColumn: key.column, endLine: key.line, endColumn: key.end } }
  const part = place.part === undefined ? '' : `#${place.part}`
  return {
    physicalLocation: { artifactLocation, ...region },
    logicalLocations: [
      {
        name: place.name,
        fullyQualifiedName: [...place.within, `${place.name} (${place.id}${part})`].join(' › '),
        decoratedName: `${place.is}s.${place.id}${part}`,
        kind: place.is,
      },
    ],
  }
}

/** The dismissal stands in the diagram's own file. An empty list says that nobody has dismissed it. */
function suppressions({ dismissedBecause }: FoundFinding) {
  return dismissedBecause === null
    ? []
    : [{ kind: 'inSource', status: 'accepted', justification: dismissedBecause }]
}
