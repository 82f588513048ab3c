import { expect, it } from 'vitest'
import { rules } from '../src/core/rules'
import { ruleDocs } from './rule-docs'

const files = ruleDocs()

it('has an index and a page for every rule, and a picture for every example', () => {
  const pages = rules.map(({ meta }) => `${meta.id}.md`)
  const pictures = rules
    .filter((rule) => rule.example !== undefined)
    .map(({ meta }) => `pictures/${meta.id}.svg`)
  expect([...files.keys()].toSorted()).toEqual(['README.md', ...pages, ...pictures].toSorted())
  for (const page of pages) expect(files.get('README.md')).toContain(`](${page})`)
})

it('links to nothing that is not there', () => {
  for (const text of files.values()) {
    for (const [, path] of text.matchAll(/\]\((?!<)([^)]+)\)/g)) expect([...files.keys()]).toContain(path)
  }
})

it('tells of placeholders in words', () => {
  for (const { meta } of rules) expect(files.get(`${meta.id}.md`)).not.toMatch(/[{}]/)
})

it('draws pictures that stand alone', () => {
  for (const [path, text] of files) {
    if (!path.endsWith('.svg')) continue
    expect(text).toMatch(/^<svg /)
    expect(text).not.toMatch(/@font-face|<script|https?:\/\/(?!www\.w3\.org\/)/)
  }
})

it('parts a long list of facts by what they are about, and loses none', () => {
  for (const { meta } of rules) {
    const page = files.get(`${meta.id}.md`) ?? ''
    const said = page.slice(page.indexOf('\n## What AWS says'), page.indexOf('\n## Sources'))
    expect(said.match(/^- /gm) ?? [], meta.id).toHaveLength(meta.facts.length)
  }
  expect(files.get('traffic-cannot-pass.md')).toContain('\n### Transit gateways\n')
  expect(files.get('discontinued-service.md')).not.toContain('\n### ')
})
