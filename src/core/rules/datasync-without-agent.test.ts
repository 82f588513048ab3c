import { sketch, type SketchedNode } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './datasync-without-agent'

const task: SketchedNode = { service: 'datasync' }
const bucket: SketchedNode = { service: 's3' }
const site: Readonly<Record<string, SketchedNode>> = {
  office: { service: 'site' },
  nas: { service: 'server', in: 'office' },
}
const cloud: SketchedNode = { service: 'other-cloud' }
const fixes = { 'Put an agent between them': [] }

testRule(rule, {
  good: {
    'storage on AWS': sketch({ efs: { service: 'efs' }, task, bucket }, [
      'efs -> task : transfer',
      'task -> bucket : transfer',
    ]),
    'an agent in the way': sketch(
      { ...site, agent: { service: 'datasync-agent', in: 'office' }, task, bucket },
      ['nas -> agent : transfer', 'agent -> task : transfer', 'task -> bucket : transfer'],
    ),
    'an agent at the same site': {
      diagram: sketch({ ...site, agent: { service: 'datasync-agent', in: 'office' }, task, bucket }, [
        'nas -> task : transfer',
        'task -> bucket : transfer',
      ]),
      passes: [{ at: 'transfer-1', factId: 'datasync.aws-pairs' }],
    },
    'another cloud to S3 in Enhanced mode': sketch(
      { cloud, task: { service: 'datasync', config: { mode: 'Enhanced' } }, bucket },
      ['cloud -> task : transfer', 'task -> bucket : transfer'],
    ),
    'a task with nothing': sketch({ task }),
    'a server in a VPC': sketch({ vpc: { service: 'vpc' }, box: { service: 'server', in: 'vpc' }, task }, [
      'box -> task : transfer',
    ]),
    'an agent at a site, for S3': sketch(
      { ...site, agent: { service: 'datasync-agent', in: 'office' }, bucket, task },
      ['agent -> bucket : transfer', 'agent -> task : transfer'],
    ),
  },
  bad: {
    'on premises without an agent': {
      diagram: exampleOf(rule),
      finds: [{ message: 'noAgent', at: ['copy', 'transfer-1', 'files'], fixes }],
    },
    'back to a site without an agent': {
      diagram: sketch({ ...site, task, bucket }, ['bucket -> task : transfer', 'task -> office : transfer']),
      finds: [{ message: 'noAgent', at: ['task', 'transfer-2', 'office'], fixes }],
    },
    'another cloud to S3, mode not stated': {
      diagram: sketch({ cloud, task, bucket }, ['cloud -> task : transfer', 'task -> bucket : transfer']),
      finds: [{ message: 'otherCloud', at: ['task', 'transfer-1', 'cloud'], fixes }],
    },
    'another cloud to EFS in Enhanced mode': {
      diagram: sketch(
        { cloud, task: { service: 'datasync', config: { mode: 'Enhanced' } }, efs: { service: 'efs' } },
        ['cloud -> task : transfer', 'task -> efs : transfer'],
      ),
      finds: [{ message: 'noAgent', at: ['task', 'transfer-1', 'cloud'], fixes }],
    },
    'an agent between S3 and EFS': {
      diagram: sketch({ bucket, agent: { service: 'datasync-agent' }, task, efs: { service: 'efs' } }, [
        'bucket -> agent : transfer',
        'agent -> task : transfer',
        'task -> efs : transfer',
      ]),
      finds: [{ message: 'needless', at: ['agent'] }],
    },
  },
})
