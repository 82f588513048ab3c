import { sketch, type SketchedNode } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './web-acl-scope'

const acl = (scope?: string, parent?: string): SketchedNode => ({
  service: 'waf',
  config: scope === undefined ? {} : { scope },
  ...(parent === undefined ? {} : { in: parent }),
})
const regions = {
  ireland: { service: 'region', name: 'eu-west-1' },
  virginia: { service: 'region', name: 'us-east-1' },
} as const
const vpc: SketchedNode = { service: 'vpc', in: 'ireland' }
const alb: SketchedNode = { service: 'alb', in: 'vpc' }

testRule(rule, {
  good: {
    'a web ACL that states nothing': {
      diagram: sketch({ acl: acl(), cdn: { service: 'cloudfront' } }, ['acl -> cdn : association']),
      passes: [{ at: 'acl', factId: 'waf.region' }],
    },
    'one in us-east-1 for CloudFront': sketch(
      { ...regions, acl: acl('CloudFront', 'virginia'), cdn: { service: 'cloudfront' } },
      ['cdn -> acl : association'],
    ),
    'one in the Region of a load balancer': sketch(
      { ...regions, vpc, alb, acl: acl('Regional', 'ireland') },
      ['acl -> alb : association'],
    ),
    'one for several distributions': sketch(
      { acl: acl('CloudFront'), a: { service: 'cloudfront' }, b: { service: 'cloudfront' } },
      ['acl -> a : association', 'acl -> b : association'],
    ),
  },
  bad: {
    'a Regional one for CloudFront': {
      diagram: exampleOf(rule),
      finds: [
        {
          message: 'notGlobal',
          at: ['acl#scope', 'association-1', 'site'],
          fixes: { 'Give it the scope CloudFront': [] },
        },
      ],
    },
    'one of CloudFront for a load balancer': {
      diagram: sketch({ ...regions, vpc, alb, acl: acl('CloudFront') }, ['acl -> alb : association']),
      finds: [
        {
          message: 'notRegional',
          at: ['acl#scope', 'association-1', 'alb'],
          fixes: { 'Make it Regional': [] },
        },
      ],
    },
    'one for CloudFront in another Region': {
      diagram: sketch({ ...regions, acl: acl(undefined, 'ireland'), cdn: { service: 'cloudfront' } }, [
        'acl -> cdn : association',
      ]),
      finds: [{ message: 'notInVirginia', at: ['acl', 'association-1', 'cdn'] }],
    },
    'one in another Region than its load balancer': {
      diagram: sketch({ ...regions, vpc, alb, acl: acl('Regional', 'virginia') }, [
        'acl -> alb : association',
      ]),
      finds: [{ message: 'otherRegion', at: ['acl', 'association-1', 'alb'] }],
    },
    'two on one API': {
      diagram: sketch({ a: acl(), b: acl(), api: { service: 'api-gateway' } }, [
        'b -> api : association',
        'api -> a : association',
      ]),
      finds: [{ message: 'severalWebAcls', at: ['api', 'a', 'b'] }],
    },
  },
})
