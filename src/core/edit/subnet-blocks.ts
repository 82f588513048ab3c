import { ok, refuse, type Result } from '../model/results'

/** The largest and smallest IPv4 blocks of a VPC or subnet (VPC user guide, “VPC CIDR blocks”, “Subnet CIDR blocks”, read 2026-11-22). */
const [largest, smallest] = [16, 28]

/**
 * Splits a VPC's IPv4 block into so many equal subnets, in order from its start; also gives the block back as AWS writes it,
 * with the bits after the prefix zero.
 *
 * Leaves room to grow: sixteen subnets of a VPC where that is possible, as in AWS's own VPC wizard (a /16 gives /20s);
 * more where more are asked for. Refuses what is no block of a VPC, and one that is too small.
 */
export function subnetBlocks(
  cidr: string,
  count: number,
): Result<{ readonly vpc: string; readonly subnets: readonly string[] }> {
  const block = blockOf(cidr)
  if (block === null) {
    return refuse(`“${cidr.slice(0, 40)}” is not an IPv4 range like 10.0.0.0/16.`)
  }
  if (block.prefix < largest || block.prefix > smallest) {
    return refuse(`A VPC has a range between /${largest} and /${smallest}; “${cidr}” is /${block.prefix}.`)
  }
  const needed = block.prefix + Math.ceil(Math.log2(count))
  if (needed > smallest) {
    const room = 2 ** (smallest - block.prefix)
    return refuse(
      `The range ${cidr} has room for ${room} ${room === 1 ? 'subnet' : 'subnets'}, since the smallest is a /${smallest}; ${count} are asked for.`,
    )
  }

  const prefix = Math.max(needed, Math.min(block.prefix + 4, smallest))
  const size = 2 ** (32 - prefix)
  const subnets = Array.from(
    { length: count },
    (_, index) => `${dotted(block.start + index * size)}/${prefix}`,
  )
  return ok({ vpc: `${dotted(block.start)}/${block.prefix}`, subnets })
}

/** Arithmetic on numbers below 2^32, without bit operators, whose results have a sign. */
function blockOf(cidr: string): { readonly start: number; readonly prefix: number } | null {
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/.exec(cidr.trim())
  if (parts === null) return null
  const [a = 0, b = 0, c = 0, d = 0, prefix = 0] = parts.slice(1).map(Number)
  if ([a, b, c, d].some((byte) => byte > 255) || prefix > 32) return null
  const address = ((a * 256 + b) * 256 + c) * 256 + d
  const size = 2 ** (32 - prefix)
  return { start: Math.floor(address / size) * size, prefix }
}

function dotted(address: number): string {
  return [2 ** 24, 2 ** 16, 2 ** 8, 1].map((unit) => Math.floor(address / unit) % 256).join('.')
}
