/**
 * Whether a JSON text nests objects and lists deeper than this. Walks the text once, without recursion, and stops at the
 * first place that is too deep; of text that is no JSON it says nothing useful.
 */
export function isNestedDeeper(json: string, most: number): boolean {
  let depth = 0
  let isInText = false
  for (let at = 0; at < json.length; at += 1) {
    const code = json.charCodeAt(at)
    if (isInText) {
      if (code === backslash) at += 1
      else if (code === quote) isInText = false
    } else if (code === quote) isInText = true
    else if (code === openBrace || code === openBracket) {
      depth += 1
      if (depth > most) return true
    } else if (code === closeBrace || code === closeBracket) depth -= 1
  }
  return false
}

const quote = 0x22
const backslash = 0x5c
const openBrace = 0x7b
const closeBrace = 0x7d
const openBracket = 0x5b
const closeBracket = 0x5d
