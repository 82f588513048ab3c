import { isIP } from 'node:net'
import type { Endpoint } from '../../core/model/answers'
import type { Diagram } from '../../core/model/diagram'
import { ok, refuse, type Result } from '../../core/model/results'
import { canBeEnd } from '../../core/network/ends'
import { thingCalled, thingsCalled } from './called'

/**
 * The end of a question as it was typed: “internet” (a thing of the diagram that is called so comes first, and “the internet” is
 * always the public one), an address, an address “behind” a thing, an id or a name. Refuses what is not
 * there, what several things are called, and what no traffic begins or ends at.
 */
export function endOf(diagram: Diagram, typed: string): Result<Endpoint> {
  const text = typed.trim()
  if (/^the internet$/i.test(text)) return ok('internet')
  if (/^internet$/i.test(text) && !isNameOfEnd(diagram, text)) return ok('internet')
  const [address = '', behind] = text.split(/ behind /i)
  if (isIP(address.trim()) > 0) {
    if (behind === undefined) return ok({ address: address.trim() })
    const node = thingCalled(diagram, behind.trim())
    return node.ok ? ok({ address: address.trim(), behind: node.value.id }) : node
  }
  const node = thingCalled(diagram, text, canBeEnd)
  if (!node.ok || canBeEnd(node.value)) return node.ok ? ok({ node: node.value.id }) : node
  return refuse(`“${text}” is nothing that traffic begins or ends at. Name what is in it or behind it.`)
}

/** Whether something is called so that is not the internet itself, drawn. */
function isNameOfEnd(diagram: Diagram, text: string): boolean {
  return thingsCalled(diagram, text).some(
    (node) => canBeEnd(node) && !(node.kind === 'resource' && node.service === 'internet'),
  )
}
