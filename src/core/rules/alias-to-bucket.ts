import { setField } from '../edit/set-field'
import { sketch } from '../model/sketch'
import { defineRule } from './rule'
import { targetsOf } from './shared/far-ends'
import { nameOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 'alias-to-bucket',
    title: 'Alias that cannot lead to the bucket',
    concern: 'correctness',
    looksAt: ['dns-record'],
    messages: {
      noWebsite: {
        severity: 'error',
        text: 'An alias record of {zone} leads to {bucket}, which is no static website: an alias leads to the website endpoint of a bucket.',
      },
      otherName: {
        severity: 'error',
        text: 'The record {record} is an alias to the bucket {bucket}, but a website bucket answers only for a record of its own name.',
      },
    },
    why: 'A website bucket knows from the host name which site is asked for: Route 53 offers it for a record of exactly the bucket’s own name, and only while static website hosting is on.',
    howToFix:
      'Turn static website hosting on and give bucket and record the same name, or put CloudFront in front, which takes any name.',
    facts: ['r53.alias-targets', 'r53.s3-alias-name'],
    sources: [
      {
        title: 'Values that are common for alias records for all routing policies',
        url: 'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resource-record-sets-values-alias-common.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch(
      {
        zone: { service: 'route53', name: 'example.com' },
        pages: { service: 's3', name: 'pages.example.com', config: { website: true } },
      },
      [{ is: 'zone -> pages : dns-record "www.example.com"', config: { recordType: 'alias' } }],
    ),

  each: (graph) => graph.resources('route53'),

  *checkOne(graph, zone) {
    for (const { line, end } of targetsOf(graph, zone.id, 'dns-record')) {
      if (end.service !== 's3' || line.config['recordType'] !== 'alias') continue
      const data = { zone: nameOf(graph, zone.id), bucket: nameOf(graph, end.id) }
      if (end.config['website'] === false) {
        yield {
          message: 'noWebsite',
          at: [{ at: end.id, part: 'website' }, { at: line.id }, { at: zone.id }],
          data,
          factIds: ['r53.alias-targets'],
          fixes: [
            {
              label: 'Make it a static website',
              apply: (diagram) => setField(diagram, end.id, 'website', true),
            },
          ],
        }
      }
      const [record, bucket] = [line.label, end.name].map((name) => name.trim().toLowerCase())
      if (record === undefined || bucket === undefined || !isDomain(record) || !isDomain(bucket)) continue
      if (record === bucket) yield { pass: { at: line.id }, factId: 'r53.s3-alias-name' }
      else
        yield {
          message: 'otherName',
          at: [{ at: line.id }, { at: end.id }],
          data: { ...data, record: `“${record}”` },
          factIds: ['r53.s3-alias-name'],
        }
    }
  },
})

/** Only what looks like a domain name on both sides is compared: other names are just what things are called in the drawing. */
const isDomain = (text: string) => /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/.test(text)
