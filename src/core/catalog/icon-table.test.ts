import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { kindOf, serviceOf, services } from './catalog'

/**
 * AWS's icons that the product has to know, and the service or connection kind that covers each.
 *
 * A service and its resource are one noun (the queue and SQS), so several icons may have one entry.
 */
const table = {
  'architecture-service': `
    AWSLambda=lambda AmazonEC2=ec2 AmazonEC2AutoScaling=auto-scaling
    AmazonElasticContainerService=ecs-cluster AWSFargate=fargate AmazonElasticKubernetesService=eks
    AmazonElasticContainerRegistry=ecr AWSAppRunner=app-runner AWSElasticBeanstalk=elastic-beanstalk
    AWSBatch=batch AmazonLightsail=lightsail AWSOutpostsfamily=outposts ElasticLoadBalancing=alb
    AmazonAPIGateway=api-gateway AWSAppSync=appsync AmazonCloudFront=cloudfront AmazonRoute53=route53
    AWSGlobalAccelerator=global-accelerator AmazonVirtualPrivateCloud=vpc
    AWSSitetoSiteVPN=site-to-site-vpn AWSClientVPN=client-vpn AWSTransitGateway=transit-gateway
    AWSDirectConnect=direct-connect-location AWSPrivateLink=endpoint-service
    AmazonVPCLattice=vpc-lattice AWSCloudWAN=cloud-wan AWSCloudMap=cloud-map
    AWSNetworkFirewall=network-firewall AmazonSimpleStorageService=s3
    AmazonSimpleStorageServiceGlacier=s3-glacier AmazonElasticBlockStore=ebs AmazonEFS=efs AmazonFSx=fsx
    AmazonFSxforWFS=fsx-windows AmazonFSxforLustre=fsx-lustre AWSStorageGateway=storage-gateway
    AWSDataSync=datasync AWSSnowball=snowball AWSSnowballEdge=snowball-edge AWSBackup=backup
    AWSTransferFamily=transfer-family AmazonDynamoDB=dynamodb AmazonRDS=rds AmazonAurora=aurora
    AmazonElastiCache=elasticache AmazonMemoryDB=memorydb AmazonDocumentDB=documentdb
    AmazonNeptune=neptune AmazonKeyspaces=keyspaces AmazonTimestream=timestream
    AWSDatabaseMigrationService=dms AmazonRedshift=redshift AmazonOpenSearchService=opensearch
    AmazonAthena=athena AWSGlue=glue AmazonEMR=emr AWSLakeFormation=lake-formation
    AmazonQuickSuite=quicksight AmazonKinesis=kinesis AmazonKinesisDataStreams=kinesis
    AmazonDataFirehose=firehose AmazonManagedServiceforApacheFlink=managed-flink
    AmazonManagedStreamingforApacheKafka=msk AmazonSimpleQueueService=sqs
    AmazonSimpleNotificationService=sns AmazonSimpleEmailService=ses AmazonEventBridge=event-bus
    AWSStepFunctions=step-functions AmazonMQ=mq AmazonManagedWorkflowsforApacheAirflow=mwaa
    AWSIdentityandAccessManagement=iam-role AWSIAMIdentityCenter=identity-center AmazonCognito=cognito
    AWSKeyManagementService=kms AWSSecretsManager=secrets-manager AWSCertificateManager=acm AWSWAF=waf
    AWSShield=shield AmazonGuardDuty=guardduty AmazonInspector=inspector AmazonMacie=macie
    AWSSecurityHub=security-hub AWSDirectoryService=directory-service AWSResourceAccessManager=ram
    AWSFirewallManager=firewall-manager AmazonCloudWatch=cloudwatch AWSXRay=x-ray
    AWSCloudTrail=cloudtrail AWSConfig=config AWSSystemsManager=systems-manager
    AWSCloudFormation=cloudformation AWSCloudDevelopmentKit=cdk AWSOrganizations=organizations
    AWSControlTower=control-tower AWSCodePipeline=codepipeline AWSCodeBuild=codebuild
    AWSCodeDeploy=codedeploy AWSAmplify=amplify AWSIoTCore=iot-core AmazonBedrock=bedrock
    AmazonSageMakerAI=sagemaker AmazonRekognition=rekognition
  `,
  resource: `
    AmazonEC2Instance=ec2 AmazonEC2ElasticIPAddress=elastic-ip AmazonEC2AMI=ami
    AmazonElasticContainerServiceService=ecs-service AmazonElasticContainerServiceTask=ecs-task
    ElasticLoadBalancingApplicationLoadBalancer=alb ElasticLoadBalancingNetworkLoadBalancer=nlb
    ElasticLoadBalancingGatewayLoadBalancer=gwlb ElasticLoadBalancingClassicLoadBalancer=clb
    AmazonAPIGatewayEndpoint=api-gateway AmazonCloudFrontFunctions=cloudfront-function
    AmazonCloudFrontEdgeLocation=edge-location AmazonRoute53HostedZone=route53
    AmazonRoute53Resolver=route53-resolver AmazonVPCInternetGateway=igw AmazonVPCNATGateway=nat-gateway
    AmazonVPCEndpoints=interface-endpoint AmazonVPCPeeringConnection=vpc-peering AmazonVPCVPNGateway=vgw
    AmazonVPCCustomerGateway=customer-gateway AmazonVPCVPNConnection=site-to-site-vpn
    AmazonVPCNetworkAccessControlList=network-acl AmazonRoute53RouteTable=route-table
    AmazonVPCRouter=router AmazonVPCElasticNetworkInterface=network-interface
    AmazonVPCFlowLogs=flow-logs AWSTransitGatewayAttachment=transit-gateway-attachment
    AWSDirectConnectGateway=direct-connect-gateway AWSNetworkFirewallEndpoints=firewall-endpoint
    AmazonSimpleStorageServiceBucket=s3 AmazonElasticBlockStoreVolume=ebs
    AWSDatasyncAgent=datasync-agent AmazonDynamoDBAmazonDynamoDBAccelerator=dax
    AmazonDynamoDBStream=dynamodb-stream AmazonDynamoDBTable=dynamodb AmazonRDSProxyInstance=rds-proxy
    AmazonElastiCacheElastiCacheforRedis=elasticache AmazonElastiCacheElastiCacheforValkey=elasticache
    AmazonElastiCacheElastiCacheforMemcached=elasticache AmazonSimpleQueueServiceQueue=sqs
    AmazonSimpleNotificationServiceTopic=sns AmazonEventBridgeScheduler=scheduler
    AmazonEventBridgePipes=pipes AmazonEventBridgeRule=event-rule
    AmazonEventBridgeCustomEventBus=event-bus AWSIdentityAccessManagementRole=iam-role
    AmazonCloudWatchAlarm=cloudwatch-alarm AmazonCloudWatchLogs=cloudwatch-logs
    AWSSystemsManagerParameterStore=parameter-store User=user Users=users Client=client
    Mobileclient=mobile-client Internet=internet Server=server Officebuilding=office-building
  `,
  'architecture-group': `
    AWSCloud=aws-cloud AWSAccount=account Region=region VirtualprivatecloudVPC=vpc Publicsubnet=subnet
    Privatesubnet=subnet AutoScalinggroup=asg Corporatedatacenter=site Servercontents=server-contents
    EC2instancecontents=ec2-instance-contents SpotFleet=spot-fleet
  `,
}

const rows = Object.entries(table).flatMap(([folder, text]) =>
  text
    .trim()
    .split(/\s+/)
    .map((row) => {
      const [file = '', id = ''] = row.split('=')
      return { path: `${folder}/${file}`, id }
    }),
)

/** What people call a thing whose entry has another name; the palette has to find it. */
const otherNames: readonly (readonly [string, string])[] = [
  ['load balancer', 'alb'],
  ['elb', 'nlb'],
  ['hosted zone', 'route53'],
  ['redis', 'elasticache'],
  ['valkey', 'elasticache'],
  ['memcached', 'elasticache'],
  ['privatelink', 'endpoint-service'],
  ['vpc endpoint', 'interface-endpoint'],
  ['vpc endpoint', 'gateway-endpoint'],
  ['iam', 'iam-role'],
  ['rule', 'event-rule'],
  ['elasticsearch', 'opensearch'],
  ['ec2 auto scaling', 'auto-scaling'],
  ['data centre', 'site'],
  ['azure', 'other-cloud'],
  ['eni', 'network-interface'],
  ['kubernetes', 'eks'],
]

/** Entries that wear the same icon, because AWS draws one for all of them. */
const sharedIcons = [
  ['egress-only-igw', 'igw'],
  ['gateway-endpoint', 'gwlb-endpoint', 'interface-endpoint'],
  ['lambda', 'lambda-edge'],
  ['route-table', 'transit-gateway-route-table'],
  ['snowball-edge', 'snowcone'],
]

describe('the icon table', () => {
  it('has 169 rows, each once, with files that are on disk', () => {
    const paths = rows.map(({ path }) => path)
    const folder = join(import.meta.dirname, '../../../node_modules/aws-icons/icons')
    expect(new Set(paths).size).toBe(169)
    expect(rows).toHaveLength(169)
    expect(paths.filter((path) => !existsSync(join(folder, `${path}.svg`)))).toEqual([])
  })

  it.each(rows)('$path is covered by $id', ({ path, id }) => {
    expect(serviceOf(id)?.id ?? kindOf(id)?.id).toBe(id)
    const wearers = services.filter(({ icon }) => icon === path).map((service) => service.id)
    if (wearers.length > 0) expect(wearers).toContain(id)
  })
})

describe('the palette', () => {
  it('finds things by their other names', () => {
    for (const [name, id] of otherNames) {
      const service = serviceOf(id)
      const words = [service?.name, service?.shortName, ...(service?.keywords ?? [])].join(' ').toLowerCase()
      expect(words, `${id} by “${name}”`).toContain(name)
    }
  })

  it('has no two entries with one icon, except where AWS has one for several things', () => {
    const wearers = new Map<string, string[]>()
    for (const { id, icon } of services) {
      if (icon !== null) wearers.set(icon, [...(wearers.get(icon) ?? []), id])
    }
    const shared = [...wearers.values()].filter((ids) => ids.length > 1).map((ids) => ids.toSorted())
    expect(shared.toSorted((a, b) => String(a).localeCompare(String(b)))).toEqual(sharedIcons)
  })

  it('has no two entries with the same name', () => {
    const names = services.flatMap(({ name, shortName }) =>
      name.toLowerCase() === shortName.toLowerCase()
        ? [name.toLowerCase()]
        : [name.toLowerCase(), shortName.toLowerCase()],
    )
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  })
})
