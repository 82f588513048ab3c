import { sketch } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './discontinued-service'

testRule(rule, {
  good: {
    'what took their place': sketch({
      vpc: { service: 'vpc' },
      alb: { service: 'alb', in: 'vpc' },
      tasks: { service: 'ecs-service', in: 'vpc' },
      copy: { service: 'datasync' },
    }),
    'variants that are open, and ones that are not stated': sketch({
      site: { service: 'site' },
      series: { service: 'timestream', config: { engine: 'InfluxDB' } },
      other: { service: 'timestream' },
      files: { service: 'storage-gateway', in: 'site', config: { gatewayType: 'S3 File Gateway' } },
      gateway: { service: 'storage-gateway', in: 'site' },
      archive: { service: 's3' },
    }),
  },
  bad: {
    'App Runner': {
      diagram: exampleOf(rule),
      finds: [{ message: 'appRunner', at: ['website'] }],
    },
    'a Snowcone and a Snowball Edge': {
      diagram: sketch({
        site: { service: 'site' },
        a: { service: 'snowcone', in: 'site' },
        b: { service: 'snowball-edge', in: 'site' },
      }),
      finds: [
        { message: 'snowcone', at: ['a'] },
        { message: 'snowballEdge', at: ['b'] },
      ],
    },
    'a Snowball job, which needs such a device': {
      diagram: sketch({ job: { service: 'snowball', config: { jobType: 'import' } } }),
      finds: [{ message: 'snowballJob', at: ['job'] }],
    },
    'MediaStore, which has ended': {
      diagram: sketch({ video: { service: 'mediastore' } }),
      finds: [{ message: 'mediaStore', at: ['video'] }],
    },
    'a Glacier vault': {
      diagram: sketch({ vault: { service: 's3-glacier' } }),
      finds: [{ message: 'glacierVault', at: ['vault'] }],
    },
    'variants that are closed': {
      diagram: sketch({
        site: { service: 'site' },
        series: { service: 'timestream', config: { engine: 'LiveAnalytics' } },
        files: { service: 'storage-gateway', in: 'site', config: { gatewayType: 'FSx File Gateway' } },
      }),
      finds: [
        { message: 'liveAnalytics', at: ['series'] },
        { message: 'fsxFileGateway', at: ['files'] },
      ],
    },
    'a Classic Load Balancer': {
      diagram: sketch({ vpc: { service: 'vpc' }, old: { service: 'clb', in: 'vpc' } }),
      finds: [{ message: 'classicLoadBalancer', at: ['old'] }],
    },
  },
})
