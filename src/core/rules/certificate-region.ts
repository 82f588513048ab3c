import { factOf } from '../catalog/facts'
import { setField } from '../edit/set-field'
import type { ResourceNode } from '../model/diagram'
import { sketch } from '../model/sketch'
import { regionOf, regionsApart } from '../network/regions'
import { defineRule, type Fix } from './rule'
import { farEndsOf } from './shared/far-ends'
import { capitalised, nameOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 'certificate-region',
    title: 'Certificate in the wrong Region',
    concern: 'correctness',
    looksAt: ['acm'],
    messages: {
      notInVirginia: {
        severity: 'error',
        text: '{certificate} is in {region}, but {target} takes its certificate from {needed} only.',
      },
      otherRegion: {
        severity: 'error',
        text: '{certificate} is in {region}, but {target} in {otherRegion} takes certificates of its own Region only.',
      },
    },
    why: 'A certificate of ACM cannot be used from another Region. CloudFront, and the custom domain of a Cognito user pool, take theirs from us-east-1, wherever the rest runs; load balancers and Regional APIs from their own Region.',
    howToFix: 'Request the certificate again in the Region where it is needed, or import it there.',
    facts: ['cf.cert-us-east-1', 'cognito.certificate-us-east-1', 'acm.same-region'],
    sources: [
      {
        title: 'Requirements for using SSL/TLS certificates with CloudFront',
        url: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cnames-and-https-requirements.html',
        asOf: '2026-H2',
      },
      {
        title: 'Services integrated with ACM',
        url: 'https://docs.aws.amazon.com/acm/latest/userguide/acm-services.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch(
      {
        certificate: { service: 'acm', name: 'shop.example.com', config: { region: 'eu-west-1' } },
        site: { service: 'cloudfront', name: 'Shop website' },
      },
      ['certificate -> site : association'],
    ),

  each: (graph) => graph.resources('acm'),

  *checkOne(graph, certificate) {
    const code = regionOf(graph, certificate.id)?.code
    const users = farEndsOf(graph, certificate.id, 'association')
    for (const { line, end } of users) {
      const atEdge = edge[end.service]
      const at = [
        typeof certificate.config['region'] === 'string'
          ? { at: certificate.id, part: 'region' }
          : { at: certificate.id },
        { at: line.id },
        { at: end.id },
      ] as const
      const data = {
        certificate: capitalised(nameOf(graph, certificate.id)),
        target: nameOf(graph, end.id),
      }
      if (atEdge !== undefined) {
        const needed = String(factOf(atEdge).value)
        if (code === undefined) yield { needs: { at: certificate.id, part: 'region' }, factIds: [atEdge] }
        else if (code === needed) yield { pass: at[0], factId: atEdge }
        else if (!code.startsWith('cn-')) {
          const fixes = users.every((user) => edge[user.end.service] !== undefined)
            ? inVirginia(certificate, needed)
            : []
          yield {
            message: 'notInVirginia',
            at,
            data: { ...data, region: code, needed },
            factIds: [atEdge],
            fixes,
          }
        }
        continue
      }
      if (!regional.has(end.service) || mayBeAtEdge(end, code)) continue
      const apart = regionsApart(graph, certificate.id, end.id)
      const factIds = ['acm.same-region']
      if (apart !== undefined)
        yield {
          message: 'otherRegion',
          at,
          data: { ...data, region: apart[0], otherRegion: apart[1] },
          factIds,
        }
    }
  },
})

/** What takes its certificate from us-east-1, and the fact that says so. */
const edge: Readonly<Record<string, string>> = {
  cloudfront: 'cf.cert-us-east-1',
  cognito: 'cognito.certificate-us-east-1',
}
const regional: ReadonlySet<string> = new Set([
  'alb',
  'nlb',
  'clb',
  'api-gateway',
  'app-runner',
  'opensearch',
])

/** An edge-optimized API takes its certificate from us-east-1, so that one from there is right if the API may be one. */
function mayBeAtEdge({ service, config }: ResourceNode, code: string | undefined): boolean {
  if (service !== 'api-gateway' || code !== factOf('cf.cert-us-east-1').value) return false
  const isRest = config['apiKind'] === undefined || config['apiKind'] === 'REST'
  return isRest && (config['endpointType'] === undefined || config['endpointType'] === 'Edge-optimized')
}

/** Only where the certificate itself says which Region; one that is drawn in a box has to be moved. */
function inVirginia(certificate: ResourceNode, needed: string): readonly Fix[] {
  if (typeof certificate.config['region'] !== 'string') return []
  return [
    {
      label: `Request it in ${needed}`,
      apply: (diagram) => setField(diagram, certificate.id, 'region', needed),
    },
  ]
}
