/**
 * Text from a file as it may be written to a terminal: control characters, which could move the cursor, change the title
 * or hide what follows, as a visible mark; marks that turn the direction of writing are left out.
 */
export function plain(text: string): string {
  return text.replaceAll(/\p{Cc}/gu, (sign) => (sign === '\n' ? sign : '\uFFFD')).replaceAll(turning, '')
}

const turning = /[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g
