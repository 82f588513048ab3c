import { subnets } from '../fields'
import { defineService } from '../service'

export default defineService({
  id: 'directory-service',
  name: 'AWS Directory Service',
  shortName: 'Directory Service',
  keywords: ['active directory', 'ldap'],
  category: 'security',
  icon: 'architecture-service/AWSDirectoryService',
  placement: 'inside',
  livesIn: ['region', 'vpc', 'account', 'aws-cloud'],
  stubs: 'subnets',
  fields: [subnets('Two subnets in different zones, for the directory’s servers.')],
  sources: [
    {
      title: 'What is AWS Directory Service?',
      url: 'https://docs.aws.amazon.com/directoryservice/latest/admin-guide/what_is.html',
      asOf: '2026',
    },
  ],
})
