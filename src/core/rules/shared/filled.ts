/**
 * A message with its placeholders, `{name}`, replaced by what the rule says of them.
 *
 * One that the rule forgot stays as it is: a finding with a blemish says more than none. Tests see to it.
 */
export function filled(text: string, data: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (placeholder, key: string) =>
    String(Object.hasOwn(data, key) ? data[key] : placeholder),
  )
}
