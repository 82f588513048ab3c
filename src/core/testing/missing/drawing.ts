import type { Diagram } from '../../model/diagram'
import { sketch, type SketchedNode } from '../../model/sketch'
import type { BadCase } from '../test-rule'

type Values = Readonly<Record<string, unknown>>

/** Two resources, `a` and `b`, joined by a line of this kind. */
export function two(
  from: string,
  kind: string,
  to: string,
  { a = {}, b = {}, line = {} }: { readonly a?: Values; readonly b?: Values; readonly line?: Values } = {},
): Diagram {
  return sketch({ a: { service: from, config: a }, b: { service: to, config: b } }, [
    { is: `a -> b : ${kind}`, id: 'line', config: line },
  ])
}
type Fixes = readonly string[]
/** A case in which the rule finds an error at `at`, with these fixes, each of which ends it. */
export const missing = (diagram: Diagram, fixes: Fixes, at: readonly string[] = ['line']): BadCase => ({
  diagram,
  finds: [{ message: 'missing', at, fixes: Object.fromEntries(fixes.map((fix) => [fix, []])) }],
})
/** Likewise, a warning at the line. */
export const doubtful = (diagram: Diagram, fixes: Fixes): BadCase => ({
  diagram,
  finds: [{ message: 'doubtful', at: ['line'], fixes: Object.fromEntries(fixes.map((fix) => [fix, []])) }],
})

/** Labels of the usual fixes. */
export const lambda = 'Insert a Lambda function between'
export const pipe = 'Insert an EventBridge pipe between'
export const workflow = 'Insert a Step Functions workflow between'
/** An alias record. */
export const alias = { line: { recordType: 'alias' } }
/** A load balancer, `a`, in a VPC with an interface endpoint for this service. */
export const endpointIn = (service: string): Readonly<Record<string, SketchedNode>> => ({
  vpc: { service: 'vpc' },
  a: { service: 'alb', in: 'vpc' },
  endpoint: { service: 'interface-endpoint', in: 'vpc', config: { service } },
})
