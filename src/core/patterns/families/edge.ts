import type { Family } from './family'

/** What stands between the users and the Regions, and where static files come from. */
export const edgeFamilies: readonly Family[] = [
  {
    id: 'static-content',
    title: 'Static content, five ways',
    question: 'Different ways to expose static objects: which?',
    opensWith: [
      'files-from-one-instance',
      'cloudfront-instance-volume',
      'cloudfront-alb-scaled-shared-files',
      'cloudfront-bucket',
    ],
    members: [
      { id: 'files-from-one-instance', take: 'A trial, or a server that is there anyway.' },
      {
        id: 'cloudfront-instance-volume',
        take: 'One server has to make or read the files, and CloudFront should take the load off it.',
      },
      {
        id: 'cloudfront-alb-shared-files',
        take: 'Several servers in several zones have to read and write the same files.',
      },
      {
        id: 'cloudfront-alb-scaled-shared-files',
        take: 'The same, with a number of servers that follows the load.',
      },
      {
        id: 'cloudfront-bucket',
        take: 'Files that are the same for everybody. Usually this one: there is no server to run.',
      },
      {
        id: 'dns-split-static-dynamic',
        take: 'Beside the files there is an application, under a name of its own.',
      },
    ],
    notes: { wording: ['Different ways to expose static objects'] },
  },
  {
    id: 'edge',
    title: 'At the edge',
    question: 'What should users meet before they reach a Region?',
    members: [
      {
        id: 'cloudfront-vpc-origin',
        take: 'The application stays private, and CloudFront alone faces the internet.',
      },
      { id: 'cloudfront-api-cache', take: 'Many users ask an API for the same answers.' },
      { id: 'edge-functions', take: 'Requests have to be looked at or changed near the users.' },
      {
        id: 'global-accelerator-static-addresses',
        take: 'Clients need addresses that never change, or another Region within seconds.',
      },
      {
        id: 'active-regions',
        take: 'Each Region serves its own users with its own copy of the data.',
      },
    ],
    notes: { wording: ['edge functions', 'cloudfront at the edge'] },
  },
]
