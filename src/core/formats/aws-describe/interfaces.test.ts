import { describe, expect, it } from 'vitest'
import { base, readAnswers } from '../../testing/describe-answers'

const eni = (id: string, more: object = {}) => ({
  NetworkInterfaceId: id,
  SubnetId: 'subnet-a',
  VpcId: 'vpc-1',
  PrivateIpAddress: '10.0.0.10',
  SourceDestCheck: true,
  Groups: [],
  ...more,
})
const of = (InstanceId: string, DeviceIndex: number) => ({ Attachment: { InstanceId, DeviceIndex } })
const instance = (id: string, more: object = {}) => ({
  Reservations: [
    {
      Instances: [
        { InstanceId: id, SubnetId: 'subnet-a', VpcId: 'vpc-1', State: { Name: 'running' }, ...more },
      ],
    },
  ],
})
const sg = { SecurityGroups: [{ GroupId: 'sg-1', VpcId: 'vpc-1' }] }

describe('instances and interfaces', () => {
  it('folds the first interface into the instance, with its addresses, check and groups', async () => {
    const first = eni('eni-1', {
      ...of('i-1', 0),
      Groups: [{ GroupId: 'sg-1' }],
      SourceDestCheck: false,
      Association: { PublicIp: '203.0.113.7' },
    })
    const read = await readAnswers({
      ...base,
      ...sg,
      ...instance('i-1', { NetworkInterfaces: [first], InstanceType: 't3.micro' }),
      NetworkInterfaces: [first],
    })
    expect(read.parent('i-1')).toBe('subnet-a')
    expect(read.config('i-1')).toEqual({
      instanceType: 't3.micro',
      privateAddress: '10.0.0.10',
      ipv6Address: 'none',
      publicAddress: true,
      publicIp: '203.0.113.7',
      sourceDestinationCheck: false,
      securityGroups: [{ ref: 'sg-1' }],
    })
    expect(read.said('NetworkInterfaces.0')).toBe('into i-1')
    expect(read.said('Reservations.0')).toBe('into i-1')
    expect(read.said('Reservations.0.Instances.0')).toBe('placed as i-1')
  })

  it('draws a further interface in its own subnet, joined to its instance', async () => {
    const second = eni('eni-2', { ...of('i-1', 1), SubnetId: 'subnet-b', PrivateIpAddress: '10.0.1.10' })
    const lists = { ...base, ...instance('i-1', { NetworkInterfaces: [eni('eni-1', of('i-1', 0)), second] }) }
    for (const more of [{}, { NetworkInterfaces: [eni('eni-1', of('i-1', 0)), second] }]) {
      const read = await readAnswers({ ...lists, ...more })
      expect(read.service('eni-2')).toBe('network-interface')
      expect(read.parent('eni-2')).toBe('subnet-b')
      expect(read.config('eni-2')['privateAddress']).toBe('10.0.1.10')
      expect(read.connection('eni-2-of-i-1')).toMatchObject({ from: 'eni-2', to: 'i-1', kind: 'association' })
    }
  })

  it('reads instances alone, and leaves out those that are gone', async () => {
    const read = await readAnswers({
      ...base,
      ...instance('i-1', { PrivateIpAddress: '10.0.0.5', PublicIpAddress: '203.0.113.8' }),
    })
    expect(read.config('i-1')).toMatchObject({
      privateAddress: '10.0.0.5',
      publicIp: '203.0.113.8',
      publicAddress: true,
    })
    const gone = await readAnswers({ ...base, ...instance('i-1', { State: { Name: 'terminated' } }) })
    expect(gone.said('Reservations.0.Instances.0')).toBe('is not in use: its state is “terminated”')
    expect(gone.said('Reservations.0')).toBe('none of its instances is in the drawing')
  })

  it('draws an undescribed group without rules, so that nothing is said of what it lets through', async () => {
    const read = await readAnswers({
      ...base,
      NetworkInterfaces: [eni('eni-1', { Groups: [{ GroupId: 'sg-9' }] })],
    })
    expect(read.config('eni-1')['securityGroups']).toEqual([{ ref: 'sg-9' }])
    expect(read.config('sg-9')).toEqual({})
  })

  it('folds what NAT gateways, attachments and databases own, and draws what nothing owns', async () => {
    const read = await readAnswers({
      ...base,
      ...sg,
      NatGateways: [
        {
          NatGatewayId: 'nat-1',
          SubnetId: 'subnet-a',
          VpcId: 'vpc-1',
          State: 'available',
          NatGatewayAddresses: [
            { NetworkInterfaceId: 'eni-n', PrivateIp: '10.0.0.4', PublicIp: '203.0.113.4' },
          ],
        },
      ],
      DBInstances: [
        {
          DBInstanceIdentifier: 'orders',
          Engine: 'postgres',
          DBInstanceStatus: 'available',
          MultiAZ: false,
          PubliclyAccessible: false,
          DBSubnetGroup: {
            VpcId: 'vpc-1',
            Subnets: [{ SubnetIdentifier: 'subnet-a' }, { SubnetIdentifier: 'subnet-b' }],
          },
          VpcSecurityGroups: [{ VpcSecurityGroupId: 'sg-1' }],
        },
      ],
      NetworkInterfaces: [
        eni('eni-n', { Description: 'Interface for NAT Gateway nat-1', InterfaceType: 'nat_gateway' }),
        eni('eni-d', { Description: 'RDSNetworkInterface', Groups: [{ GroupId: 'sg-1' }] }),
        eni('eni-l', { Description: 'AWS Lambda VPC ENI-report-1', InterfaceType: 'lambda' }),
      ],
    })
    expect(read.config('nat-1')).toEqual({
      connectivity: 'public',
      availability: 'zonal',
      privateAddress: '10.0.0.4',
      publicIp: '203.0.113.4',
    })
    expect(read.said('NetworkInterfaces.0')).toBe('into nat-1')
    expect(read.said('NetworkInterfaces.1')).toBe('into orders')
    expect(read.config('orders')).toMatchObject({
      engine: 'PostgreSQL',
      multiAz: false,
      publiclyAccessible: false,
      privateAddress: '10.0.0.10',
    })
    expect(read.said('NetworkInterfaces.2')).toBe('placed as eni-l')
  })

  it('draws each of several interfaces of a load balancer, whose addresses it cannot hold', async () => {
    const arn = 'arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/app/shop/1f'
    const owned = { Description: 'ELB app/shop/1f' }
    const LoadBalancers = [
      {
        LoadBalancerArn: arn,
        LoadBalancerName: 'shop',
        Type: 'application',
        VpcId: 'vpc-1',
        State: { Code: 'active' },
      },
    ]
    const two = [
      eni('eni-1', owned),
      eni('eni-2', { ...owned, SubnetId: 'subnet-b', PrivateIpAddress: '10.0.1.9' }),
    ]
    const read = await readAnswers({ ...base, LoadBalancers, NetworkInterfaces: two })
    expect(read.said('NetworkInterfaces.1')).toBe('placed as eni-2')
    const single = await readAnswers({ ...base, LoadBalancers, NetworkInterfaces: two.slice(0, 1) })
    expect(single.said('NetworkInterfaces.0')).toBe(`into ${arn}`)
    expect(single.config(arn)['privateAddress']).toBe('10.0.0.10')
  })

  it('makes an Elastic IP a property of what has it, and draws the one that nothing has', async () => {
    const read = await readAnswers({
      ...base,
      ...instance('i-1', { NetworkInterfaces: [eni('eni-1', of('i-1', 0))] }),
      Addresses: [
        {
          AllocationId: 'eipalloc-1',
          PublicIp: '203.0.113.1',
          InstanceId: 'i-1',
          NetworkInterfaceId: 'eni-1',
        },
        { AllocationId: 'eipalloc-2', PublicIp: '203.0.113.2' },
      ],
    })
    expect(read.config('i-1')).toMatchObject({ publicIp: '203.0.113.1', publicAddress: true })
    expect(read.said('Addresses.0')).toBe('into i-1')
    expect(read.config('eipalloc-2')).toEqual({ address: '203.0.113.2' })
  })

  it('draws a further address of an interface as one more, with the public address that is its own', async () => {
    const first = eni('eni-1', {
      ...of('i-1', 0),
      PrivateIpAddresses: [
        { Primary: true, PrivateIpAddress: '10.0.0.10' },
        { Primary: false, PrivateIpAddress: '10.0.0.11' },
      ],
      Ipv6Addresses: [{ Ipv6Address: '2001:db8::5' }],
    })
    const read = await readAnswers({
      ...base,
      ...instance('i-1', { NetworkInterfaces: [first] }),
      NetworkInterfaces: [first],
      Addresses: [
        {
          AllocationId: 'eipalloc-1',
          PublicIp: '203.0.113.1',
          InstanceId: 'i-1',
          NetworkInterfaceId: 'eni-1',
          PrivateIpAddress: '10.0.0.11',
        },
      ],
    })
    expect(read.config('i-1')).toMatchObject({ privateAddress: '10.0.0.10', publicAddress: false })
    expect(read.config('eni-1-10.0.0.11')).toMatchObject({
      privateAddress: '10.0.0.11',
      publicIp: '203.0.113.1',
      publicAddress: true,
    })
    expect(read.connection('eni-1-10.0.0.11-of-i-1')?.to).toBe('i-1')
    expect(read.config('i-1')['ipv6Address']).toBe('2001:db8::5')
    expect(read.config('eni-1-10.0.0.11')['ipv6Address']).toBe('none')
  })
})
