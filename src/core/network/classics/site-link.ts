import { sketch } from '../../model/sketch'
import type { Classic } from './classic'
import { link, node } from './parts'

type Says = Readonly<Record<string, unknown>>

const drawing = (says: Says) =>
  sketch(
    {
      berlin: node('site', 'Berlin', undefined, { cidr: '192.168.1.0/24', internetAccess: false }),
      sales: node('server', 'Sales', 'berlin', { address: '192.168.1.10' }),
      'router-berlin': node('customer-gateway', 'Router Berlin', 'berlin'),
      gateway: node('direct-connect-gateway', 'Direct Connect gateway'),
      madrid: node('site', 'Madrid', undefined, { cidr: '192.168.2.0/24', internetAccess: false }),
      'router-madrid': node('customer-gateway', 'Router Madrid', 'madrid'),
      stock: node('server', 'Stock', 'madrid', { address: '192.168.2.10' }),
    },
    [
      link('interface-berlin', 'router-berlin -> gateway : direct-connect-interface', {
        interface: 'private',
        ...says,
      }),
      link('interface-madrid', 'gateway -> router-madrid : direct-connect-interface', {
        interface: 'private',
        ...says,
      }),
    ],
  )

export const siteLink: Classic = {
  id: 'site-link',
  title: 'Two sites on one Direct Connect gateway: SiteLink',
  question:
    'Two offices have a Direct Connect line each to the same Direct Connect gateway. Do they reach each other?',
  background:
    'From one virtual interface to another a Direct Connect gateway passes nothing, unless SiteLink is on at both. SiteLink exists for private virtual interfaces on a Direct Connect gateway and for transit virtual interfaces; not for public ones, not for a private one directly on a virtual private gateway.',
  factIds: ['dx.sitelink', 'dxgw.global'],
  cases: [
    {
      id: 'site-link-off',
      title: 'SiteLink off: does Sales in Berlin reach Stock in Madrid?',
      on: drawing({ siteLink: false }),
      from: 'sales',
      to: 'stock',
      expected: { is: 'blocked', code: 'DXGW_SITE_LINK' },
    },
    {
      id: 'site-link-not-stated',
      title: 'SiteLink not stated: may Sales reach Stock?',
      on: drawing({}),
      from: 'sales',
      to: 'stock',
      expected: { is: 'possible', via: ['gateway', 'stock'] },
    },
    {
      id: 'site-link-on',
      title: 'SiteLink on at both: does Sales reach Stock?',
      on: drawing({ siteLink: true }),
      from: 'sales',
      to: 'stock',
      expected: { is: 'reachable', via: ['gateway', 'stock'] },
    },
  ],
  advice:
    'Turn SiteLink on at both virtual interfaces. The traffic stays on AWS’s network and enters no Region.',
}
