import { sketch, type SketchedNode } from '../model/sketch'

type Nodes = Readonly<Record<string, SketchedNode>>

/** A virtual private gateway and a customer gateway. */
export const gateway: Nodes = {
  vpc: { service: 'vpc' },
  vgw: { service: 'vgw', name: 'Gateway', in: 'vpc' },
  cgw: { service: 'customer-gateway' },
}
/** As many VPN connections between them. */
export const vpns = (count: number) => [`cgw -> vgw : site-to-site-vpn x${count}`]
/** The rest of a sketch in which a quota is raised, with this reason. */
export const raised = (factId: string, value: number, at?: string, reason = 'Case 123, granted') => ({
  review: { raised: [{ factId, value, reason, ...(at === undefined ? {} : { at: at as never }) }] },
})
/** Likewise, of VPN connections. */
export const vpnRaised = (value: number, at?: string) => raised('vpn.per-vgw', value, at)
/** What passes there. */
export const fact = { at: 'vgw', factId: 'vpn.per-vgw' }
/** That something at `at` exceeds its quota. */
export const tooMany = (at: string) => [{ message: 'exceeded', at: [at] }]

/** A VPC and as many others. */
export const peered = (count: number): Nodes => ({
  hub: { service: 'vpc' },
  spokes: { service: 'vpc', count },
})
/** That they are peered with it. */
export const peering = ['hub -> spokes : vpc-peering']
/** As many VPCs in a Region, in the account where there is one around. */
export const regionOf = (count: number, around: Nodes = {}): Nodes => ({
  ...around,
  region: { service: 'region', ...('account' in around ? { in: 'account' } : {}) },
  vpcs: { service: 'vpc', in: 'region', count },
})
/** An account. */
export const account: Nodes = { account: { service: 'account' } }
/** A cache alone. */
export const cache = (config: SketchedNode['config'] & object) =>
  sketch({ cache: { service: 'elasticache', config } })
