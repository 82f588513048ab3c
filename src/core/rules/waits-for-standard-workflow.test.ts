import { sketch } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './waits-for-standard-workflow'

const workflow = (workflowType?: string) => ({
  service: 'step-functions',
  config: workflowType === undefined ? {} : { workflowType },
})
const api = { service: 'api-gateway' }
const fn = { service: 'lambda' }

testRule(rule, {
  good: {
    'an Express workflow': {
      diagram: sketch({ api, flow: workflow('Express') }, ['api -> flow : sync-invoke']),
      passes: [{ at: 'flow#workflowType', factId: 'sfn.sync-express' }],
    },
    'a Standard workflow that is just started': sketch({ api, flow: workflow('Standard') }, [
      'api -> flow : async-invoke',
    ]),
    'a workflow of unstated type': {
      diagram: sketch({ api, flow: workflow() }, ['api -> flow : sync-invoke']),
      needs: [{ at: 'flow#workflowType', factIds: ['sfn.sync-express'] }],
    },
    'a workflow that waits for another': sketch({ outer: workflow('Standard'), flow: workflow('Standard') }, [
      'outer -> flow : sync-invoke',
    ]),
  },
  bad: {
    'an API that waits for a Standard workflow': {
      diagram: exampleOf(rule),
      finds: [
        {
          message: 'waits',
          at: ['order#workflowType', 'sync-invoke-1', 'shop'],
          fixes: { 'Make it an Express workflow': [], 'Start it without waiting': [] },
        },
      ],
    },
    'a function that waits for a Standard workflow': {
      diagram: sketch({ fn, flow: workflow('Standard') }, ['fn -> flow : sync-invoke']),
      finds: [{ message: 'hasToAsk', at: ['flow#workflowType', 'sync-invoke-1', 'fn'] }],
    },
    'one that waits for a callback itself': {
      diagram: sketch({ api, flow: workflow('Standard'), fn }, [
        'api -> flow : sync-invoke',
        { is: 'flow -> fn : sync-invoke', config: { integrationPattern: 'callback (token)' } },
      ]),
      finds: [
        {
          message: 'waits',
          at: ['flow#workflowType', 'sync-invoke-1', 'api'],
          fixes: { 'Start it without waiting': [] },
        },
      ],
    },
  },
})
