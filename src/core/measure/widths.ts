/**
 * Written by scripts/font-widths.mjs from @fontsource/inter: do not edit.
 *
 * Advance widths in units of the em, three base-36 digits for each code point from `from` on.
 */
export const unitsPerEm = 2048

export interface Run {
  readonly from: number
  readonly widths: string
}

export const regularRuns: readonly Run[] = [
  {
    from: 32,
    widths:
      '0g00gd0qi10110i1jv10n0h20kr0kr0si11n0ge0q60ge0ki0zw0n50yp0z510r0xr0za0w70z70za0ge0h611n11n11n0t31iy13911815k1520y70xl16g16a0fa0wh1280w61fe16v17i10c17i10m10i10q16c1391k212t12m0zs0kr0ki0kr0qt0py0id0vy0yu0wi0yu0x60l20yw0xn0ds0ds0v80ds1du0xm0y40yu0yu0lf0u10im0xn0vz1ak0v20vz0vf0o90ix0o911n',
  },
  { from: 160, widths: '0g00gd0wi0yr1580va0fd0wc0xm1g00pt0x511n' },
  {
    from: 174,
    widths:
      '11w0r60px11n0p50pd0id0xc0ya0ge0f90hb0rg0x519n1c71e60t31391391391391391391kj15k0y70y70y70y70fa0fa0fa0fa15t16v17i17i17i17i17i11n17i16c16c16c16c12m1060z20vy0vy0vy0vy0vy0vy1g70wi0x60x60x60x60ds0ds0ds0ds0x50xm0y40y40y40y40y411n0y40xn0xn0xn0xn0vz0yu0vz1390vy1390vy1390vy15k0wi15k0wi15k0wi15k0wi15214e15t0yu0y70x60y70x60y70x60y70x60y70x616g0yw16g0yw16g0yw16g0yw16a0xn1860xn0fa0ds0fa0ds0fa0ds0fa0ds0fa0ds1br0rk0wh0ds1280v80tw0w60ds0w60ds0w60jc0w00kg0xu0ds16v0xm16v0xm16v0xm',
  },
  {
    from: 330,
    widths:
      '16v0xm17i0y417i0y417i0y41l61kv10m0lf10m0lf10m0lf10i0u110i0u110i0u110i0u110q0im10q0le10q0im16c0xn16c0xn16c0xn16c0xn16c0xn16c0xn1k21ak12m0vz12m0zs0vf0zs0vf0zs0vf0hw',
  },
  { from: 699, widths: '0f90eu' },
  { from: 710, widths: '0ni' },
  { from: 730, widths: '0gy' },
  { from: 732, widths: '0sq' },
  { from: 768, widths: '000000' },
  { from: 771, widths: '000000' },
  { from: 776, widths: '000000' },
  { from: 803, widths: '0dr' },
  { from: 8194, widths: '0sg' },
  { from: 8201, widths: '0ac' },
  { from: 8203, widths: '000' },
  { from: 8211, widths: '0sg1kw' },
  { from: 8216, widths: '0eu0eu0dq' },
  { from: 8220, widths: '0p20p20ny' },
  { from: 8226, widths: '0w0' },
  { from: 8230, widths: '1d6' },
  { from: 8242, widths: '0co0p6' },
  { from: 8249, widths: '0lv0lv' },
  { from: 8260, widths: '0ax' },
  { from: 8364, widths: '11x' },
  { from: 8482, widths: '0yr' },
  { from: 8593, widths: '1bg' },
  { from: 8595, widths: '1bg' },
  { from: 8722, widths: '11n' },
]

export const semiboldRuns: readonly Run[] = [
  {
    from: 32,
    widths:
      '0ec0ia0tr10m1101l511p0ij0l80l80up12a0i50qh0i50lk11j0o20zg10711w0yu10e0ws10f10e0i50iq12a12a12a0ux1ku15e11i15x1530yg0xg16m16f0fr0wz1400w61gh17717q10p17z11411011k15v15e1m114y14l1140l80lk0l80re0qp0jz0wo0zi0x50zi0xn0m40zl0yu0ew0ew0we0ew1f80yt0yn0zi0zi0ml0v90k30yu0xe1br0wd0xh0w70pv0kf0pv12a',
  },
  { from: 160, widths: '0ec0ia0x50zt16m0w20hz0wc0yt1g00q710312a' },
  {
    from: 174,
    widths:
      '11r0pp0q212a0pt0qd0jz0yy0y50i50iw0if0rq1031ba1dh1fm0ux15e15e15e15e15e15e1ln15x0yg0yg0yg0yg0fr0fr0fr0fr16r17717q17q17q17q17q12a17q15v15v15v15v14l11f10m0wo0wo0wo0wo0wo0wo1fx0x50xn0xn0xn0xn0ew0ew0ew0ew0xs0yt0yn0yn0yn0yn0yn12a0yn0yu0yu0yu0yu0xh0zi0xh15e0wo15e0wo15e0wo15x0x515x0x515x0x515x0x515316216r0zi0yg0xn0yg0xn0yg0xn0yg0xn0yg0xn16m0zl16m0zl16m0zl16m0zl16f0yu19c0yu0fr0ew0fr0ew0fr0ew0fr0ew0fr0ew1cq0tr0wz0ew1400we0w80w60ew0w60ew0w60lg0wl0nu0y80ew1770yt1770yt1770yt',
  },
  {
    from: 330,
    widths:
      '1770yt17q0yn17q0yn17q0yn1lo1kf1140ml1140ml1140ml1100v91100v91100v91100v911k0k311k0nv11k0k315v0yu15v0yu15v0yu15v0yu15v0yu15v0yu1m11br14l0xh14l1140w71140w71140w70j1',
  },
  { from: 699, widths: '0g80gq' },
  { from: 710, widths: '0pa' },
  { from: 730, widths: '0jh' },
  { from: 732, widths: '0sm' },
  { from: 768, widths: '000000' },
  { from: 771, widths: '000000' },
  { from: 776, widths: '000000' },
  { from: 803, widths: '0fi' },
  { from: 8194, widths: '0sg' },
  { from: 8201, widths: '09f' },
  { from: 8203, widths: '000' },
  { from: 8211, widths: '0sg1kw' },
  { from: 8216, widths: '0gq0gq0fi' },
  { from: 8220, widths: '0su0sj0rb' },
  { from: 8226, widths: '0sn' },
  { from: 8230, widths: '1ie' },
  { from: 8242, widths: '0en0t5' },
  { from: 8249, widths: '0nn0nn' },
  { from: 8260, widths: '0bn' },
  { from: 8364, widths: '12m' },
  { from: 8482, widths: '0zv' },
  { from: 8593, widths: '1e5' },
  { from: 8595, widths: '1e5' },
  { from: 8722, widths: '12a' },
]
