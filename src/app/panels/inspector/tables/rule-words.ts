/** What the rules of one direction come to, for a security group and for a network ACL. */
export function ruleWords(
  service: string,
  direction: 'inbound' | 'outbound',
  { count, isComplete }: { readonly count: number; readonly isComplete: boolean },
): string {
  const way = direction === 'inbound' ? 'in' : 'out'
  if (count === 0 && !isComplete) {
    return `No ${direction} rules stated: open. Anything may be let ${way}.`
  }
  if (count === 0) return `Stated: none. Nothing is let ${way}.`
  const rest = `Stated: whatever no rule matches is ${service === 'network-acl' ? 'denied' : `not let ${way}`}.`
  return service === 'security-group' ? `${rest} Answers always pass.` : rest
}
