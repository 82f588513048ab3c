/** The first so many characters, counted as JSON Schema counts them: by code point, so that none is cut in half. */
export function cut(text: string, most: number): string {
  return text.length <= most
    ? text
    : Array.from(text.slice(0, 2 * most))
        .slice(0, most)
        .join('')
}
