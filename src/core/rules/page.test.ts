import { describe, expect, it } from 'vitest'
import type { NodeId } from '../model/diagram'
import { sketch } from '../model/sketch'
import { messageWords, pageOf, rulePage } from './page'
import { defineRule, type Rule } from './rule'

const meta = {
  id: 'bucket',
  title: 'A bucket',
  concern: 'operations',
  looksAt: ['s3', 'vpc-peering'],
  messages: { there: { severity: 'info', text: '{bucketName} is there.' } },
  why: 'It is.',
  howToFix: 'Remove it.',
  facts: ['vpn.per-vgw'],
  sources: [{ title: 'Page', url: 'https://docs.aws.amazon.com/', asOf: '2026' }],
} as const
const withoutExample: Rule = defineRule({
  meta,
  *check(graph) {
    for (const { id, name } of graph.resources('s3'))
      yield { message: 'there', at: [{ at: id }], data: { bucketName: name } }
  },
})
const rule: Rule = { ...withoutExample, example: () => sketch({ files: { service: 's3' } }) }
const plain = (text: string) => messageWords(text).map((words) => words.text)

describe('a message', () => {
  it('has words for what is filled in', () => {
    expect(messageWords('{usedBytes} are too many.')).toEqual([
      { text: 'used bytes', stands: true },
      { text: ' are too many.', stands: false },
    ])
    expect(messageWords('All is well.')).toEqual([{ text: 'All is well.', stands: false }])
  })

  it('leaves out what it only sometimes says', () => {
    expect(plain('It is {limit}{unless} or more{instead}.{also}').join('')).toBe('It is limit or more.')
    expect(plain('In a /{bits} ({name})').join('')).toBe('In a /bits (name)')
  })
})

describe('the page of a rule', () => {
  it('names what the rule looks at, and gives the facts that it rests on', () => {
    const page = pageOf(rule)
    expect(page.looksAt).toEqual(['Amazon S3 bucket', 'connections of the kind “peering”'])
    expect(page.facts.map(({ id }) => id)).toEqual(['vpn.per-vgw'])
    expect(page.messages).toMatchObject([{ id: 'there', severity: 'info' }])
    expect(pageOf({ ...rule, meta: { ...meta, looksAt: 'every-diagram' } }).looksAt).toEqual([])
  })

  it('shows the example placed, with what the rule finds in it', () => {
    const { example } = pageOf(rule)
    expect(example?.diagram.title).toBe('A bucket')
    expect(example?.diagram.layout['files' as NodeId]).toBeDefined()
    expect(example?.findings.map(({ message }) => message)).toEqual(['files is there.'])
  })

  it('says a message as the example has it, and in general where the example has it not', () => {
    expect(pageOf(rule).messages[0]?.words).toEqual([{ text: 'files is there.', stands: false }])
    expect(pageOf(withoutExample).messages[0]?.words[0]).toEqual({ text: 'bucket name', stands: true })
  })

  it('stands without an example, and without one that cannot be shown', () => {
    expect(pageOf(withoutExample).example).toBeNull()
    const broken: Rule = {
      ...rule,
      example: () => {
        throw new Error('broken')
      },
    }
    expect(pageOf(broken).example).toBeNull()
  })

  it('is found by the id of a rule', () => {
    expect(rulePage('outside-a-subnet')?.title).toBe('In a VPC, but in no subnet')
    expect(rulePage('no-such-rule')).toBeUndefined()
  })
})
