import fc from 'fast-check'
import * as z from 'zod/mini'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { anyDiagram } from '../testing/any-diagram'
import type { Diagram } from './diagram'
import { diagram as schema, diagramJsonSchema } from './schema'

/** A type without brands and `readonly`: what JSON knows of it. */
type Plain<T> = T extends string
  ? string extends T
    ? string
    : T extends { readonly brand: string }
      ? string
      : T
  : T extends number | boolean | null | undefined
    ? T
    : T extends readonly (infer Item)[]
      ? Plain<Item>[]
      : { -readonly [K in keyof T as K extends { readonly brand: string } ? string : K]: Plain<T[K]> }

describe('the definition of the diagram', () => {
  it('is the type, without brands', () => {
    expectTypeOf<Plain<Diagram>>().toEqualTypeOf<Plain<z.infer<typeof schema>>>()
  })

  it('takes every diagram', () => {
    fc.assert(
      fc.property(anyDiagram(), (diagram) => {
        expect(z.safeParse(schema, JSON.parse(JSON.stringify(diagram)))).toMatchObject({ success: true })
      }),
    )
  }, 60_000)

  it('is published as a JSON Schema with identity, title and descriptions', () => {
    const published = diagramJsonSchema()
    expect(published).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: 'urn:lintel:diagram:1',
      title: 'Lintel diagram',
      type: 'object',
      additionalProperties: false,
      required: [
        'formatVersion',
        'title',
        'nodes',
        'connections',
        'requirements',
        'review',
        'layout',
        'paths',
        'steps',
      ],
    })
    expect(JSON.stringify(published)).toContain('never a default')
  })
})
