import { describe, expect, it } from 'vitest'
import { base, readAnswers, readFiles } from '../../testing/describe-answers'

describe('VPCs and subnets', () => {
  it('states the blocks that are associated, and only those', async () => {
    const read = await readAnswers({
      Vpcs: [
        {
          VpcId: 'vpc-1',
          CidrBlock: '10.0.0.0/16',
          CidrBlockAssociationSet: [
            { CidrBlock: '10.0.0.0/16', CidrBlockState: { State: 'associated' } },
            { CidrBlock: '10.1.0.0/16', CidrBlockState: { State: 'associated' } },
            { CidrBlock: '10.2.0.0/16', CidrBlockState: { State: 'disassociated' } },
          ],
          Ipv6CidrBlockAssociationSet: [
            { Ipv6CidrBlock: '2001:db8::/56', Ipv6CidrBlockState: { State: 'associated' } },
            { Ipv6CidrBlock: '2001:db8:1::/56', Ipv6CidrBlockState: { State: 'associated' } },
          ],
          Tags: [{ Key: 'Name', Value: 'shop' }],
        },
      ],
    })
    expect(read.config('vpc-1')).toEqual({
      cidr: '10.0.0.0/16',
      secondaryCidrs: [{ cidr: '10.1.0.0/16' }],
      ipv6Cidr: '2001:db8::/56',
    })
    expect(read.said('Vpcs.0.2001:db8:1::/56')).toMatch(/not modelled/)
  })

  it('puts a VPC into its Region and account, by its subnets’ zones and its owner', async () => {
    const read = await readAnswers(base)
    expect(read.parent('vpc-1')).toBe('111122223333-eu-west-1')
    expect(read.parent('111122223333-eu-west-1')).toBe('111122223333')
    expect(read.config('subnet-a')).toEqual({ cidr: '10.0.0.0/24', zone: 'eu-west-1a' })
  })

  it('takes Region and account from the path where the answer names neither', async () => {
    const read = await readFiles({
      'aws_configs/444455556666/ap-south-1/Vpcs.json': {
        Vpcs: [{ VpcId: 'vpc-1', CidrBlock: '10.0.0.0/16' }],
      },
      'aws_configs/444455556666/us-west-2/Vpcs.json': {
        Vpcs: [{ VpcId: 'vpc-2', CidrBlock: '10.1.0.0/16' }],
      },
    })
    expect(read.parent('vpc-1')).toBe('444455556666-ap-south-1')
    expect(read.parent('vpc-2')).toBe('444455556666-us-west-2')
  })

  it('does not invent the VPC of a subnet', async () => {
    const read = await readAnswers({ Subnets: [{ SubnetId: 'subnet-a', VpcId: 'vpc-9' }], Vpcs: [] })
    expect(read.said('Subnets.0')).toBe('its VPC “vpc-9” is not in these files')
    expect(read.service('vpc-9')).toBeUndefined()
  })

  it('folds zones into the Region', async () => {
    const read = await readAnswers({
      ...base,
      AvailabilityZones: [{ ZoneName: 'eu-west-1a', RegionName: 'eu-west-1' }],
    })
    expect(read.said('AvailabilityZones.0')).toBe('into 111122223333-eu-west-1')
  })

  it('folds what is described twice into the first', async () => {
    const read = await readFiles({ 'a.json': base, 'b.json': base })
    expect(read.report.folded).toContainEqual({ where: 'b.json › Vpcs.0', into: 'vpc-1' })
  })
})
