import { zlibSync } from 'fflate'
import { joined } from '../formats/packed/joined'
import { chunk, signature } from '../formats/png/chunks'

/** The smallest picture there is: one pixel of black. */
export function plainPng(): Uint8Array {
  const header = Uint8Array.of(0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0)
  const pixels = zlibSync(Uint8Array.of(0, 0))
  return joined([signature, chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', new Uint8Array())])
}
