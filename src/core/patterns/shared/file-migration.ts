import type { SketchedNode } from '../../model/sketch'
import { regionInCloud } from './serverless'
import { privateSubnets, privateVpc } from './two-zones'

/** A VPC with a private subnet in each of two zones. */
export const privateNetwork: Readonly<Record<string, SketchedNode>> = { ...regionInCloud, ...privateVpc() }

/** An FSx for Windows File Server file system of that size, in one of the private subnets. */
export function singleAz(name: string, terabytes: number, zone: 'a' | 'b' = 'a'): SketchedNode {
  return {
    service: 'fsx-windows',
    name,
    in: `private-${zone}`,
    config: { deploymentType: 'Single-AZ', sizeBytes: terabytes * 1024 ** 4 },
  }
}

/** The same with a file server in each of them. */
export function multiAz(name: string, terabytes: number): SketchedNode {
  return {
    service: 'fsx-windows',
    name,
    in: 'vpc',
    config: {
      deploymentType: 'Multi-AZ',
      sizeBytes: terabytes * 1024 ** 4,
      subnets: privateSubnets,
    },
  }
}

/** Servers in the first zone that mount the file systems. */
export const windowsServers: SketchedNode = {
  service: 'ec2',
  name: 'Servers',
  in: 'private-a',
  config: { operatingSystem: 'Windows' },
}

/** A DataSync task. */
export function syncTask(
  name: string,
  mode: 'Basic' | 'Enhanced',
  config: Readonly<Record<string, unknown>> = {},
): SketchedNode {
  return { service: 'datasync', name, in: 'region', config: { mode, ...config } }
}
