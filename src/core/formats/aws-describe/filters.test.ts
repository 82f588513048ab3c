import { describe, expect, it } from 'vitest'
import { base, readAnswers } from '../../testing/describe-answers'

const group = (id: string, IpPermissions: readonly unknown[], more: object = {}) => ({
  GroupId: id,
  GroupName: id,
  VpcId: 'vpc-1',
  IpPermissions,
  IpPermissionsEgress: [],
  ...more,
})

describe('security groups', () => {
  it('gives each network and each group of a permission a row, and states that these are all', async () => {
    const read = await readAnswers({
      ...base,
      PrefixLists: [{ PrefixListId: 'pl-1', Cidrs: ['198.51.100.0/24'] }],
      SecurityGroups: [
        group('sg-web', [
          {
            IpProtocol: 'tcp',
            FromPort: 80,
            ToPort: 81,
            IpRanges: [{ CidrIp: '10.0.0.0/8' }, { CidrIp: '192.0.2.0/24' }],
            Ipv6Ranges: [{ CidrIpv6: '::/0' }],
            PrefixListIds: [{ PrefixListId: 'pl-1' }, { PrefixListId: 'pl-9' }],
            UserIdGroupPairs: [{ GroupId: 'sg-web' }],
          },
        ]),
      ],
    })
    const rule = { direction: 'inbound', protocol: 'tcp', fromPort: 80, toPort: 81 }
    expect(read.config('sg-web')).toEqual({
      complete: true,
      rules: [
        { ...rule, cidr: '10.0.0.0/8' },
        { ...rule, cidr: '192.0.2.0/24' },
        { ...rule, cidr: '::/0' },
        { ...rule, cidr: '198.51.100.0/24' },
        { ...rule, cidr: 'pl-9' },
        { ...rule, group: { ref: 'sg-web' } },
      ],
    })
    expect(read.said('PrefixLists.0')).toBe('into sg-web')
  })

  it('is complete without any rule: nothing passes', async () => {
    const read = await readAnswers({ ...base, SecurityGroups: [group('sg-1', [])] })
    expect(read.config('sg-1')).toEqual({ rules: [], complete: true })
  })

  it('reads protocols by number, all ports as no ports, and a ping’s ICMP type only', async () => {
    const cidr = [{ CidrIp: '0.0.0.0/0' }]
    const read = await readAnswers({
      ...base,
      SecurityGroups: [
        group('sg-1', [
          { IpProtocol: '-1', IpRanges: cidr },
          { IpProtocol: '17', FromPort: 0, ToPort: 65535, IpRanges: cidr },
          { IpProtocol: 'icmp', FromPort: 8, ToPort: -1, IpRanges: cidr },
          { IpProtocol: 'icmp', FromPort: 3, ToPort: 4, IpRanges: cidr },
          { IpProtocol: '50', IpRanges: cidr },
        ]),
      ],
    })
    const rows = read.config('sg-1')['rules']
    expect(rows).toEqual(
      ['all', 'udp', 'icmp', '50'].map((protocol) => ({ direction: 'inbound', protocol, cidr: '0.0.0.0/0' })),
    )
    expect(read.said('SecurityGroups.0.IpPermissions.3')).toMatch(/ICMP type 3/)
  })

  it('draws a group of another account that a rule names, without rules, and says so', async () => {
    const pair = {
      GroupId: 'sg-other',
      UserId: '999988887777',
      VpcId: 'vpc-9',
      VpcPeeringConnectionId: 'pcx-1',
    }
    const read = await readAnswers({
      ...base,
      SecurityGroups: [group('sg-1', [{ IpProtocol: '-1', UserIdGroupPairs: [pair] }])],
    })
    expect(read.config('sg-1')['rules']).toEqual([
      { direction: 'inbound', protocol: 'all', group: { ref: 'sg-other' } },
    ])
    expect(read.config('sg-other')).toEqual({})
    expect(read.said('SecurityGroups.0.sg-other')).toMatch(/named but not described/)
  })

  it('reads the egress rules too', async () => {
    const read = await readAnswers({
      ...base,
      SecurityGroups: [
        group('sg-1', [], {
          IpPermissionsEgress: [
            { IpProtocol: 'tcp', FromPort: 443, ToPort: 443, IpRanges: [{ CidrIp: '0.0.0.0/0' }] },
          ],
        }),
      ],
    })
    expect(read.config('sg-1')['rules']).toEqual([
      { direction: 'outbound', protocol: 'tcp', fromPort: 443, toPort: 443, cidr: '0.0.0.0/0' },
    ])
  })
})

describe('network ACLs', () => {
  it('states rules in full, folds the last rule, and names its subnets', async () => {
    const read = await readAnswers({
      ...base,
      NetworkAcls: [
        {
          NetworkAclId: 'acl-1',
          VpcId: 'vpc-1',
          Associations: [{ SubnetId: 'subnet-a' }, { SubnetId: 'subnet-gone' }],
          Entries: [
            {
              RuleNumber: 100,
              Egress: false,
              Protocol: '6',
              PortRange: { From: 22, To: 22 },
              CidrBlock: '10.0.0.0/8',
              RuleAction: 'deny',
            },
            { RuleNumber: 101, Egress: true, Protocol: '-1', Ipv6CidrBlock: '::/0', RuleAction: 'allow' },
            { RuleNumber: 32767, Egress: true, Protocol: '-1', CidrBlock: '0.0.0.0/0', RuleAction: 'deny' },
            { RuleNumber: 32768, Egress: true, Protocol: '-1', Ipv6CidrBlock: '::/0', RuleAction: 'deny' },
            { RuleNumber: 102, Egress: true },
          ],
        },
      ],
    })
    expect(read.config('acl-1')).toEqual({
      complete: true,
      rules: [
        {
          number: 100,
          direction: 'inbound',
          protocol: 'tcp',
          fromPort: 22,
          toPort: 22,
          cidr: '10.0.0.0/8',
          action: 'deny',
        },
        { number: 101, direction: 'outbound', protocol: 'all', cidr: '::/0', action: 'allow' },
      ],
    })
    expect(read.config('subnet-a')['networkAcl']).toEqual({ ref: 'acl-1' })
    expect(read.config('subnet-b')['networkAcl']).toBeUndefined()
    expect(read.said('NetworkAcls.0.Entries.4')).toMatch(/lacks/)
  })
})
