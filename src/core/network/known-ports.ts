/** What people call a protocol and its port. */
export const knownPorts = [
  { name: 'HTTPS', protocol: 'tcp', port: 443 },
  { name: 'HTTP', protocol: 'tcp', port: 80 },
  { name: 'SSH', protocol: 'tcp', port: 22 },
  { name: 'RDP', protocol: 'tcp', port: 3389 },
  { name: 'PostgreSQL', protocol: 'tcp', port: 5432 },
  { name: 'MySQL', protocol: 'tcp', port: 3306 },
  { name: 'Redis', protocol: 'tcp', port: 6379 },
  { name: 'NFS', protocol: 'tcp', port: 2049 },
  { name: 'DNS', protocol: 'udp', port: 53 },
] as const
