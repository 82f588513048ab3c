/**
 * Which ways are looked for: the `cheapest` of those that are stated or left open first; the `free` alone, which need
 * nothing; the `nearest` first, what leads into the target’s VPC before what does not, where any that works will do; or,
 * `mended`, also those that changes would open, with what stands in their way.
 */
export type Aim = 'cheapest' | 'free' | 'nearest' | 'mended'
