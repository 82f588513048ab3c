/** Where a text stops being JSON. Lines and columns count from 1. */
export interface JsonFault {
  readonly line: number
  readonly column: number
  readonly what: string
}

const space = /[ \t\n\r]*/y
const escape = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const word = /true|false|null/y

/**
 * The first fault of a text that should be JSON; null where it is JSON. Engines word their own errors differently and
 * some do not say where, so this walks the text once, without recursion: deep nesting costs no stack.
 */
export function faultIn(source: string): JsonFault | null {
  let at = 0
  const skip = (pattern: RegExp): boolean => {
    pattern.lastIndex = at
    if (!pattern.test(source)) return false
    at = pattern.lastIndex
    return true
  }
  const skipSign = (sign: string): boolean => {
    if (source[at] !== sign) return false
    at += 1
    return true
  }
  /** By hand: a pattern for the whole would run out of stack on an image of a few megabytes. */
  const skipText = (): boolean => {
    if (!skipSign('"')) return false
    for (let char = source[at]; char !== undefined && char >= ' '; char = source[at]) {
      if (skipSign('"')) return true
      if (char !== '\\') at += 1
      else if (!skip(escape)) return false
    }
    return false
  }
  const fault = (what: string): JsonFault => placed(source, at, what)

  /** The brackets that are open, innermost last. */
  const open: ('{' | '[')[] = []
  /** What has to come next: a value, or what may follow one. `first`: the bracket may close at once. */
  let next: 'value' | 'after' = 'value'
  let first = false
  for (;;) {
    skip(space)
    const inside = open.at(-1)
    if (next === 'after') {
      if (inside === undefined) return at === source.length ? null : fault('nothing more is expected')
      if (skipSign(inside === '{' ? '}' : ']')) open.pop()
      else if (skipSign(',')) next = 'value'
      else return fault(`a comma or ${inside === '{' ? '}' : ']'} is expected`)
      first = false
      continue
    }
    if (first && inside !== undefined && skipSign(inside === '{' ? '}' : ']')) {
      open.pop()
      next = 'after'
      first = false
      continue
    }
    if (inside === '{') {
      if (!skipText()) return fault('a name in double quotation marks is expected')
      skip(space)
      if (!skipSign(':')) return fault('a colon is expected')
      skip(space)
    }
    first = false
    if (skipSign('{')) {
      open.push('{')
      first = true
    } else if (skipSign('[')) {
      open.push('[')
      first = true
    } else if (skipText() || skip(number) || skip(word)) next = 'after'
    else return fault('a value is expected')
  }
}

function placed(source: string, at: number, what: string): JsonFault {
  const before = source.slice(0, at).split(/\r\n|\n|\r/)
  return {
    line: before.length,
    column: (before.at(-1)?.length ?? 0) + 1,
    what: at >= source.length ? 'the text ends too early' : what,
  }
}
