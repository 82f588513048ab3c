/** Bytes to compress; null after the last of them. */
export type ToDeflate = Uint8Array<ArrayBuffer> | null

/** Null when bytes have been compressed; at the end, what has come of all. */
export type FromDeflate = ArrayBuffer | null
