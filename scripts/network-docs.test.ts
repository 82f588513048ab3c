import { expect, it } from 'vitest'
import { classics } from '../src/core/network/classics'
import { networkDocs } from './network-docs'

const files = networkDocs()
const page = files.get('README.md') ?? ''

it('has a picture for every question that is asked, and shows it', () => {
  const pictures = classics.flatMap(({ cases }) => cases.map(({ id }) => `${id}.svg`))
  expect([...files.keys()].toSorted()).toEqual(['README.md', ...pictures].toSorted())
  for (const picture of pictures) expect(page).toContain(`](${picture})`)
})

it('links to nothing that is not there', () => {
  for (const [, path = ''] of page.matchAll(/\]\((?!<)([^)]+)\)/g)) {
    if (path.startsWith('#')) expect(page).toContain(`<a id="${path.slice(1)}">`)
    else expect([...files.keys()]).toContain(path)
  }
})

it('says where a packet stops, and nothing as if it had passed there', () => {
  const blocked = page.slice(page.indexOf('### Does Orders in spoke A reach Billing in spoke B?'))
  const [way = ''] = blocked.slice(blocked.indexOf('**The way there:**')).split('**Ways to open it**')
  expect(way).toContain('carries traffic only to addresses in “Hub”')
  expect(way).not.toContain('It arrives at “Billing”')
})

it('draws pictures that stand alone, with the stop marked', () => {
  for (const [path, text] of files) {
    if (!path.endsWith('.svg')) continue
    expect(text).toMatch(/^<svg /)
    expect(text).not.toMatch(/@font-face|<script|https?:\/\/(?!www\.w3\.org\/)/)
  }
  expect(files.get('hub-and-spokes-to-spoke.svg')).toMatch(/data-part-of="peering-a"/)
})
