import { kindsBetween, type KindBetween } from '../../core/catalog/catalog'
import { changeConnection } from '../../core/edit/change-connection'
import { connect } from '../../core/edit/connect'
import type { VpnEnd } from '../../core/edit/add-vpn-to-site'
import { removeItems } from '../../core/edit/remove-items'
import type { ConnectionId, Diagram, DiagramNode, NodeId } from '../../core/model/diagram'
import { ok, type Result } from '../../core/model/results'
import { apply, endMerge, getSession, say, select, stopConnecting } from '../session/session'
import { makeActive } from './active'
import { setCanvas } from './canvas-state'
import { betweenWords, nameOf } from './describe'

/** Drawing a connection and choosing its kind in the little list that follows are one step of undo. */
const merge = (id: ConnectionId) => `connect:${id}`

/** Connects two nodes by what AWS most probably has for them, selects the connection and offers the other kinds. */
export function connectNodes(from: NodeId, to: NodeId): void {
  stopConnecting()
  const { diagram } = getSession()
  const drawn = connect(diagram, { from, to })
  const [a, b] = [diagram.nodes[from], diagram.nodes[to]]
  const label = a === undefined || b === undefined ? 'Connect' : `Connect “${nameOf(a)}” to “${nameOf(b)}”`
  if (!drawn.ok) {
    apply(label, () => drawn)
    return
  }
  const { id } = drawn.value
  endMerge()
  if (
    !apply(
      label,
      (now) => (now === diagram ? ok(drawn.value.diagram) : mapped(connect(now, { from, to, id }))),
      merge(id),
    )
  )
    return
  select([id])
  makeActive(id)
  setCanvas({ choosing: hasChoice(getSession().diagram, id) ? id : null })
  sayChoice(id)
}

/** What AWS has for the two ends; empty where it has nothing or an end is no resource. */
export function kindsFor(diagram: Diagram, id: ConnectionId): readonly KindBetween[] {
  const connection = diagram.connections[id]
  if (connection === undefined) return []
  const [from, to] = [diagram.nodes[connection.from], diagram.nodes[connection.to]]
  return from?.kind === 'resource' && to?.kind === 'resource' ? kindsBetween(from.service, to.service) : []
}

/** The ends when one is a site and the other a VPC: then a VPN in between is one step away. */
export function siteAndVpc(
  diagram: Diagram,
  id: ConnectionId,
): { readonly site: NodeId; readonly vpc: NodeId } | null {
  const connection = diagram.connections[id]
  if (connection === undefined) return null
  const ends = [connection.from, connection.to]
  const find = (service: string) => ends.find((end) => isService(diagram.nodes[end], service))
  const [site, vpc] = [find('site'), find('vpc')]
  return site === undefined || vpc === undefined ? null : { site, vpc }
}

/** Makes the connection one of another kind. */
export function chooseKind(id: ConnectionId, kind: string, label: string): void {
  apply(`Change connection to ${label}`, (diagram) => changeConnection(diagram, id, { kind }), merge(id))
}

/** In the place of the connection: a customer gateway, what the VPN ends on at the VPC, and the VPN between them. */
export async function buildVpn(id: ConnectionId, by: VpnEnd): Promise<void> {
  const { addVpnToSite } = await import('../../core/edit/add-vpn-to-site')
  const before = getSession().diagram.connections
  const ends = siteAndVpc(getSession().diagram, id)
  if (ends === null) return
  const built = apply(
    'Create a VPN to the site',
    (diagram) => {
      const vpn = addVpnToSite(diagram, { ...ends, by })
      return vpn.ok ? removeItems(vpn.value, [id]) : vpn
    },
    merge(id),
  )
  if (!built) return
  const vpn = Object.keys(getSession().diagram.connections).filter((one) => !Object.hasOwn(before, one))
  endChoice()
  select(vpn)
}

/** The kind is as it should be. */
export function endChoice(): void {
  setCanvas({ choosing: null })
  endMerge()
}

function hasChoice(diagram: Diagram, id: ConnectionId): boolean {
  return kindsFor(diagram, id).length > 1 || siteAndVpc(diagram, id) !== null
}

function sayChoice(id: ConnectionId): void {
  const { diagram } = getSession()
  const connection = diagram.connections[id]
  if (connection === undefined) return
  const { from, to } = betweenWords(diagram, connection)
  const kinds = kindsFor(diagram, id)
  const current = kinds.find(({ kind }) => kind.id === connection.kind)?.kind.label ?? connection.kind
  const choice =
    kinds.length > 1 ? `. ${kinds.length} kinds: arrow up and down change it, Enter keeps it` : ''
  say(`Connected ${from} to ${to}: ${current}${choice}.`)
}

function isService(node: DiagramNode | undefined, service: string): boolean {
  return node?.kind === 'resource' && node.service === service
}

function mapped(result: Result<{ readonly diagram: Diagram }>): Result<Diagram> {
  return result.ok ? ok(result.value.diagram) : result
}
