/** Checks that are off, or some messages of theirs (“rule/message”); null where none is. */
export function offWords(severities: Readonly<Record<string, string>>): string | null {
  const off = Object.keys(severities).filter((key) => severities[key] === 'off')
  const whole = new Set(off.filter((key) => !key.includes('/')))
  const partly = new Set(off.map((key) => key.split('/')[0] ?? key).filter((ruleId) => !whole.has(ruleId)))
  const parts = [
    ...(whole.size > 0 ? [`${counted(whole.size)} off`] : []),
    ...(partly.size > 0 ? [`${counted(partly.size)} partly off`] : []),
  ]
  return parts.length === 0 ? null : `${parts.join(', ')} in this diagram.`
}

const counted = (count: number) => (count === 1 ? '1 check is' : `${count} checks are`)
