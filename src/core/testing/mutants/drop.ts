import { removeItems } from '../../edit/remove-items'
import { refsOf } from '../../model/diagram'
import { each, joined, operator, stating, type Operator } from './mutant'

/** Something taken away, that is needed or is not. */
export const drops: readonly Operator[] = [
  operator('drop', 'all subnets of a load balancer but one', 'load-balancer-in-one-zone', (graph, diagram) =>
    each(graph, ['alb'], ({ id, config }) => {
      const [first, ...others] = refsOf(config['subnets'])
      return first === undefined || others.length === 0
        ? undefined
        : stating(diagram, id, { subnets: [{ ref: first }] })
    }),
  ),
  operator('drop', 'the subnets of a load balancer', 'load-balancer-in-one-zone', (graph, diagram) =>
    each(graph, ['alb'], ({ id, config }) =>
      refsOf(config['subnets']).length === 0 ? undefined : stating(diagram, id, { subnets: undefined }),
    ),
  ),
  operator('drop', 'the DataSync agent', 'datasync-without-agent', (graph, diagram) =>
    each(graph, ['datasync-agent'], ({ id }) => {
      const without = removeItems(diagram, [id])
      const [into] = graph.incoming(id)
      const [onward] = graph.outgoing(id)
      if (!without.ok || into === undefined || onward === undefined) return undefined
      return joined(without.value, into.from, onward.to, 'transfer')
    }),
  ),
  operator('drop', 'something that AWS does not need', null, (graph, diagram) =>
    each(
      graph,
      ['cloudwatch', 'waf', 'acm', 'cognito', 'kms', 'iam-role', 'users', 'client', 'route53', 'cloudfront'],
      ({ id }) => {
        const without = removeItems(diagram, [id])
        return without.ok ? without.value : undefined
      },
    ),
  ),
]
