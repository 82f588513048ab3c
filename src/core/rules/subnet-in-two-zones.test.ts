import { sketch, type SketchedNode } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './subnet-in-two-zones'

const vpc: SketchedNode = { service: 'vpc', in: 'region' }
const region: SketchedNode = { service: 'region', name: 'eu-west-1' }
const zone = (name: string, parent = 'vpc'): SketchedNode => ({
  service: 'availability-zone',
  name,
  in: parent,
})
const subnet = (parent: string, stated?: string): SketchedNode => ({
  service: 'subnet',
  in: parent,
  config: stated === undefined ? {} : { zone: stated },
})

testRule(rule, {
  good: {
    'subnets in zones': sketch({
      region,
      vpc,
      za: zone('eu-west-1a'),
      a: subnet('za'),
      b: subnet('vpc', 'eu-west-1b'),
    }),
    'the same zone said twice': sketch({
      region,
      vpc,
      za: zone('eu-west-1a'),
      a: subnet('za', 'EU-West-1a'),
    }),
    'a box that is just called something': sketch({
      region,
      vpc,
      za: zone('Zone A'),
      a: subnet('za', 'eu-west-1b'),
    }),
    'a zone’s ID, and a Local Zone of the Region': sketch({
      region: { service: 'region', name: 'us-west-2' },
      vpc,
      a: subnet('vpc', 'euw1-az2'),
      b: subnet('vpc', 'us-west-2-lax-1a'),
    }),
    'a Region without a code': sketch({
      region: { service: 'region', name: 'Main Region' },
      vpc,
      a: subnet('vpc', 'eu-west-1a'),
    }),
  },
  bad: {
    'a subnet around two zones': {
      diagram: exampleOf(rule),
      finds: [{ message: 'spans', at: ['web', 'zoneA', 'zoneB'] }],
    },
    'another zone than that of the box': {
      diagram: sketch({ region, vpc, za: zone('eu-west-1a'), a: subnet('za', 'eu-west-1b') }),
      finds: [{ message: 'contradicts', at: ['a#zone', 'za'] }],
    },
    'zones of another Region': {
      diagram: sketch({ region, vpc, za: zone('us-east-1a'), b: subnet('vpc', 'us-east-1b') }),
      finds: [
        { message: 'otherRegion', at: ['b#zone'] },
        { message: 'otherRegion', at: ['za#zone'] },
      ],
    },
  },
})
