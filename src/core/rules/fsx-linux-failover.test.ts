import { sketch, type SketchedNode } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './fsx-linux-failover'

const files = (deploymentType: string): SketchedNode => ({
  service: 'fsx-windows',
  config: { deploymentType },
})
const host = (operatingSystem?: string): SketchedNode => ({
  service: 'ec2',
  config: operatingSystem === undefined ? {} : { operatingSystem },
})
const mounted = ['host -> files : mount']

testRule(rule, {
  good: {
    'a Windows client': {
      diagram: sketch({ files: files('Multi-AZ'), host: host('Windows') }, mounted),
      passes: [{ at: 'mount-1', factId: 'fsx.linux-failover' }],
    },
    'a client whose system is open': sketch({ files: files('Multi-AZ'), host: host() }, mounted),
    'a Single-AZ file system': sketch({ files: files('Single-AZ'), host: host('Linux') }, mounted),
    'FSx for ONTAP': sketch(
      { files: { service: 'fsx-ontap', config: { deploymentType: 'Multi-AZ' } }, host: host('Linux') },
      mounted,
    ),
  },
  bad: {
    'a Linux client of a Multi-AZ file system': {
      diagram: exampleOf(rule),
      finds: [{ message: 'staysBehind', at: ['reports', 'mount-1', 'files'] }],
    },
  },
})
