import { definePattern } from './pattern'
import { inSeveralZones, regionalRestApi, regionInCloud } from './shared/serverless'

const environments = [
  ...['prod', 'dev', 'test', 'staging', 'demo', 'load'],
  ...['training', 'beta', 'canary', 'hotfix', 'sandbox'],
]

export default definePattern({
  id: 'api-gateway-stages',
  title: 'Stages, stage variables and Lambda aliases',
  summary:
    'One API has a stage for each environment, and a variable of the stage names the alias of the function that it calls.',
  category: 'serverless',
  notes: {
    wording: [
      'use api gateway stages, stage variables and lambda fns so you dont have to hard-code any components',
      'lambda: enable versioning and use aliases to reference',
      'gateway: use stages for environments',
      'point api gateway stage variables at lambda aliases',
    ],
    today: 'Each alias needs a permission of its own that lets the API invoke it.',
  },
  whenToUse: [
    'The same API in several environments, with other versions of its functions behind it.',
    'A new version should go live, or back, by moving an alias and without deploying the API.',
  ],
  tradeOffs: [
    { text: 'Nothing is hard-coded: one definition of the API serves all environments.', from: 'notes' },
    {
      text: 'Each alias needs its own permission for the API; API Gateway adds it only where the console names the function itself.',
      from: 'aws',
    },
    {
      text: 'All stages share the API’s account: its throttle, its quotas and its mistakes. An account for each environment keeps them apart.',
      from: 'notes',
    },
    { text: 'An API has 10 stages until AWS raises the quota, and a stage 100 variables.', from: 'aws' },
  ],
  scaling: 'Seconds, as any function; provisioned concurrency can be set on the alias.',
  zoneLoss: inSeveralZones,
  parameters: [{ id: 'stages', label: 'Stages', usual: 3, most: 11, breaks: ['quota-exceeded/exceeded'] }],
  draw: ({ stages }) => {
    const shown = environments.slice(0, stages)
    return {
      nodes: {
        client: { service: 'client', name: 'Client' },
        ...regionInCloud,
        api: {
          service: 'api-gateway',
          name: 'Orders API',
          in: 'region',
          config: { ...regionalRestApi, stages: shown.join(', ') },
        },
        ...Object.fromEntries(
          shown.map((alias) => [
            alias,
            { service: 'lambda', name: `Orders : ${alias}`, in: 'region', config: { alias } },
          ]),
        ),
      },
      connections: [
        'client -> api : sync-invoke "HTTPS"',
        ...shown.map((alias) => `api -> ${alias} : sync-invoke "stage ${alias}"`),
      ],
      steps: [
        { at: ['api'], text: 'Each environment is a stage of the API, with its own address and settings.' },
        {
          at: ['api'],
          text: 'The integration names the function as Orders:${stageVariables.alias}, and each stage sets the variable.',
        },
        {
          at: ['prod'],
          text: 'The alias points to a version, which never changes; a release moves the alias.',
        },
      ],
    }
  },
  facts: ['apigw.stages', 'apigw.stage-variables', 'apigw.rps', 'lambda.concurrency'],
  sources: [
    {
      title: 'Use stage variables for a REST API in API Gateway',
      url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/stage-variables.html',
      asOf: '2026-H2',
    },
    {
      title: 'Create an alias for a Lambda function',
      url: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-aliases.html',
      asOf: '2026-H2',
    },
  ],
})
