import type { ConnectionKind } from '../connection-kind'

/** Plumbing that ties one resource to another. */
export const bondKinds: readonly ConnectionKind[] = [
  {
    id: 'mount',
    label: 'mount',
    help: 'A file system is mounted over the network (NFS, TCP 2049), by many clients at once.',
    role: 'plumbing',
    dashed: false,
    showsLabel: true,
    carriesTraffic: true,
    fields: [
      {
        key: 'readOnly',
        label: 'Read only',
        help: 'Whether the client mounts the file system without writing to it.',
        type: 'boolean',
      },
    ],
  },
  {
    id: 'volume-attachment',
    label: 'attached',
    help: 'A block volume is attached to an instance of the same Availability Zone: one instance, or up to 16 for io1 and io2 with Multi-Attach.',
    role: 'plumbing',
    dashed: false,
    showsLabel: false,
    carriesTraffic: false,
    fields: [
      {
        key: 'device',
        label: 'Device',
        help: 'Name under which the instance sees the volume.',
        type: 'text',
        example: '/dev/sdf',
      },
    ],
  },
  {
    id: 'address-association',
    label: 'has address',
    help: 'An Elastic IP address is associated with this resource’s network interface.',
    role: 'plumbing',
    dashed: false,
    showsLabel: false,
    carriesTraffic: false,
    fields: [],
  },
  {
    id: 'association',
    label: 'applies to',
    help: 'A web ACL, certificate, key, role, user pool or endpoint service is set on this resource and protects, identifies or fronts it.',
    role: 'plumbing',
    dashed: false,
    showsLabel: false,
    carriesTraffic: false,
    fields: [],
  },
  {
    id: 'membership',
    label: 'belongs to',
    help: 'The instance is one of the members of an Auto Scaling group or of a cluster.',
    role: 'plumbing',
    dashed: false,
    showsLabel: false,
    carriesTraffic: false,
    fields: [],
  },
]
