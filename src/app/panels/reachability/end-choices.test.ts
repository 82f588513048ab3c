import { expect, it } from 'vitest'
import { sketch } from '../../../core/model/sketch'
import { endChoices, isAddress } from './end-choices'

const drawn = sketch({
  office: { service: 'site', name: 'Head office' },
  shop: { service: 'vpc', name: 'Shop' },
  front: { service: 'subnet', in: 'shop', name: 'Front' },
  web: { service: 'ec2', in: 'front', name: 'Web' },
  table: { service: 'route-table', config: { vpc: { ref: 'shop' } } },
  gateway: { service: 'igw', in: 'shop' },
})
const texts = (typed: string, end: 'from' | 'to' = 'from') =>
  endChoices(drawn, typed, end).map(({ text }) => text)

it('offers what can send, and nothing that only passes on or describes', () => {
  expect(texts('')).toEqual(expect.arrayContaining(['The internet', 'Head office', 'Shop', 'Front', 'Web']))
  expect(texts('')).toHaveLength(5)
})

it('offers everything as a destination only', () => {
  expect(texts('', 'to')[0]).toBe('Everything')
  expect(texts('')).not.toContain('Everything')
})

it('finds by name, by what it is and by where it is, names first', () => {
  expect(texts('front')).toEqual(['Front', 'Web'])
  expect(texts('ec2 shop')).toEqual(['Web'])
  expect(texts('nothing')).toEqual([])
})

it('puts the very name first, then what begins with it, then what it stands in somewhere', () => {
  const alike = sketch({
    a: { service: 'ec2', name: 'Old web server' },
    b: { service: 'ec2', name: 'Web server' },
    c: { service: 'ec2', name: 'Web' },
    d: { service: 'ec2', name: 'Backend of web' },
    e: { service: 'ec2', name: 'Server for the web' },
  })
  const names = (typed: string) => endChoices(alike, typed, 'from').map(({ text }) => text)
  expect(names('web')).toEqual([
    'Web',
    'Web server',
    'Old web server',
    'Backend of web',
    'Server for the web',
  ])
  expect(names('WEB server')[0]).toBe('Web server')
  // Of several words the first is the beginning of a name.
  expect(names('server web')[0]).toBe('Server for the web')
})

it('takes an address as it is, and as one of a site', () => {
  expect(endChoices(drawn, ' 10.0.0.5 ', 'to').map(({ value }) => value)).toEqual([
    { address: '10.0.0.5' },
    { address: '10.0.0.5', behind: 'office' },
  ])
})

it('knows an address when it sees one', () => {
  expect(['10.0.0.5', '255.255.255.255', '2001:db8::1', '::1'].every(isAddress)).toBe(true)
  expect(['10.0.0', '10.0.0.256', '10.0.0.0/16', 'web', 'a:b', ''].some(isAddress)).toBe(false)
})

it('names the ends of a drawing once, whatever else of it changes', () => {
  const moved = { ...drawn, layout: { ...drawn.layout } }
  expect(endChoices(moved, '', 'to')).toBe(endChoices(drawn, '', 'to'))
})
