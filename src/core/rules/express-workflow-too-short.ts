import { formatValue } from '../catalog/format-value'
import { numberOf } from '../catalog/fact'
import { factOf } from '../catalog/facts'
import { setField } from '../edit/set-field'
import { sketch } from '../model/sketch'
import { defineRule } from './rule'
import { numberIn } from './shared/quotas/quota'
import { capitalised, nameOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 'express-workflow-too-short',
    title: 'An Express workflow ends before its task',
    concern: 'correctness',
    looksAt: ['step-functions'],
    messages: {
      averageTooLong: {
        severity: 'error',
        text: '{function} takes {duration} on average, and {workflow}, an Express workflow, ends after {limit}.',
      },
      mayTakeLonger: {
        severity: 'warning',
        text: '{function} may run for {duration}, and {workflow}, an Express workflow, ends after {limit}.',
      },
    },
    why: 'An Express workflow runs for five minutes at most, all its steps together; a Standard workflow for a year.',
    howToFix: 'Make it a Standard workflow, or start the long task without waiting for it.',
    facts: ['sfn.duration-express'],
    sources: [
      {
        title: 'Step Functions service quotas',
        url: 'https://docs.aws.amazon.com/step-functions/latest/dg/service-quotas.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch(
      {
        flow: { service: 'step-functions', name: 'Import', config: { workflowType: 'Express' } },
        load: { service: 'lambda', name: 'Load', config: { averageDurationSeconds: 600 } },
      },
      ['flow -> load : sync-invoke'],
    ),

  each: (graph) => graph.resources('step-functions'),

  *checkOne(graph, workflow) {
    const fact = factOf('sfn.duration-express')
    const limit = numberOf(fact) * 60
    if (workflow.config['workflowType'] !== 'Express') return
    for (const { id, to } of graph.outgoing(workflow.id, 'sync-invoke')) {
      const fn = graph.resource(to)
      if (fn?.service !== 'lambda') continue
      const [average, most] = [numberIn(fn, 'averageDurationSeconds'), numberIn(fn, 'timeoutSeconds')]
      const isCertain = average !== undefined && average > limit
      const takes = isCertain ? average : most
      if (takes === undefined) continue
      const part = isCertain ? 'averageDurationSeconds' : 'timeoutSeconds'
      if (takes <= limit) {
        yield { pass: { at: fn.id, part }, factId: fact.id, used: takes, limit }
        continue
      }
      yield {
        message: isCertain ? 'averageTooLong' : 'mayTakeLonger',
        at: [{ at: fn.id, part }, { at: id }, { at: workflow.id, part: 'workflowType' }],
        data: {
          function: capitalised(nameOf(graph, fn.id)),
          workflow: nameOf(graph, workflow.id),
          duration: formatValue(takes, 'seconds'),
          limit: formatValue(limit, 'seconds'),
        },
        fixes: [
          {
            label: `Make ${nameOf(graph, workflow.id)} a Standard workflow`,
            apply: (diagram) => setField(diagram, workflow.id, 'workflowType', 'Standard'),
          },
        ],
      }
    }
  },
})
