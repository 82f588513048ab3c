import fc from 'fast-check'

/** Something to write into a drawn world; the numbers choose among what is there. */
export type Statement =
  | { readonly is: 'table' | 'access' | 'propagation'; readonly at: number; readonly draw: number }
  | {
      readonly is: 'route'
      readonly at: number
      readonly destination: number
      readonly target: number
      readonly isBlackhole: boolean
    }
  | { readonly is: 'hub-table' | 'association' | 'learned'; readonly at: number; readonly draw: number }
  | {
      readonly is: 'hub-route'
      readonly at: number
      readonly destination: number
      readonly target: number
      readonly isBlackhole: boolean
    }
  | { readonly is: 'group' | 'acl'; readonly at: number; readonly rule: Rule }
  | { readonly is: 'complete'; readonly at: number; readonly draw: number }

/** A row of a security group or network ACL. */
export interface Rule {
  readonly direction: 'inbound' | 'outbound'
  readonly protocol: 'tcp' | 'udp' | 'icmp' | 'all'
  readonly port: number | null
  readonly cidr: string
  readonly action: 'allow' | 'deny'
}

export const anyRule: fc.Arbitrary<Rule> = fc.record({
  direction: fc.constantFrom('inbound' as const, 'outbound' as const),
  protocol: fc.constantFrom('all' as const, 'tcp' as const, 'udp' as const, 'icmp' as const),
  port: fc.constantFrom(null, 443, 22),
  cidr: fc.constantFrom('0.0.0.0/0', '10.0.0.0/8', '10.0.0.0/16', '10.1.0.0/16', '192.168.0.0/24'),
  action: fc.constantFrom('allow' as const, 'allow' as const, 'deny' as const),
})
const routeTo = {
  at: fc.nat(7),
  destination: fc.nat(9),
  target: fc.nat(9),
  isBlackhole: fc.nat(7).map((n) => n === 7),
}
const plain = { at: fc.nat(7), draw: fc.nat(7) }

const anyStatement: fc.Arbitrary<Statement> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ is: fc.constant('route' as const), ...routeTo }) },
  { weight: 2, arbitrary: fc.record({ is: fc.constant('hub-route' as const), ...routeTo }) },
  {
    weight: 4,
    arbitrary: fc.record({
      is: fc.constantFrom(
        ...(['table', 'access', 'propagation', 'hub-table', 'association', 'learned', 'complete'] as const),
      ),
      ...plain,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      is: fc.constantFrom('group' as const, 'acl' as const),
      at: fc.nat(7),
      rule: anyRule,
    }),
  },
)

/** Up to ten statements about routes, associations, groups and ACLs: sensible or not. */
export function anyStatements(): fc.Arbitrary<readonly Statement[]> {
  return fc.array(anyStatement, { maxLength: 10 })
}
