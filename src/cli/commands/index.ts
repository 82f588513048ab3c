import type { Command } from '../args/command'

/** A command by name; the rest of it is loaded when it is called. */
export interface ListedCommand {
  readonly name: string
  readonly summary: string
  load(): Promise<Command>
}

/** Every command, in the order of the help. */
export const commands: readonly ListedCommand[] = [
  {
    name: 'check',
    summary: 'Checks diagrams: what cannot work on AWS, why, and what to do.',
    load: async () => (await import('./check')).check,
  },
  {
    name: 'render',
    summary: 'Draws a diagram as SVG or PNG.',
    load: async () => (await import('./render')).render,
  },
  {
    name: 'convert',
    summary: 'Reads one format, writes another.',
    load: async () => (await import('./convert')).convert,
  },
  {
    name: 'ask',
    summary: 'Does A reach B, by which way, or what stops it?',
    load: async () => (await import('./ask')).ask,
  },
  {
    name: 'patterns',
    summary: 'The pattern templates; with an id, prints its diagram.',
    load: async () => (await import('./patterns')).patternsCommand,
  },
  {
    name: 'rules',
    summary: 'What is checked; with an id, all about one rule.',
    load: async () => (await import('./rules')).rulesCommand,
  },
  {
    name: 'services',
    summary: 'What can be drawn; with an id, its fields.',
    load: async () => (await import('./services')).servicesCommand,
  },
  {
    name: 'facts',
    summary: 'The limits and behaviours of AWS that checks rest on, with source and date.',
    load: async () => (await import('./facts')).factsCommand,
  },
]
