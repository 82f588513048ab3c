/** The first and the last of what is drawn, of rows or of columns. */
export interface Span {
  readonly first: number
  readonly last: number
}

/** What is in view, and a little more, of equal pieces of this size; `last` is below `first` where there are none. */
export function inView(
  { offset, length }: { readonly offset: number; readonly length: number },
  { size, count }: { readonly size: number; readonly count: number },
): Span {
  const spare = 4
  return {
    first: Math.max(0, Math.floor(offset / size) - spare),
    last: Math.min(count - 1, Math.ceil((offset + length) / size) + spare),
  }
}

/** The numbers of a span, and one more that has to be drawn, in order. */
export function numbersIn({ first, last }: Span, also: number): readonly number[] {
  const numbers = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
  if (also < first) return [also, ...numbers]
  return also > last ? [...numbers, also] : numbers
}
