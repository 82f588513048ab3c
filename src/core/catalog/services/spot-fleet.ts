import { count, several, subnets } from '../fields'
import { defineService } from '../service'

export default defineService({
  id: 'spot-fleet',
  name: 'EC2 Spot Fleet',
  shortName: 'Spot Fleet',
  keywords: ['spot instances', 'spare capacity'],
  category: 'compute',
  icon: 'architecture-group/SpotFleet',
  placement: 'span',
  livesIn: ['vpc', 'region'],
  frame: { stroke: '#ED7100', dashed: false, fill: null, header: 'left' },
  stubs: 'subnets',
  members: 'members',
  fields: [
    several('members', 'Members', 'The instances that the fleet runs.', ['ec2']),
    subnets('Subnets over which the fleet spreads its instances.'),
    count(
      'targetCapacity',
      'Target capacity',
      'Instances, or units of capacity, that the fleet tries to keep.',
      { min: 0, max: 10_000 },
    ),
  ],
  sources: [
    {
      title: 'Spot Fleet',
      url: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/spot-fleet.html',
      asOf: '2026',
    },
  ],
})
