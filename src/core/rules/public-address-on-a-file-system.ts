import { removeItems } from '../edit/remove-items'
import { sketch } from '../model/sketch'
import { defineRule } from './rule'
import { capitalised, nameOf } from '../network/wording'

const fileSystems = ['fsx', 'fsx-windows', 'fsx-lustre', 'fsx-ontap', 'fsx-openzfs'] as const

export default defineRule({
  meta: {
    id: 'public-address-on-a-file-system',
    title: 'Elastic IP address on an FSx file system',
    concern: 'security',
    looksAt: [...fileSystems],
    messages: {
      detached: {
        severity: 'error',
        text: '{address} is associated with {name}, but FSx cannot be reached from the internet: AWS detaches the address.',
      },
    },
    why: 'FSx file systems cannot be exposed to the public internet. AWS detaches an Elastic IP address from the network interface of a file system by itself.',
    howToFix:
      'Take the address away. Clients elsewhere reach the file system over a VPN, Direct Connect, a peering or a transit gateway.',
    facts: ['fsx.not-public'],
    sources: [
      {
        title: 'Quotas (FSx for Windows File Server)',
        url: 'https://docs.aws.amazon.com/fsx/latest/WindowsGuide/limits.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch(
      {
        shop: { service: 'vpc', name: 'Shop' },
        closed: { service: 'subnet', name: 'Private', in: 'shop', config: { access: 'private' } },
        files: { service: 'fsx-windows', name: 'Team files', in: 'closed' },
        address: { service: 'elastic-ip', name: 'Address for the office' },
      },
      ['address -> files : address-association'],
    ),

  each: (graph) => graph.resources(...fileSystems),

  *checkOne(graph, { id }) {
    const lines = [...graph.outgoing(id), ...graph.incoming(id)]
    for (const line of lines) {
      const other = graph.resource(line.from === id ? line.to : line.from)
      if (other?.service !== 'elastic-ip') continue
      yield {
        message: 'detached',
        at: [{ at: line.id }, { at: id }, { at: other.id }],
        data: { address: capitalised(nameOf(graph, other.id)), name: nameOf(graph, id) },
        fixes: [{ label: 'Take the association away', apply: (diagram) => removeItems(diagram, [line.id]) }],
      }
    }
  },
})
