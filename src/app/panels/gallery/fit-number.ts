/**
 * What a typed text comes to as a whole number from 1 to `most`, and a sentence on what was done with it: a number beyond
 * the range becomes the nearest one in it, anything else gives way to the number that stood there.
 */
export function fitNumber(
  text: string,
  before: number,
  most: number,
): { readonly value: number; readonly note: string } {
  const typed = text.trim() === '' ? NaN : Number(text)
  if (!Number.isInteger(typed)) return { value: before, note: `Only whole numbers: it stays ${before}.` }
  return typed < 1
    ? { value: 1, note: `${typed} is too few: 1 is the least.` }
    : { value: Math.min(typed, most), note: `${typed} is too many: ${most} is the most.` }
}
