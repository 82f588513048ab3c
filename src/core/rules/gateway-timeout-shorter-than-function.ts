import { formatValue } from '../catalog/format-value'
import { numberOf } from '../catalog/fact'
import { factOf } from '../catalog/facts'
import { setField } from '../edit/set-field'
import type { ResourceNode } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import type { Pass } from '../model/results'
import { sketch } from '../model/sketch'
import { defineRule, type Fix, type Problem } from './rule'
import { limitAt } from './shared/quota'
import { numberIn } from './shared/quotas/quota'
import { functionsAwaitedBy, mayStream, type WaitedFor } from './shared/waiting-callers'
import { capitalised, nameOf } from '../network/wording'

type Message =
  'averageTooLong' | 'averageTooLongUnlessStreamed' | 'mayTakeLonger' | 'beyondQuota' | 'beyondLimit'

export default defineRule({
  meta: {
    id: 'gateway-timeout-shorter-than-function',
    title: 'API Gateway gives up before the function answers',
    concern: 'correctness',
    looksAt: ['api-gateway'],
    messages: {
      averageTooLong: {
        severity: 'error',
        text: '{function} takes {duration} on average, and {api} waits {timeout} for it at most and then answers with 504.',
      },
      averageTooLongUnlessStreamed: {
        severity: 'warning',
        text: '{function} takes {duration} on average, and {api} waits {timeout} for it at most, unless the answer is streamed.',
      },
      mayTakeLonger: {
        severity: 'warning',
        text: '{function} may run for {duration}, and {api} waits {timeout} for it at most: a call that takes longer runs on, but its answer is lost.',
      },
      beyondQuota: {
        severity: 'error',
        text: '{api} is to wait {duration} for its integration, and its quota is {timeout}.',
      },
      beyondLimit: {
        severity: 'error',
        text: '{api} is to wait {duration} for its integration, and {aKind} waits {timeout} at most, which AWS does not raise.',
      },
    },
    why: 'API Gateway waits for its integration 29 seconds in REST and WebSocket APIs and 30 seconds in HTTP APIs, then answers with 504 while the function runs on and is paid for. Since June 2024 AWS raises the 29 seconds of Regional and private REST APIs; a streamed answer may take up to 15 minutes.',
    howToFix:
      'Make the function faster, hand long work to a queue or a workflow and answer at once, stream the answer of a REST API, or have AWS raise the timeout of a Regional or private REST API and note it here with the reason.',
    facts: ['apigw.timeout-rest', 'apigw.timeout-http', 'apigw.timeout-ws', 'apigw.streaming'],
    sources: [
      {
        title: 'Quotas for configuring and running a REST API in API Gateway',
        url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-execution-service-limits-table.html',
        asOf: '2026-04',
      },
      {
        title: 'Quotas for configuring and running an HTTP API in API Gateway',
        url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch(
      {
        api: { service: 'api-gateway', name: 'Reports API', config: { apiKind: 'HTTP' } },
        report: { service: 'lambda', name: 'Report', config: { timeoutSeconds: 120 } },
      },
      ['api -> report : sync-invoke'],
    ),

  each: (graph) => graph.resources('api-gateway'),

  *checkOne(graph, api) {
    const beyond = beyondLimit(graph, api)
    if (beyond !== undefined) yield beyond
    for (const waited of functionsAwaitedBy(graph, api.id)) {
      const found = waitingFor(graph, api, waited)
      if (found !== undefined) yield found
      else if (isOpen(waited.fn)) {
        const needs = { at: waited.fn.id, part: 'timeoutSeconds' }
        yield { needs, factIds: [limitOf(graph, api).factId] }
      }
    }
  },
})

const isOpen = (fn: ResourceNode) =>
  numberIn(fn, 'timeoutSeconds') === undefined && numberIn(fn, 'averageDurationSeconds') === undefined

/** How long the API can be told to wait; where its type is not stated, what the most patient one does. */
function limitOf(graph: DiagramGraph, api: ResourceNode) {
  const { apiKind, endpointType } = api.config
  const factId = apiKind === 'REST' || apiKind === 'WebSocket' ? 'apigw.timeout-rest' : 'apigw.timeout-http'
  const fact = factOf(factId)
  // WebSocket APIs wait as long as REST APIs, and nobody raises it for them or for edge-optimized ones.
  const isRaised = apiKind !== 'WebSocket' && apiKind !== 'HTTP' && endpointType !== 'Edge-optimized'
  const raised = limitAt(graph, factOf('apigw.timeout-rest'), api.id).value
  return {
    factId,
    seconds: Math.max(numberOf(fact), isRaised ? raised : 0),
    canBeRaised: isRaised,
  }
}

/** An API that states to wait longer than it can. */
function beyondLimit(graph: DiagramGraph, api: ResourceNode): Problem<Message> | undefined {
  const stated = numberIn(api, 'timeoutSeconds')
  const { factId, seconds, canBeRaised } = limitOf(graph, api)
  if (stated === undefined || stated <= seconds || api.config['responseMode'] === 'streamed') return undefined
  const at = { at: api.id, part: 'timeoutSeconds' }
  const raisable = { factId: 'apigw.timeout-rest', at: { at: api.id }, used: stated }
  return {
    message: canBeRaised ? 'beyondQuota' : 'beyondLimit',
    at: [at],
    data: {
      api: capitalised(nameOf(graph, api.id)),
      duration: inSeconds(stated),
      timeout: inSeconds(seconds),
      aKind: api.config['apiKind'] === 'HTTP' ? 'an HTTP API' : 'such an API',
    },
    factIds: [factId],
    ...(canBeRaised ? { raisable } : {}),
  }
}

function waitingFor(
  graph: DiagramGraph,
  api: ResourceNode,
  { fn, by }: WaitedFor,
): Problem<Message> | Pass | undefined {
  const streams = mayStream(api, by)
  if (streams === true || by.kind === 'traffic') return undefined
  const { factId, seconds } = limitOf(graph, api)
  const waits = Math.min(numberIn(api, 'timeoutSeconds') ?? seconds, seconds)
  const [average, most] = [numberIn(fn, 'averageDurationSeconds'), numberIn(fn, 'timeoutSeconds')]
  const data = (takes: number) => ({
    function: capitalised(nameOf(graph, fn.id)),
    api: nameOf(graph, api.id),
    duration: inSeconds(takes),
    timeout: inSeconds(waits),
  })
  const subject = `${api.id} ${fn.id}`
  if (average !== undefined && average > waits) {
    return {
      message: streams === false ? 'averageTooLong' : 'averageTooLongUnlessStreamed',
      at: [{ at: fn.id, part: 'averageDurationSeconds' }, { at: by.id }, { at: api.id }],
      subject,
      data: data(average),
      factIds: [factId],
    }
  }
  if (most === undefined) return undefined
  if (most <= waits) return { pass: { at: fn.id, part: 'timeoutSeconds' }, factId, used: most, limit: waits }
  return {
    message: 'mayTakeLonger',
    at: [{ at: fn.id, part: 'timeoutSeconds' }, { at: by.id }, { at: api.id }],
    subject,
    data: data(most),
    factIds: [factId],
    fixes: shorten(graph, fn, waits),
  }
}

function shorten(graph: DiagramGraph, { id }: ResourceNode, seconds: number): readonly Fix[] {
  const label = `Stop ${nameOf(graph, id)} after ${inSeconds(seconds)}`
  return [{ label, apply: (diagram) => setField(diagram, id, 'timeoutSeconds', seconds) }]
}

const inSeconds = (seconds: number) => formatValue(seconds, 'seconds')
