import type { ResourceNode } from '../../../../core/model/diagram'
import { GatewayTables } from './GatewayTables'
import { SubnetTables } from './SubnetTables'
import { VpcTables } from './VpcTables'

/** What the tables around a thing say of it: of a subnet, a VPC and a transit gateway. */
export function NetworkSections({ node }: { readonly node: ResourceNode }) {
  switch (node.service) {
    case 'subnet':
      return <SubnetTables subnet={node} />
    case 'vpc':
      return <VpcTables vpc={node} />
    case 'transit-gateway':
      return <GatewayTables gateway={node} />
    default:
      return null
  }
}
