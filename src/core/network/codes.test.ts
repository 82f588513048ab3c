import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { facts } from '../catalog/facts'
import { networkFacts } from '../rules/shared/network-facts'
import { codes } from './codes'

/** Network specification, section 11: the codes of Reachability Analyzer for paths and configurations, written off by hand. */
const analyzerCodes: ReadonlySet<string> = new Set(
  `BAD_STATE BAD_STATE_ATTACHMENT BAD_STATE_ROUTE BAD_STATE_VPN CANNOT_ROUTE ELB_ACL_RESTRICTION
  ELB_INSTALLED_AZ_RESTRICTION ELB_LISTENER_PORT_RESTRICTION ELB_LISTENERS_MISMATCH ELB_NOT_CROSSZONE
  ELBV2_LISTENER_HAS_NO_TG ELBV2_LISTENER_PORT_RESTRICTION ELBV2_LISTENER_REQUIRES_TG_ACCEPT ELBV2_LISTENERS_MISMATCH
  ELBV2_NO_TARGETS_IN_AZ ELBV2_SOURCE_ADDRESS_PRESERVATION ENI_ADDRESS_RESTRICTION ENI_SG_RULES_MISMATCH
  ENI_SOURCE_DEST_CHECK_RESTRICTION FIREWALL_RULES_RESTRICTION GATEWAY_REJECTS_SPOOFED_TRAFFIC
  GWLB_DESTINATION_PORT_RESTRICTION GWLB_PROTOCOL_RESTRICTION HIGHER_PRIORITY_ROUTE
  IGW_DESTINATION_ADDRESS_IN_VPC_CIDRS IGW_DESTINATION_ADDRESS_NOT_IN_RFC1918_EGRESS
  IGW_DESTINATION_ADDRESS_NOT_IN_RFC6598_EGRESS IGW_NAT_REFLECTION IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS
  IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS IGW_SOURCE_ADDRESS_NOT_IN_RFC1918_INGRESS
  IGW_SOURCE_ADDRESS_NOT_IN_RFC6598_INGRESS INGRESS_RTB_NO_PUBLIC_IP INGRESS_RTB_TRAFFIC_REDIRECTION
  MORE_SPECIFIC_ROUTE NGW_DEST_ADDRESS_PRESERVATION NGW_REQUIRES_SOURCE_IN_VPC NGW_SOURCE_ADDRESS_REASSIGN
  NO_POSSIBLE_DESTINATION NO_ROUTE_TO_DESTINATION PCX_REQUIRES_ADDRESS_IN_VPC_CIDR PROTOCOL_RESTRICTION
  REGIONAL_NGW_ROUTE_AZ_RESTRICTION REMAP_EPHEMERAL_PORT SG_HAS_NO_RULES SG_REFERENCES_NOT_PRESERVED
  SG_REFERENCING_SUPPORT SUBNET_ACL_RESTRICTION TARGET_ADDRESS_RESTRICTION TARGET_PORT_RESTRICTION
  TGW_ATTACH_MISSING_TGW_RTB_ASSOCIATION TGW_ATTACH_VPC_AZ_RESTRICTION TGW_BAD_STATE_VPN TGW_ROUTE_AZ_RESTRICTION
  TGW_RTB_BAD_STATE_ROUTE TGW_RTB_CANNOT_ROUTE TGW_RTB_HIGHER_PRIORITY_ROUTE TGW_RTB_MORE_SPECIFIC_ROUTE
  TGW_RTB_NO_ROUTE_TO_TGW_ATTACHMENT TGW_RTB_ROUTES_ARE_UNKNOWN UNKNOWN_DESTINATION UNKNOWN_PEERED_SGS
  UNKNOWN_RESOURCE VGW_PRIVATE_IP_ASSOCIATION_FOR_EGRESS VGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS
  VPC_BLOCK_PUBLIC_ACCESS_ENABLED VPC_LOCAL_ROUTE_CIDR_RESTRICTION VPCE_GATEWAY_EGRESS_SOURCE_ADDRESS_RESTRICTION
  VPCE_GATEWAY_PROTOCOL_RESTRICTION VPCE_INTRA_VPC_TRAFFIC VPCE_SERVICE_NOT_INSTALLED_IN_AZ
  DISCONNECTED_VPCS NO_PATH NO_SOURCE_OR_DESTINATION UNASSOCIATED_COMPONENT UNSUPPORTED_COMPONENT`.split(
    /\s+/,
  ),
)

const known = new Set(facts.map(({ id }) => id))
const sources = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && name !== 'codes.ts')
  .map((name) => readFileSync(join(import.meta.dirname, name), 'utf8'))
const named = sources.flatMap((text) => [...text.matchAll(/factId: '([^']+)'/g)].map(([, id]) => id ?? ''))

describe('the codes of blockers', () => {
  it.each(Object.entries(codes))('%s rests on a fact that there is', (_, { factId }) => {
    expect([...known]).toContain(factId)
  })

  it.each(Object.entries(codes))(
    '%s is one of Reachability Analyzer, or marked as our own',
    (code, entry) => {
      expect('own' in entry).toBe(!analyzerCodes.has(code))
    },
  )

  it.each(Object.keys(codes))('%s is said by the engine', (code) => {
    expect(sources.some((text) => text.includes(`'${code}'`))).toBe(true)
  })

  it('stand beside facts that blockers name themselves, all of which there are', () => {
    expect(named.length).toBeGreaterThan(10)
    expect(named.filter((id) => !known.has(id) || !networkFacts.includes(id))).toEqual([])
  })
})
