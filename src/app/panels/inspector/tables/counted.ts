/** “1 rule”, “3 rules”, “no rules”. */
export function counted(number: number, what: string): string {
  return number === 0 ? `no ${what}s` : number === 1 ? `1 ${what}` : `${number} ${what}s`
}
