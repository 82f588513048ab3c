/** What a diagram may hold at most; `parse` cuts or refuses beyond, and says so. Lengths in characters. */
export const limits = {
  /** Bytes of a file: 20,000 nodes come to about 10 MB. The words for it say “20 MB”. */
  fileBytes: 20 * 1024 * 1024,
  nodes: 20_000,
  connections: 60_000,
  /** Containers inside containers; AWS's own nesting needs eight. */
  depth: 64,
  /** Objects and lists inside each other in a JSON text; a diagram needs eight. */
  nesting: 64,
  id: 200,
  name: 500,
  text: 20_000,
  /** An image is kept as a data URI. */
  image: 4_000_000,
  /** Canvas px from the origin, and the longest side of a box. */
  distance: 10_000_000,
  count: 1_000_000,
  list: 5_000,
} as const
