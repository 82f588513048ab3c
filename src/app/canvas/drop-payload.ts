import { serviceOf } from '../../core/catalog/catalog'

/** What the palette hands over. */
export type Payload =
  | { readonly service: string }
  | { readonly note: string }
  | { readonly shape: 'box' | 'group' }
  | { readonly vpcBlock: true }
  | { readonly pattern: string }

/** Another page may drag anything in; what is not ours is nothing. */
export function payloadOf(json: string): Payload | null {
  let read: unknown
  try {
    read = JSON.parse(json)
  } catch {
    return null
  }
  const entries = new Map<string, unknown>(
    typeof read === 'object' && read !== null ? Object.entries(read) : [],
  )
  const [service, shape, pattern, note] = ['service', 'shape', 'pattern', 'note'].map((key) =>
    entries.get(key),
  )
  if (typeof service === 'string' && serviceOf(service) !== undefined) return { service }
  if (shape === 'box' || shape === 'group') return { shape }
  if (typeof pattern === 'string') return { pattern }
  if (entries.get('vpcBlock') === true) return { vpcBlock: true }
  return typeof note === 'string' || note === true ? { note: typeof note === 'string' ? note : '' } : null
}
