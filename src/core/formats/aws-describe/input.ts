import { faultIn } from '../../model/json-fault'
import { limits } from '../../model/limits'
import { isRecord } from '../../model/mend'
import { isNestedDeeper } from '../../model/nesting'
import { textFromBytes } from '../../model/utf8'
import type { FileToRead } from '../format'
import { listOf, textOf, type Described, type Fields, type Folder } from './described'
import type { Ledger } from './ledger'
import { lists } from './lists'

/** The objects of all answers, by the key under which AWS lists them. */
export interface Input {
  /** In the order of the files; none for a list that no file holds. */
  of(...keys: readonly string[]): readonly Described[]
  /** Every object, whatever it is. */
  readonly all: readonly Described[]
}

/** An answer that could be read, before its folder is known. */
interface Answer {
  readonly file: string
  readonly folder: string
  readonly fields: Fields
}

/**
 * Reads the files and sorts what they hold by top-level key; file names say nothing, but folders named like a Region or an
 * account do. What is no JSON, no answer, or nothing that Lintel knows goes into the ledger.
 */
export function readInput(files: readonly FileToRead[], ledger: Ledger): Input {
  const answers = files.flatMap((file) => answerIn(file, ledger) ?? [])
  const folders = foldersOf(answers)
  const byKey = new Map<string, Described[]>()
  const all: Described[] = []
  for (const { file, folder, fields } of answers) {
    for (const [given, value] of Object.entries(fields)) {
      const key = listKey(given)
      for (const [where, item] of itemsOf(file, given, value)) {
        const described = {
          where,
          fields: isRecord(item) ? item : {},
          folder: folders.get(folder) ?? nowhere,
          fileName: file,
        }
        all.push(described)
        if (!isRecord(item)) ledger.drop(described, 'is not an object')
        else if (!lists.has(key)) ledger.leaveOut(described, `Lintel does not model “${given}”`)
        else byKey.set(key, added(byKey.get(key), described))
      }
    }
  }
  // Instances stand in reservations, and each is an object of its own.
  for (const reservation of byKey.get('Reservations') ?? []) {
    for (const [index, fields] of listOf(reservation.fields, 'Instances').entries()) {
      const instance = { ...reservation, where: `${reservation.where}.Instances.${index}`, fields }
      all.push(instance)
      byKey.set('Instances', added(byKey.get('Instances'), instance))
    }
  }
  return { of: (...keys) => keys.flatMap((key) => byKey.get(key) ?? []), all }
}

/** Whether this is an answer with a list that is read: a diagram of ours has `nodes`. */
export function isAnswer(fields: Fields): boolean {
  return !Object.hasOwn(fields, 'nodes') && Object.keys(fields).some((key) => lists.has(listKey(key)))
}

function listKey(given: string): string {
  return given.slice(0, 1).toUpperCase() + given.slice(1)
}

const nowhere: Folder = { account: undefined, region: undefined }

function answerIn({ name, bytes }: FileToRead, ledger: Ledger): Answer | undefined {
  const text = textFromBytes(bytes)
  if (isNestedDeeper(text, limits.nesting)) {
    ledger.refuse(name, `nests more than ${limits.nesting} levels deep`)
    return undefined
  }
  let fields: unknown
  try {
    fields = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text)
  } catch {
    const fault = faultIn(text)
    const at = fault === null ? '' : ` at line ${fault.line}, column ${fault.column}: ${fault.what}`
    ledger.refuse(name, `is not JSON${at}`)
    return undefined
  }
  if (!isRecord(fields)) {
    ledger.refuse(name, 'is no answer of an “aws … describe” command, which is an object with a list')
    return undefined
  }
  return { file: name, folder: name.replaceAll('\\', '/').replace(/[^/]*$/, ''), fields }
}

/** Lists of texts (service names) and single values (a page token) describe no objects. */
function itemsOf(file: string, key: string, value: unknown): readonly (readonly [string, unknown])[] {
  if (isRecord(value)) return [[`${file} › ${key}`, value]]
  if (!Array.isArray(value) || value.every((item) => typeof item === 'string')) return []
  return value.map((item: unknown, index) => [`${file} › ${key}.${index}`, item] as const)
}

function added<T>(list: T[] | undefined, item: T): T[] {
  if (list === undefined) return [item]
  list.push(item)
  return list
}

/** The Region and account of each folder: by its path, else by what its files say; one Region in all is everybody's. */
function foldersOf(answers: readonly Answer[]): ReadonlyMap<string, Folder> {
  const found = new Map<string, { account: string | undefined; region: string | undefined }>()
  for (const { folder, fields } of answers) {
    const parts = folder.split('/')
    const known = found.get(folder) ?? {
      account: parts.find((part) => /^\d{12}$/.test(part)),
      region: parts.findLast((part) => regionPattern.test(part)),
    }
    known.account ??= listOf(fields, 'Vpcs').flatMap((vpc) => accountOf(vpc) ?? [])[0]
    known.region ??= zoned.flatMap((key) => listOf(fields, key).flatMap((item) => regionOf(item) ?? []))[0]
    found.set(folder, known)
  }
  for (const key of ['account', 'region'] as const) {
    const all = new Set([...found.values()].flatMap((folder) => folder[key] ?? []))
    const [only] = all
    if (all.size === 1) for (const folder of found.values()) folder[key] ??= only
  }
  return found
}
const zoned = ['AvailabilityZones', 'Subnets', 'NetworkInterfaces', 'TransitGateways', 'LoadBalancers']
const regionPattern = /^[a-z]{2}(-[a-z]+)+-\d$/

/** The account that an object names as its owner, or that its ARN names. */
export function accountOf(fields: Fields): string | undefined {
  const owner = textOf(fields, 'OwnerId') ?? textOf(fields, 'OwnerAccount') ?? arnOf(fields)?.split(':')[4]
  return owner !== undefined && /^\d{12}$/.test(owner) ? owner : undefined
}

/** The Region of an object's zone, or the one that it or its ARN names. */
export function regionOf(fields: Fields): string | undefined {
  const zone = textOf(fields, 'AvailabilityZone')
  const said = [textOf(fields, 'RegionName'), zone, arnOf(fields)?.split(':')[3]]
  for (const text of said) {
    const region = text === undefined ? null : /^[a-z]{2}(?:-[a-z]+)+-\d/.exec(text)
    if (region !== null) return region[0]
  }
  return undefined
}

function arnOf(fields: Fields): string | undefined {
  const keys = ['SubnetArn', 'TransitGatewayArn', 'LoadBalancerArn', 'TargetGroupArn', 'DBInstanceArn', 'ARN']
  return keys.flatMap((key) => textOf(fields, key) ?? [])[0]
}
