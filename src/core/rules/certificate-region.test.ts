import { sketch, type SketchedNode } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './certificate-region'

const certificate = (region?: string, parent?: string): SketchedNode => ({
  service: 'acm',
  config: region === undefined ? {} : { region },
  ...(parent === undefined ? {} : { in: parent }),
})
const cdn: SketchedNode = { service: 'cloudfront' }
const ireland: SketchedNode = { service: 'region', name: 'Ireland (eu-west-1)' }
const vpc: SketchedNode = { service: 'vpc', in: 'ireland' }
const alb: SketchedNode = { service: 'alb', in: 'vpc' }
const api = (config: Readonly<Record<string, unknown>>): SketchedNode => ({
  service: 'api-gateway',
  in: 'ireland',
  config,
})
const lines = ['certificate -> target : association']

testRule(rule, {
  good: {
    'a certificate of CloudFront in us-east-1': {
      diagram: sketch({ certificate: certificate('us-east-1'), target: cdn }, lines),
      passes: [{ at: 'certificate#region', factId: 'cf.cert-us-east-1' }],
    },
    'one whose Region is not stated': {
      diagram: sketch({ certificate: certificate(), target: cdn }, lines),
      needs: [{ at: 'certificate#region', factIds: ['cf.cert-us-east-1'] }],
    },
    'one of a load balancer in its Region': sketch(
      { ireland, vpc, target: alb, certificate: certificate(undefined, 'ireland') },
      lines,
    ),
    'one in us-east-1 of an API that may be edge-optimized': sketch(
      { ireland, target: api({}), certificate: certificate('us-east-1') },
      lines,
    ),
    'one of a Chinese distribution': sketch({ certificate: certificate('cn-north-1'), target: cdn }, lines),
  },
  bad: {
    'a certificate of CloudFront elsewhere': {
      diagram: exampleOf(rule),
      finds: [
        {
          message: 'notInVirginia',
          at: ['certificate#region', 'association-1', 'site'],
          fixes: { 'Request it in us-east-1': [] },
        },
      ],
    },
    'a certificate of a user pool, drawn in another Region': {
      diagram: sketch(
        {
          ireland,
          certificate: certificate(undefined, 'ireland'),
          target: { service: 'cognito', in: 'ireland' },
        },
        lines,
      ),
      finds: [{ message: 'notInVirginia', at: ['certificate', 'association-1', 'target'], fixes: [] }],
    },
    'a certificate of a load balancer elsewhere': {
      diagram: sketch({ ireland, vpc, target: alb, certificate: certificate('us-east-1') }, lines),
      finds: [{ message: 'otherRegion', at: ['certificate#region', 'association-1', 'target'] }],
    },
    'a certificate of a Regional API elsewhere': {
      diagram: sketch(
        { ireland, target: api({ endpointType: 'Regional' }), certificate: certificate('us-east-1') },
        lines,
      ),
      finds: [{ message: 'otherRegion', at: ['certificate#region', 'association-1', 'target'] }],
    },
    'a certificate of any API in a third Region': {
      diagram: sketch({ ireland, target: api({}), certificate: certificate('us-west-2') }, lines),
      finds: [{ message: 'otherRegion', at: ['certificate#region', 'association-1', 'target'] }],
    },
  },
})
