import { changeConnection } from '../edit/change-connection'
import { setField } from '../edit/set-field'
import type { Connection, ResourceNode } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import { sketch } from '../model/sketch'
import { defineRule, type Fix } from './rule'
import { sourcesOf } from './shared/far-ends'
import { capitalised, nameOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 'waits-for-standard-workflow',
    title: 'Caller that waits for a Standard workflow',
    concern: 'correctness',
    looksAt: ['step-functions'],
    messages: {
      waits: {
        severity: 'error',
        text: '{caller} waits for the result of {workflow}, a Standard workflow: only an Express workflow answers its caller.',
      },
      hasToAsk: {
        severity: 'warning',
        text: '{caller} waits for the result of {workflow}, a Standard workflow, which does not answer its caller: its code has to ask again until the workflow has ended.',
      },
    },
    why: 'A Standard workflow may run for a year: StartExecution returns at once with the ARN of the execution, and the state can be asked for later. StartSyncExecution, which waits for the result, takes Express workflows only.',
    howToFix:
      'Make it an Express workflow, if it is short and needs no callback, or let the caller start it without waiting and ask for the result later.',
    facts: ['sfn.sync-express'],
    sources: [
      {
        title: 'StartSyncExecution',
        url: 'https://docs.aws.amazon.com/step-functions/latest/apireference/API_StartSyncExecution.html',
        asOf: '2026',
      },
    ],
  },

  example: () =>
    sketch(
      {
        shop: { service: 'api-gateway', name: 'Shop API' },
        order: { service: 'step-functions', name: 'Place order', config: { workflowType: 'Standard' } },
      },
      ['shop -> order : sync-invoke'],
    ),

  each: (graph) => graph.resources('step-functions'),

  *checkOne(graph, workflow) {
    for (const { line, end } of sourcesOf(graph, workflow.id, 'sync-invoke')) {
      // A workflow that starts another waits by a pattern of its own, .sync.
      if (end.service === 'step-functions') continue
      const at = { at: workflow.id, part: 'workflowType' }
      const type = workflow.config['workflowType']
      if (type === undefined) yield { needs: at, factIds: ['sfn.sync-express'] }
      else if (type === 'Express') yield { pass: at, factId: 'sfn.sync-express' }
      else if (type === 'Standard')
        yield {
          message: integrated.has(end.service) ? 'waits' : 'hasToAsk',
          at: [at, { at: line.id }, { at: end.id }],
          data: { caller: capitalised(nameOf(graph, end.id)), workflow: nameOf(graph, workflow.id) },
          fixes: [...makeExpress(graph, workflow), startOnly(line)],
        }
    }
  },
})

/** What calls it by an integration of AWS’s, in which no code can ask how far it is. */
const integrated: ReadonlySet<string> = new Set([
  'api-gateway',
  'appsync',
  'pipes',
  'event-rule',
  'event-bus',
  'scheduler',
  'sns',
  'iot-core',
])

/** Where nothing in it waits for a job or a callback, which Express workflows do not. */
function makeExpress(graph: DiagramGraph, workflow: ResourceNode): readonly Fix[] {
  const patterns = graph.outgoing(workflow.id).map(({ config }) => config['integrationPattern'])
  if (patterns.some((pattern) => pattern !== undefined && pattern !== 'request-response')) return []
  return [
    {
      label: 'Make it an Express workflow',
      apply: (diagram) => setField(diagram, workflow.id, 'workflowType', 'Express'),
    },
  ]
}

function startOnly(line: Connection): Fix {
  return {
    label: 'Start it without waiting',
    apply: (diagram) => changeConnection(diagram, line.id, { kind: 'async-invoke' }),
  }
}
