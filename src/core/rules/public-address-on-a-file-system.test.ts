import { sketch } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './public-address-on-a-file-system'

testRule(rule, {
  good: {
    'an address on an instance that mounts it': sketch(
      { files: { service: 'fsx-windows' }, web: { service: 'ec2' }, address: { service: 'elastic-ip' } },
      ['address -> web : address-association', 'web -> files : mount'],
    ),
  },
  bad: {
    'an address on the file system': {
      diagram: exampleOf(rule),
      finds: [
        {
          message: 'detached',
          at: ['address-association-1', 'files', 'address'],
          fixes: { 'Take the association away': [] },
        },
      ],
    },
    'another kind of FSx': {
      diagram: sketch({ files: { service: 'fsx-ontap' }, address: { service: 'elastic-ip' } }, [
        'files -> address : address-association',
      ]),
      finds: [{ message: 'detached', at: ['address-association-1', 'files', 'address'] }],
    },
  },
})
