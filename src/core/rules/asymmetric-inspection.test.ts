import { sketch, type SketchedNode } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './asymmetric-inspection'

type Nodes = Readonly<Record<string, SketchedNode>>
const at = (service: string, parent: string, config: object = {}): SketchedNode => ({
  service,
  in: parent,
  config: { ...config },
})
const ref = (id: string) => ({ ref: id })
const routes = (to: Readonly<Record<string, string>>, config: object) =>
  at('route-table', 'A', {
    routes: Object.entries(to).map(([destination, target]) => ({ destination, target: ref(target) })),
    ...config,
  })
const of = (subnet: string, to: Readonly<Record<string, string>>) => routes(to, { subnets: [ref(subnet)] })
const edge = (to: Readonly<Record<string, string>>) => ({ edge: routes(to, { gateway: ref('igw') }) })
const all = '0.0.0.0/0'

const boxes: Nodes = {
  A: { service: 'vpc', config: { cidr: '10.0.0.0/16' } },
  igw: at('igw', 'A'),
  front: at('subnet', 'A', { cidr: '10.0.1.0/24' }),
  back: at('subnet', 'A', { cidr: '10.0.2.0/24' }),
  wall: at('subnet', 'A', { cidr: '10.0.9.0/28' }),
  web: at('ec2', 'front', { publicAddress: true }),
  gate: at('firewall-endpoint', 'wall'),
  frontRoutes: of('front', { [all]: 'gate' }),
  wallRoutes: of('wall', { [all]: 'igw' }),
}
const { web: _web, frontRoutes: _routes, ...withoutWeb } = boxes
const natBoxes: Nodes = {
  ...withoutWeb,
  nat: at('nat-gateway', 'front'),
  frontRoutes: of('front', { [all]: 'gate' }),
  app: at('ec2', 'back'),
  backRoutes: of('back', { [all]: 'nat' }),
}
const steer = 'Lead what comes in by “igw” through the firewall'

testRule(rule, {
  good: {
    'a table of the internet gateway that leads back': sketch({
      ...boxes,
      ...edge({ '10.0.1.0/24': 'gate' }),
    }),
    'a NAT gateway behind the firewall': sketch({ ...natBoxes, ...edge({ '10.0.1.0/24': 'gate' }) }),
    'a subnet with nothing in it': sketch({ ...withoutWeb, frontRoutes: of('front', { [all]: 'gate' }) }),
    'a subnet without a stated range': sketch({ ...boxes, front: at('subnet', 'A') }),
    'an endpoint of appliances, which may do without': sketch({
      ...boxes,
      gate: at('gwlb-endpoint', 'wall'),
    }),
    'two subnets that pass it both ways': sketch({
      ...boxes,
      ...edge({ '10.0.1.0/24': 'gate' }),
      app: at('ec2', 'back'),
      frontRoutes: of('front', { [all]: 'gate', '10.0.2.0/24': 'gate' }),
      backRoutes: of('back', { '10.0.1.0/24': 'gate' }),
    }),
  },
  bad: {
    'an internet gateway without a table': {
      diagram: exampleOf(rule),
      finds: [
        {
          message: 'noEdgeTable',
          at: ['igw', 'firewall', 'front'],
          fixes: { 'Lead what comes in by “Internet gateway” through the firewall': [] },
        },
      ],
    },
    'a NAT gateway, and an internet gateway without a table': {
      diagram: sketch(natBoxes),
      finds: [{ message: 'noEdgeTable', at: ['igw', 'gate', 'nat'], fixes: { [steer]: [] } }],
    },
    'a table of the internet gateway that leaves the subnet out': {
      diagram: sketch({ ...boxes, ...edge({ '10.0.2.0/24': 'gate' }) }),
      finds: [
        { message: 'answersPast', at: ['frontRoutes#routes', 'gate', 'front'], fixes: { [steer]: [] } },
      ],
    },
    'two subnets of which one answers past it': {
      diagram: sketch({
        ...boxes,
        ...edge({ '10.0.1.0/24': 'gate' }),
        app: at('ec2', 'back'),
        frontRoutes: of('front', { [all]: 'gate', '10.0.2.0/24': 'gate' }),
        backRoutes: of('back', {}),
      }),
      finds: [{ message: 'answersPast', at: ['frontRoutes#routes', 'gate', 'front', 'back'], fixes: [] }],
    },
    'answers that leave by the internet gateway': {
      diagram: sketch({
        ...boxes,
        ...edge({ '10.0.1.0/24': 'gate' }),
        frontRoutes: of('front', { [all]: 'igw' }),
      }),
      finds: [{ message: 'answersLeavePast', at: ['edge#routes', 'front', 'gate'] }],
    },
  },
})
