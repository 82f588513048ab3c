import type { SketchedNode } from '../../model/sketch'
import { inEach, refs } from './zoned-vpc'

/** What viewers ask for files, at the edge locations of CloudFront. */
export const distribution: SketchedNode = { service: 'cloudfront', name: 'Distribution', in: 'cloud' }

/** A bucket that nobody reads but the distribution, by origin access control. */
export const privateBucket: SketchedNode = {
  service: 's3',
  name: 'Static files',
  in: 'region',
  config: { publicAccessBlocked: true },
}

/** How the distribution gets at it. */
export const bucketOrigin = {
  is: 'cdn -> bucket : origin "origin access control"',
  config: { access: 'origin access control' },
}

/** An EFS file system with a mount target in the private subnet of each zone. */
export function sharedFiles(zones: readonly string[]): SketchedNode {
  return {
    service: 'efs',
    name: 'Shared files',
    in: 'vpc',
    config: { fileSystemType: 'Regional', subnets: refs(...inEach(zones, 'private')) },
  }
}
