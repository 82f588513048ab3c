const irregular: Readonly<Record<string, string>> = {
  cut: 'cut',
  put: 'put',
  set: 'set',
  take: 'took',
  make: 'made',
  draw: 'drew',
  drop: 'dropped',
  swap: 'swapped',
  bring: 'brought',
  send: 'sent',
  lay: 'laid',
  let: 'let',
  pin: 'pinned',
  unpin: 'unpinned',
  undo: 'undid',
  redo: 'redid',
  write: 'wrote',
  begin: 'began',
  bend: 'bent',
  split: 'split',
  wrap: 'wrapped',
}

/** An edit's label in the past: “Move web server” → “Moved web server”. */
export function said(label: string): string {
  const [verb = '', ...rest] = label.split(' ')
  const past = pastOf(verb.toLowerCase())
  return [past.charAt(0).toUpperCase() + past.slice(1), ...rest].join(' ')
}

function pastOf(verb: string): string {
  const known = irregular[verb]
  if (known !== undefined) return known
  if (verb.endsWith('e')) return `${verb}d`
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`
  return `${verb}ed`
}
