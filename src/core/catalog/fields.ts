/** Fields that several services state in the same way, so that a key, its unit and its bounds are said once. */

import type { Field } from './service'

/** Bytes of a gibi- and a tebibyte: AWS's sizes are powers of two unless a page says otherwise. */
export const gib = 1024 ** 3
export const tib = 1024 ** 4

/** Security groups on the network interfaces of whatever has them. */
export const securityGroups: Field = {
  key: 'securityGroups',
  label: 'Security groups',
  help: 'Security groups of its network interfaces; up to five on each unless raised.',
  type: 'reference',
  many: true,
  services: ['security-group'],
}

/** The subnets with a network interface of the thing; `help` says how many and in which zones. */
export function subnets(help: string): Field {
  return { key: 'subnets', label: 'Subnets', help, type: 'reference', many: true, services: ['subnet'] }
}

/** What something that transforms its input passes on; needed where the input is not simply handed through. */
export const output: readonly Field[] = [
  {
    key: 'outputBytes',
    label: 'Output size',
    help: 'Size of what it passes on for one input, where that is not the input itself; 8 MB in may be 200 KB out.',
    type: 'number',
    unit: 'bytes',
    min: 0,
    max: 50 * tib,
  },
  {
    key: 'outputRatePerSecond',
    label: 'Output rate',
    help: 'How many outputs per second it passes on, where that differs from what comes in.',
    type: 'number',
    unit: 'per second',
    min: 0,
    max: 1_000_000_000,
  },
]

/** An autonomous system number, 32 bits wide; `help` says whose side of BGP it names. */
export function asn(help: string): Field {
  return count('asn', 'ASN', help, { max: 4_294_967_295 })
}

/** A whole number of things. `min` is 1 unless none is a sensible answer. */
export function count(
  key: string,
  label: string,
  help: string,
  bounds: { min?: number; max: number },
): Field {
  return {
    key,
    label,
    help,
    type: 'number',
    unit: 'none',
    min: bounds.min ?? 1,
    max: bounds.max,
    whole: true,
  }
}

/** A size in bytes, nothing to `max`. */
export function size(key: string, label: string, help: string, max: number): Field {
  return { key, label, help, type: 'number', unit: 'bytes', min: 0, max }
}

/** A length of time in seconds, nothing to `max`. */
export function seconds(key: string, label: string, help: string, max: number): Field {
  return { key, label, help, type: 'number', unit: 'seconds', min: 0, max }
}

/** Something that happens so often a second. */
export function perSecond(key: string, label: string, help: string): Field {
  return { key, label, help, type: 'number', unit: 'per second', min: 0, max: 1_000_000_000 }
}

/** A statement that is true or false; nothing is assumed where it is not stated. */
export function statement(key: string, label: string, help: string): Field {
  return { key, label, help, type: 'boolean' }
}

/** One of the options, in AWS's words. */
export function choice(key: string, label: string, help: string, options: readonly string[]): Field {
  return { key, label, help, type: 'choice', options }
}

/** Free text with an example of what is meant. */
export function text(key: string, label: string, help: string, example: string): Field {
  return { key, label, help, type: 'text', example }
}

/** One other thing in the diagram. */
export function one(key: string, label: string, help: string, services: readonly string[]): Field {
  return { key, label, help, type: 'reference', many: false, services }
}

/** Several other things in the diagram. */
export function several(key: string, label: string, help: string, services: readonly string[]): Field {
  return { key, label, help, type: 'reference', many: true, services }
}

/** What the FSx file systems that replicate over zones state of that, now and after a planned change. */
export const fsxDeployment: readonly Field[] = [
  choice(
    'deploymentType',
    'Deployment type',
    'Multi-AZ keeps a standby in a second zone; chosen at creation.',
    ['Single-AZ', 'Multi-AZ'],
  ),
  choice(
    'plannedDeploymentType',
    'Planned deployment type',
    'Deployment type that it is to have after a change or a restore, if one is planned.',
    ['Single-AZ', 'Multi-AZ'],
  ),
]

/** What every FSx file system states. */
export const fsxStorage: readonly Field[] = [
  subnets(
    'Subnets with a network interface of the file system: one, or two in different zones if it is Multi-AZ.',
  ),
  choice('storageType', 'Storage', 'SSD for low latency, HDD for throughput at a lower price.', [
    'SSD',
    'HDD',
  ]),
  size('sizeBytes', 'Size', 'Storage capacity of the file system.', 1024 * tib),
  size(
    'plannedSizeBytes',
    'Planned size',
    'Capacity that it is to get, if a change or a restore is planned.',
    1024 * tib,
  ),
  securityGroups,
]

/** Whether a list of rules holds all there are; one direction without a rule is else not stated. */
export const complete: Field = statement(
  'complete',
  'Rules are complete',
  'States that the rules listed are all there are: a direction without any rule then lets nothing through.',
)

/** A public IPv4 address of the thing itself, where it is known. */
export const publicIp: Field = {
  key: 'publicIp',
  label: 'Public IPv4 address',
  help: 'Its public or Elastic IP address, where it is known.',
  type: 'text',
  pattern: '^\\d{1,3}(\\.\\d{1,3}){3}$',
  form: 'ipv4',
  example: '203.0.113.25',
}

/** Its primary private IPv4 address. */
export const privateAddress: Field = {
  key: 'privateAddress',
  label: 'Private address',
  help: 'Its primary address in the subnet.',
  type: 'text',
  pattern: '^\\d{1,3}(\\.\\d{1,3}){3}$',
  form: 'ipv4',
  example: '10.0.1.30',
}

/** Its IPv6 address, or that it has none. */
export const ipv6Address: Field = {
  key: 'ipv6Address',
  label: 'IPv6 address',
  help: 'Its IPv6 address in the subnet; “none” states that it has none.',
  type: 'text',
  pattern: '^(none|[\\da-fA-F]*:[\\da-fA-F:.]+)$',
  example: '2001:db8:1234:1a00::10',
}

/** What a load balancer listens on, and where each listener sends to. */
export function listeners(protocols: readonly string[]): Field {
  return {
    key: 'listeners',
    label: 'Listeners',
    help: 'Protocol and port that clients connect to, and the target group behind them.',
    type: 'table',
    columns: [
      choice('protocol', 'Protocol', 'What clients speak to this listener.', protocols),
      {
        key: 'port',
        label: 'Port',
        help: 'Port that clients connect to.',
        type: 'number',
        unit: 'none',
        min: 1,
        max: 65_535,
        whole: true,
      },
      one('targetGroup', 'Target group', 'Where requests go by default.', ['target-group']),
    ],
  }
}

/** Further ranges of addresses, one in each row. */
export function networks(key: string, label: string, help: string, column: string): Field {
  return {
    key,
    label,
    help,
    type: 'table',
    columns: [network(column, 'CIDR', 'A network in CIDR notation.')],
  }
}

/** One network in CIDR notation. */
export function network(key: string, label: string, help: string): Field {
  return { key, label, help, type: 'text', form: 'ipv4-cidr', example: '10.0.0.0/16' }
}

/** The range of ports of a rule. */
export const ports: readonly Field[] = [
  {
    key: 'fromPort',
    label: 'From port',
    help: 'First port of the range; all ports if none is stated.',
    type: 'number',
    unit: 'none',
    min: 0,
    max: 65_535,
    whole: true,
  },
  {
    key: 'toPort',
    label: 'To port',
    help: 'Last port of the range; the first one again for a single port.',
    type: 'number',
    unit: 'none',
    min: 0,
    max: 65_535,
    whole: true,
  },
]
