import { isCidr } from '../../../../core/network/cidrs'
import { cidrShapeProblem } from '../commit'

/** Why this is no network in CIDR notation, of IPv4 or IPv6; null where it is one. */
export function networkProblem(text: string, orElse = ''): string | null {
  const prefix = /:.*\/(\d+)$/.exec(text)?.[1]
  if (prefix !== undefined && Number(prefix) > 128) {
    return `The number after the slash is between 0 and 128, and ${prefix} is not.`
  }
  if (isCidr(text)) return null
  const v4 = cidrShapeProblem(text)
  if (v4 !== null) return v4
  if (text.includes(':')) return 'An IPv6 network looks like 2001:db8:1234::/56.'
  return `It looks like 10.0.0.0/16 or 2001:db8::/32${orElse}.`
}
