import { describe, expect, it } from 'vitest'
import { sketch } from '../model/sketch'
import { nodeId } from '../testing/ids'
import { placeRemark } from './place-remark'

const diagram = sketch({
  vpc: { service: 'vpc' },
  subnet: { service: 'subnet', in: 'vpc' },
  group: { shape: 'group' },
  web: { service: 'ec2' },
  queue: { service: 'sqs', name: 'orders' },
  balancer: { service: 'alb' },
  igw: { service: 'igw' },
})
const remark = (id: string, container: string | null) =>
  placeRemark(diagram, nodeId(id), container === null ? null : nodeId(container))

describe('placeRemark', () => {
  it('says where something belongs that AWS does not have there', () => {
    expect(remark('queue', 'subnet')).toMatch(/“orders”.*but in a Region, an account or the AWS Cloud\.$/)
  })

  it('says the same of something that is only about to be drawn', () => {
    expect(placeRemark(diagram, { service: 'sqs' }, nodeId('subnet'))).toMatch(/“SQS queue”.*but in a Region/)
    expect(placeRemark(diagram, { service: 'ec2' }, nodeId('subnet'))).toBeNull()
  })

  it('says nothing of a place that AWS allows', () => {
    expect(remark('web', 'subnet')).toBeNull()
  })

  it('says nothing on the open canvas or in a plain group', () => {
    expect(remark('queue', null)).toBeNull()
    expect(remark('queue', 'group')).toBeNull()
  })

  it('knows that what spans subnets and what stands on borders goes to the VPC', () => {
    expect(remark('balancer', 'subnet')).toBeNull()
    expect(remark('igw', 'subnet')).toBeNull()
  })
})
