import { testSemantics } from '../../testing/network-case'
import { draw, link, node, site, stated, subnet, tgwTable, refs, vpc } from '../../testing/network-parts'

type Says = Readonly<Record<string, unknown>>
const dxgw = node('D', 'direct-connect-gateway')
const vif = (says: Says, to = 'D') => link('vif', `cS -> ${to} : direct-connect-interface`, says)
const privately: Says = { interface: 'private' }
const transit: Says = { interface: 'transit' }

/** S over a Direct Connect gateway to A, by its VGW. */
const overVgw = (says: Says) =>
  draw(
    [vpc('A', 1), node('vgw', 'vgw', {}, 'A'), dxgw, site('S', 1)],
    [vif(says), link('dv', 'D -> vgw : gateway-association')],
  )

/** S over a Direct Connect gateway to A, by a transit gateway. */
const overTgw = (says: Says) =>
  draw(
    [vpc('A', 1), node('T', 'transit-gateway'), dxgw, site('S', 1)],
    [
      vif(says),
      link('dt', 'D -> T : gateway-association'),
      link('attA', 'A -> T : transit-gateway-attachment'),
    ],
  )

/** S to A over an association that allows these prefixes; undefined states none. */
const allowing = (to: 'transit-gateway' | 'vgw', prefix?: string) =>
  draw(
    [
      stated('A', 1, '192.168.1.0/24 G'),
      node('G', to, {}, to === 'vgw' ? 'A' : undefined),
      to === 'vgw' ? {} : tgwTable('rt', { of: 'G', associations: 'attA dG', propagations: 'attA dG' }),
      dxgw,
      site('S', 1),
    ],
    [
      vif({ interface: to === 'vgw' ? 'private' : 'transit' }),
      link(
        'dG',
        'D -> G : gateway-association',
        prefix === undefined ? {} : { allowedPrefixes: [{ prefix }] },
      ),
      ...(to === 'vgw' ? [] : [link('attA', 'A -> G : transit-gateway-attachment', { subnets: refs('A1') })]),
    ],
  )

/** A and B by their VGWs on one Direct Connect gateway, with S. */
const twoVgws = (says: Says, b = 2) =>
  draw(
    [
      vpc('A', 1),
      vpc('B', b),
      node('vgwA', 'vgw', {}, 'A'),
      node('vgwB', 'vgw', {}, 'B'),
      dxgw,
      site('S', 1),
    ],
    [vif(says), link('dA', 'D -> vgwA : gateway-association'), link('dB', 'D -> vgwB : gateway-association')],
  )

/** A and B by transit gateways of their own on one Direct Connect gateway, with S. */
const twoTgws = (says: Says) =>
  draw(
    [
      vpc('A', 1),
      vpc('B', 2),
      node('T', 'transit-gateway'),
      node('U', 'transit-gateway'),
      dxgw,
      site('S', 1),
    ],
    [
      vif(says),
      link('dT', 'D -> T : gateway-association'),
      link('dU', 'D -> U : gateway-association'),
      link('attA', 'A -> T : transit-gateway-attachment'),
      link('attB', 'B -> U : transit-gateway-attachment'),
    ],
  )

const advertising = (prefix: string, says: Says = privately): Says => ({ ...says, advertises: [{ prefix }] })
const between = 'D|dA|dB|dT|dU'

/** A, whose table has only what its VGW propagates, over a Direct Connect gateway to S. */
const propagating = (says: Says, line: Says = {}) =>
  draw(
    [
      stated('A', 1),
      node('vgw', 'vgw', {}, 'A'),
      dxgw,
      node('S', 'site', says),
      node('cS', 'customer-gateway', {}, 'S'),
    ],
    [vif({ ...privately, ...line }), link('dv', 'D -> vgw : gateway-association')],
    { rA: { propagatesFrom: { ref: 'vgw' } } },
  )

testSemantics('virtual interfaces (section 4, rules 1 and 2)', [
  {
    name: '4.1 a private interface to a VGW',
    on: draw([vpc('A', 1), node('vgw', 'vgw', {}, 'A'), site('S', 1)], [vif(privately, 'vgw')]),
    ask: 's -> a',
    is: 'possible',
    via: ['vgw', 'a'],
    but: {
      name: 'a public one reaches no private address',
      on: draw(
        [vpc('A', 1), node('vgw', 'vgw', {}, 'A'), site('S', 1)],
        [vif({ interface: 'public' }, 'vgw')],
      ),
      is: 'blocked',
      code: 'PUBLIC_INTERFACE_ONLY',
      at: 'vif',
    },
  },
  {
    name: '4.1 a private interface by way of a Direct Connect location',
    on: draw(
      [vpc('A', 1), node('vgw', 'vgw', {}, 'A'), node('L', 'direct-connect-location'), site('S', 1)],
      [
        link('line', 'cS -> L : direct-connect-interface', privately),
        link('vif', 'L -> vgw : direct-connect-interface', privately),
      ],
    ),
    ask: 'a -> s',
    is: 'possible',
    via: ['a', 'vgw|vif|line', 's|S'],
    but: {
      name: 'a line that ends at the location leads nowhere',
      on: draw(
        [vpc('A', 1), node('L', 'direct-connect-location'), site('S', 1)],
        [link('line', 'cS -> L : direct-connect-interface', privately)],
      ),
      is: 'blocked',
      nature: 'absent',
    },
  },
  {
    name: '4.1 a private interface to a Direct Connect gateway with a VGW',
    on: overVgw(privately),
    ask: 's -> a',
    is: 'possible',
    via: ['D|vif', 'vgw|dv', 'a'],
    but: {
      name: 'a transit one does not go to a VGW',
      on: overVgw(transit),
      is: 'blocked',
      at: 'vif|D|dv|vgw',
    },
  },
  {
    name: '4.1 a transit interface to a Direct Connect gateway with a transit gateway',
    on: overTgw(transit),
    ask: 'a -> s',
    is: 'possible',
    via: ['a', 'T|attA', 'D|dt'],
    but: {
      name: 'a private one does not go to a transit gateway',
      on: overTgw(privately),
      is: 'blocked',
      at: 'vif|D|dt|T',
    },
  },
  {
    name: '4.1 all stated over a transit interface',
    on: draw(
      [
        stated('A', 1, '192.168.1.0/24 T'),
        node('T', 'transit-gateway'),
        tgwTable('rt', { associations: 'attA dt', propagations: 'attA dt' }),
        dxgw,
        site('S', 1),
      ],
      [
        vif(transit),
        link('dt', 'D -> T : gateway-association', { allowedPrefixes: [{ prefix: '10.1.0.0/16' }] }),
        link('attA', 'A -> T : transit-gateway-attachment', { subnets: refs('A1') }),
      ],
    ),
    ask: 's -> a',
    is: 'reachable',
    via: ['D|vif|dt', 'T|attA', 'a'],
  },
  {
    name: '4.1 a public interface reaches public AWS endpoints',
    on: publicLine(),
    ask: 's -> bucket',
    is: 'reachable|possible',
    via: ['line|L|public'],
    but: {
      name: 'the site reaches none without it and without internet',
      on: draw([site('S', 1), node('bucket', 's3')]),
      is: 'blocked',
    },
  },
  {
    name: '4.1 a public interface reaches the Elastic IP address of an instance',
    on: publicLine({ a: { publicAddress: true } }),
    ask: 's -> a',
    is: 'reachable|possible',
    via: ['line|L|public', 'a'],
    but: {
      name: 'one with no public address it does not reach',
      on: publicLine({ a: { publicAddress: false } }),
      is: 'blocked',
      code: 'PUBLIC_INTERFACE_ONLY|IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS',
      at: 'line|public|L|I|a',
    },
  },
  {
    name: '4.2 VPCs on one Direct Connect gateway must not overlap',
    on: twoVgws(privately, 1),
    ask: 's -> b',
    is: 'blocked',
    code: 'OVERLAPPING_CIDRS',
    at: between,
    nature: 'law',
    but: { name: 'others may share it', on: twoVgws(privately), is: 'possible' },
  },
])

testSemantics('between associations and sites (section 4, rules 3 to 5)', [
  {
    name: '4.3 no transit between two VGWs on a Direct Connect gateway',
    on: twoVgws(privately),
    ask: 'a -> b',
    is: 'blocked',
    code: 'DXGW_ASSOCIATION_TRANSIT',
    at: between,
    nature: 'law',
    but: { name: 'the site reaches both', ask: 's -> b', is: 'possible' },
  },
  {
    name: '4.3 no transit where the site advertises only its own network',
    on: twoVgws(advertising('192.168.0.0/16')),
    ask: 'a -> b',
    is: 'blocked',
    code: 'DXGW_ASSOCIATION_TRANSIT',
    at: between,
    but: {
      name: 'with a supernet of both AWS’s pages disagree',
      on: twoVgws(advertising('10.0.0.0/8')),
      is: 'unknown',
      names: 'D|vif|dA|dB',
    },
  },
  {
    name: '4.3 a supernet of one VPC alone does not cover both',
    on: twoVgws(advertising('10.1.0.0/16')),
    ask: 'a -> b',
    is: 'blocked',
    code: 'DXGW_ASSOCIATION_TRANSIT',
    at: between,
    but: {
      name: 'a default route does',
      on: twoVgws(advertising('0.0.0.0/0')),
      is: 'unknown',
      names: 'D|vif|dA|dB',
    },
  },
  {
    name: '4.3 no transit between two transit gateways either',
    on: twoTgws(transit),
    ask: 'a -> b',
    is: 'blocked',
    code: 'DXGW_ASSOCIATION_TRANSIT',
    at: between,
    nature: 'law',
    but: {
      name: 'unknown with a supernet',
      on: twoTgws(advertising('10.0.0.0/8', transit)),
      is: 'unknown',
      names: 'D|vif|dT|dU',
    },
  },
  {
    name: '4.4 on-premises over a VGW does not use the VPC’s NAT gateway',
    on: natBehind('vgw'),
    ask: 's -> internet',
    is: 'blocked',
    code: 'VGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS|VGW_NO_ROUTE|NGW_REQUIRES_SOURCE_IN_VPC',
    at: 'vgw|nat',
    nature: 'law',
    but: {
      name: 'over a transit gateway it may',
      on: natBehind('T'),
      is: 'possible',
      via: ['D|vif', 'T|dt', 'nat', 'I'],
    },
  },
  {
    name: '4.5 SiteLink on at both interfaces',
    on: twoLines({ siteLink: true }, { siteLink: true }),
    ask: 'p -> q',
    is: 'reachable',
    via: ['vP|D', 'q|Q'],
    but: {
      name: 'off at one',
      on: twoLines({ siteLink: true }, { siteLink: false }),
      is: 'blocked',
      code: 'DXGW_SITE_LINK',
      at: 'vQ|D',
    },
  },
  {
    name: '4.5 SiteLink not stated: possible, it is the setting that is needed',
    on: twoLines({}, {}),
    ask: 'p -> q',
    is: 'possible',
    needs: ['vP', 'vQ'],
    but: {
      name: 'stated at one: needed at the other',
      on: twoLines({ siteLink: true }, {}),
      is: 'possible',
      needs: ['vQ'],
    },
  },
  {
    name: '4.5 SiteLink off at both',
    on: twoLines({ siteLink: false }, { siteLink: false }),
    ask: 'q -> p',
    is: 'blocked',
    code: 'DXGW_SITE_LINK',
    at: 'vP|vQ|D',
    but: {
      name: 'transit interfaces have it too',
      on: twoLines({ interface: 'transit', siteLink: true }, { interface: 'transit', siteLink: true }),
      is: 'reachable',
    },
  },
  {
    name: '4.5 not when both interfaces advertise the same route',
    on: twoLines(
      { siteLink: true, advertises: [{ prefix: '192.168.0.0/16' }] },
      { siteLink: true, advertises: [{ prefix: '192.168.0.0/16' }] },
    ),
    ask: 'p -> q',
    is: 'blocked',
    code: 'DXGW_SITE_LINK|OVERLAPPING_CIDRS',
    but: {
      name: 'others may',
      on: twoLines(
        { siteLink: true, advertises: [{ prefix: '192.168.1.0/24' }] },
        { siteLink: true, advertises: [{ prefix: '192.168.2.0/24' }] },
      ),
      is: 'reachable',
    },
  },
  {
    name: '4.5 a public interface has no SiteLink',
    on: twoLines({ siteLink: true }, { interface: 'public', siteLink: true }),
    ask: 'p -> q',
    is: 'blocked',
    code: 'PUBLIC_INTERFACE_ONLY|DXGW_SITE_LINK',
    at: 'vQ|D',
    but: {
      name: 'two private ones have',
      on: twoLines({ siteLink: true }, { siteLink: true }),
      is: 'reachable',
    },
  },
  {
    // AWS, “Allowed prefixes interactions”: the list of a transit gateway has to be given.
    name: '4.1 to a transit gateway the allowed prefixes have to be listed',
    on: allowing('transit-gateway'),
    ask: 's -> a',
    is: 'possible',
    needs: ['dG'],
    but: { name: 'listed they are', on: allowing('transit-gateway', '10.1.1.0/24'), is: 'reachable' },
  },
  {
    name: '4.1 to a transit gateway a list without the VPC leaves it out',
    on: allowing('transit-gateway', '10.9.0.0/16'),
    ask: 's -> a',
    is: 'blocked',
    code: 'DXGW_PREFIXES',
    at: 'dG',
    nature: 'absent',
    fact: 'dxgw.allowed-prefixes',
  },
  {
    // The same page: “10.0.0.0/24 is not the same as 10.0.0.0/16”, so that the site learns no route.
    name: '4.1 to a VGW the list filters: a part of the VPC’s range lets nothing through',
    on: allowing('vgw', '10.1.1.0/24'),
    ask: 's -> a',
    is: 'blocked',
    code: 'DXGW_PREFIXES',
    at: 'dG',
    nature: 'absent',
    but: { name: 'a wider one lets it through', on: allowing('vgw', '10.0.0.0/15'), is: 'reachable' },
  },
  {
    name: '4.1 to a VGW without a list all ranges of the VPC pass',
    on: allowing('vgw'),
    ask: 's -> a',
    is: 'reachable',
  },
  {
    name: '4.1 a VGW propagates what it learns over a Direct Connect gateway',
    on: propagating({ cidr: '192.168.1.0/24' }),
    ask: 'a -> S',
    is: 'reachable',
    via: ['a', 'rA', 'vgw', 'D', 'S'],
    but: {
      name: 'and nothing of what the site does not advertise',
      on: propagating({ cidr: '192.168.1.0/24' }, { advertises: [{ prefix: '172.16.0.0/16' }] }),
      is: 'blocked',
      code: 'NO_ROUTE_TO_DESTINATION',
      at: 'rA',
    },
  },
  {
    name: '4.1 a VGW propagates the networks of a site that nobody states too',
    on: propagating({}),
    ask: 'a -> S',
    is: 'reachable',
    but: { name: 'not to elsewhere', ask: 'a -> internet', is: 'blocked', at: 'rA' },
  },
])

/** A public interface of S, and A with an instance behind an internet gateway. */
function publicLine(says: Parameters<typeof draw>[2] = {}) {
  return draw(
    [
      stated('A', 1, '0.0.0.0/0 I'),
      node('I', 'igw', {}, 'A'),
      node('L', 'direct-connect-location'),
      node('bucket', 's3'),
      site('S', 1),
    ],
    [
      link('line', 'cS -> L : direct-connect-interface', { interface: 'public' }),
      link('public', 'L -> bucket : direct-connect-interface', { interface: 'public' }),
    ],
    says,
  )
}

/** S on a Direct Connect gateway, which leads to A by this gateway; A with a NAT gateway and an internet gateway. */
function natBehind(gateway: 'vgw' | 'T') {
  const inA = [
    vpc('A', 1),
    subnet('A2', 'A', '10.1.2.0/24'),
    node('nat', 'nat-gateway', {}, 'A2'),
    node('I', 'igw', {}, 'A'),
    dxgw,
    site('S', 1),
  ]
  return gateway === 'vgw'
    ? draw(
        [...inA, node('vgw', 'vgw', {}, 'A')],
        [vif(privately), link('dv', 'D -> vgw : gateway-association')],
      )
    : draw(
        [...inA, node('T', 'transit-gateway')],
        [
          vif(transit),
          link('dt', 'D -> T : gateway-association'),
          link('attA', 'A -> T : transit-gateway-attachment'),
        ],
      )
}

/** Sites P and Q with private interfaces on one Direct Connect gateway. */
function twoLines(p: Says, q: Says) {
  return draw(
    [site('P', 1), site('Q', 2), dxgw],
    [
      link('vP', 'cP -> D : direct-connect-interface', { ...privately, ...p }),
      link('vQ', 'cQ -> D : direct-connect-interface', { ...privately, ...q }),
    ],
  )
}
