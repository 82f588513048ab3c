const allowed = new Set([
  ...['svg', 'title', 'desc', 'metadata', 'diagram', 'style', 'defs', 'symbol', 'use'],
  ...['g', 'path', 'rect', 'circle', 'ellipse', 'polygon', 'polyline', 'line', 'text', 'tspan'],
  ...['linearGradient', 'radialGradient', 'stop', 'mask', 'clipPath'],
])

/** What has no place in a picture that stands alone: other elements, handlers, addresses elsewhere, ids used twice. */
export function strangersIn(elements: readonly Element[]): readonly string[] {
  const problems: string[] = []
  const ids = new Set<string>()
  const asked = new Set<string>()
  for (const element of elements) {
    if (!allowed.has(element.localName)) problems.push(`an element <${element.localName}>`)
    for (const { name, value } of element.attributes) {
      if (/^on/iu.test(name)) problems.push(`a handler ${name}`)
      if (name === 'id' && ids.has(value)) problems.push(`the id ${value} twice`)
      if (name === 'id') ids.add(value)
      if (/(?:^|:)(?:href|src)$/iu.test(name)) asked.add(value)
      for (const [, address = ''] of name.startsWith('data-') ? [] : value.matchAll(/url\(([^)]*)\)/giu))
        asked.add(address)
    }
    if (element.localName === 'style') problems.push(...fontAddresses(element.textContent))
  }
  for (const address of asked) {
    if (!address.startsWith('#')) problems.push(`the address ${address}`)
    else if (!ids.has(address.slice(1))) problems.push(`nothing at ${address}`)
  }
  return problems
}

function fontAddresses(style: string): readonly string[] {
  const addresses = [...style.matchAll(/url\(([^)]*)\)|@import\s+(\S+)/giu)].map(
    ([, url, other]) => url ?? other ?? '',
  )
  return addresses
    .filter((address) => !address.startsWith('data:font/woff2;base64,'))
    .map((address) => `the address ${address}`)
}
