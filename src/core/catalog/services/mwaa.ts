import { choice, securityGroups, subnets } from '../fields'
import { defineService } from '../service'

export default defineService({
  id: 'mwaa',
  name: 'Amazon Managed Workflows for Apache Airflow',
  shortName: 'Managed Airflow environment',
  keywords: ['airflow', 'dag', 'mwaa'],
  category: 'integration',
  icon: 'architecture-service/AmazonManagedWorkflowsforApacheAirflow',
  placement: 'inside',
  livesIn: ['vpc', 'region'],
  stubs: 'subnets',
  fields: [
    subnets('Two private subnets in different zones.'),
    choice('webserverAccess', 'Web server', 'From where the Airflow pages are reached.', [
      'public',
      'private',
    ]),
    securityGroups,
  ],
  sources: [
    {
      title: 'About networking on Amazon MWAA',
      url: 'https://docs.aws.amazon.com/mwaa/latest/userguide/networking-about.html',
      asOf: '2026',
    },
  ],
})
