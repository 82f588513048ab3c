import { describe, expect, it } from 'vitest'
import { base, readAnswers } from '../../testing/describe-answers'

const prefix = 'arn:aws:elasticloadbalancing:eu-west-1:111122223333'
const nlb = `${prefix}:loadbalancer/net/front/1a`
const group = `${prefix}:targetgroup/web/2b`
const balancer = {
  LoadBalancers: [
    {
      LoadBalancerArn: nlb,
      LoadBalancerName: 'front',
      Type: 'network',
      Scheme: 'internal',
      VpcId: 'vpc-1',
      State: { Code: 'active' },
      AvailabilityZones: [{ SubnetId: 'subnet-a' }, { SubnetId: 'subnet-b' }],
    },
  ],
  TargetGroups: [
    {
      TargetGroupArn: group,
      TargetGroupName: 'web',
      Protocol: 'TCP',
      Port: 80,
      VpcId: 'vpc-1',
      TargetType: 'ip',
      LoadBalancerArns: [nlb],
    },
  ],
}
const instance = {
  Reservations: [
    {
      Instances: [
        {
          InstanceId: 'i-1',
          SubnetId: 'subnet-a',
          VpcId: 'vpc-1',
          PrivateIpAddress: '10.0.0.9',
          State: { Name: 'running' },
        },
      ],
    },
  ],
}

describe('load balancers', () => {
  it('states subnets, listeners and zones, and joins the targets of its group', async () => {
    const read = await readAnswers({
      ...base,
      ...balancer,
      ...instance,
      Listeners: [
        {
          ListenerArn: 'l',
          LoadBalancerArn: nlb,
          Protocol: 'TCP',
          Port: 443,
          DefaultActions: [{ Type: 'forward', TargetGroupArn: group }],
        },
      ],
      LoadBalancerAttributes: [
        { LoadBalancerArn: nlb, Attributes: [{ Key: 'load_balancing.cross_zone.enabled', Value: 'false' }] },
      ],
      LoadBalancerTargetHealth: [
        {
          TargetGroupArn: group,
          TargetHealthDescriptions: [
            { Target: { Id: '10.0.0.9', Port: 8080 } },
            { Target: { Id: '10.9.9.9', Port: 80 } },
          ],
        },
      ],
    })
    expect(read.service(nlb)).toBe('nlb')
    expect(read.config(nlb)).toEqual({
      scheme: 'internal',
      subnets: [{ ref: 'subnet-a' }, { ref: 'subnet-b' }],
      securityGroups: [],
      listeners: [{ protocol: 'TCP', port: 443, targetGroup: { ref: group } }],
      crossZone: false,
    })
    expect(read.config(group)).toEqual({
      loadBalancer: { ref: nlb },
      targetType: 'ip',
      protocol: 'TCP',
      port: 80,
    })
    expect(read.connection('web/2b-to-10.0.0.9-8080')).toMatchObject({
      from: nlb,
      to: 'i-1',
      kind: 'load-balancer-target',
      config: { protocol: 'TCP', port: 8080, targetType: 'ip', targetGroup: { ref: group } },
    })
    expect(read.said('LoadBalancerTargetHealth.0')).toBe(`into ${group}`)
    expect(read.said('LoadBalancerTargetHealth.0.10.9.9.9')).toBe('this target is not in the drawing')
    expect(read.said('Listeners.0')).toBe(`into ${nlb}`)
  })

  it('reads AWS’s own answer about targets where there is one group, and no other', async () => {
    const health = { TargetHealthDescriptions: [{ Target: { Id: 'i-1', Port: 80 } }] }
    const one = await readAnswers({ ...base, ...balancer, ...instance, ...health })
    expect(one.connection('web/2b-to-i-1-80')?.to).toBe('i-1')
    const two = await readAnswers({
      ...base,
      ...instance,
      ...health,
      TargetGroups: [...balancer.TargetGroups, { TargetGroupArn: `${group}c` }],
    })
    expect(two.said('TargetHealthDescriptions.0')).toMatch(/which target group/)
  })

  it('tells Gateway and Classic Load Balancers apart', async () => {
    const gwlb = `${prefix}:loadbalancer/gwy/gw/3c`
    const read = await readAnswers({
      ...base,
      ...instance,
      LoadBalancers: [{ LoadBalancerArn: gwlb, Type: 'gateway', VpcId: 'vpc-1' }],
      LoadBalancerDescriptions: [
        {
          LoadBalancerName: 'old',
          VPCId: 'vpc-1',
          Scheme: 'internet-facing',
          Subnets: ['subnet-a'],
          Instances: [{ InstanceId: 'i-1' }],
        },
      ],
    })
    expect(read.service(gwlb)).toBe('gwlb')
    expect(read.service('old')).toBe('clb')
    expect(read.connection('old-to-i-1')).toBeDefined()
  })
})

describe('endpoints', () => {
  const endpoint = (id: string, VpcEndpointType: string, more: object) => ({
    VpcEndpointId: id,
    VpcEndpointType,
    VpcId: 'vpc-1',
    State: 'available',
    ...more,
  })

  it('reads interface endpoints, of AWS’s services and of one’s own', async () => {
    const read = await readAnswers({
      ...base,
      ...balancer,
      SecurityGroups: [{ GroupId: 'sg-1', VpcId: 'vpc-1' }],
      ServiceConfigurations: [
        {
          ServiceId: 'vpce-svc-1',
          ServiceName: 'com.amazonaws.vpce.eu-west-1.vpce-svc-1',
          ServiceState: 'Available',
          AcceptanceRequired: true,
          NetworkLoadBalancerArns: [nlb],
        },
      ],
      ServiceDetails: [{ ServiceName: 'com.amazonaws.eu-west-1.sqs' }],
      ServiceNames: ['com.amazonaws.eu-west-1.sqs'],
      VpcEndpoints: [
        endpoint('vpce-1', 'Interface', {
          ServiceName: 'com.amazonaws.eu-west-1.sqs',
          SubnetIds: ['subnet-a'],
          PrivateDnsEnabled: true,
          Groups: [{ GroupId: 'sg-1' }],
        }),
        endpoint('vpce-2', 'Interface', {
          ServiceName: 'com.amazonaws.vpce.eu-west-1.vpce-svc-1',
          SubnetIds: [],
        }),
        endpoint('vpce-3', 'Gateway', { State: 'Deleted' }),
        endpoint('vpce-4', 'Resource', {}),
      ],
    })
    expect(read.config('vpce-1')).toEqual({
      service: 'sqs',
      subnets: [{ ref: 'subnet-a' }],
      privateDns: true,
      securityGroups: [{ ref: 'sg-1' }],
    })
    expect(read.config('vpce-svc-1')).toEqual({ loadBalancers: [{ ref: nlb }], acceptanceRequired: true })
    expect(read.connection('vpce-2-privatelink')).toMatchObject({
      from: 'vpce-2',
      to: 'vpce-svc-1',
      kind: 'privatelink',
    })
    expect(read.said('VpcEndpoints.2')).toMatch(/“deleted”/)
    expect(read.said('VpcEndpoints.3')).toBe('an endpoint of type “resource” is not modelled')
    expect(read.said('ServiceDetails.0')).toMatch(/AWS offers/)
  })

  it('reads firewalls with their endpoints', async () => {
    const arn = 'arn:aws:network-firewall:eu-west-1:111122223333:firewall/inspect'
    const read = await readAnswers({
      ...base,
      Firewall: {
        FirewallName: 'inspect',
        FirewallArn: arn,
        VpcId: 'vpc-1',
        SubnetMappings: [{ SubnetId: 'subnet-a' }],
      },
      FirewallStatus: {
        SyncStates: { 'eu-west-1a': { Attachment: { SubnetId: 'subnet-a', EndpointId: 'vpce-f' } } },
      },
      VpcEndpoints: [endpoint('vpce-f', 'GatewayLoadBalancer', { SubnetIds: ['subnet-a'] })],
    })
    expect(read.config(arn)).toEqual({ subnets: [{ ref: 'subnet-a' }] })
    expect([read.service('vpce-f'), read.config('vpce-f')]).toEqual([
      'firewall-endpoint',
      { firewall: { ref: arn } },
    ])
    expect(read.said('VpcEndpoints.0')).toBe('into vpce-f')
    expect(read.said('FirewallStatus')).toBe(`into ${arn}`)
  })

  it('reads OpenSearch domains in a VPC and beside it', async () => {
    const read = await readAnswers({
      ...base,
      DomainStatusList: [
        {
          DomainName: 'logs',
          Created: true,
          Deleted: false,
          VPCOptions: { VPCId: 'vpc-1', SubnetIds: ['subnet-a'], SecurityGroupIds: ['sg-9'] },
        },
        { DomainName: 'open', Created: true },
        { DomainName: 'gone', Deleted: true },
      ],
    })
    expect(read.config('logs')).toEqual({ subnets: [{ ref: 'subnet-a' }], securityGroups: [{ ref: 'sg-9' }] })
    expect(read.parent('open')).toBe('111122223333-eu-west-1')
    expect(read.said('DomainStatusList.2')).toMatch(/deleted/)
  })
})
