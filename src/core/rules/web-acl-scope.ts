import { factOf } from '../catalog/facts'
import { setField } from '../edit/set-field'
import type { Place, ResourceNode } from '../model/diagram'
import { sketch } from '../model/sketch'
import { regionOf, regionsApart } from '../network/regions'
import { defineRule, type Fix } from './rule'
import { farEndsOf, type FarEnd } from './shared/far-ends'
import { capitalised, listed, nameOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 'web-acl-scope',
    title: 'Web ACL that cannot be attached',
    concern: 'correctness',
    looksAt: ['waf'],
    messages: {
      notGlobal: {
        severity: 'error',
        text: '{acl} is a Regional web ACL, but {target} takes one of the scope CloudFront only.',
      },
      notRegional: {
        severity: 'error',
        text: '{acl} is a web ACL of the scope CloudFront, but {target} takes a Regional one only.',
      },
      notInVirginia: {
        severity: 'error',
        text: '{acl} is in {region}, but web ACLs for {target} are made in {needed}.',
      },
      otherRegion: {
        severity: 'error',
        text: '{acl} is in {region} and {target} in {otherRegion}: a web ACL protects resources of its own Region.',
      },
      severalWebAcls: {
        severity: 'error',
        text: '{target} has {count} web ACLs ({acls}), but AWS attaches one to a resource.',
      },
    },
    why: 'Web ACLs for CloudFront and Amplify are global and are made in us-east-1; all others belong to the Region of what they protect. A resource has one web ACL at a time.',
    howToFix:
      'Give each resource one web ACL: of the scope CloudFront for distributions, of the resource’s own Region otherwise. Put the rules of several into one.',
    facts: ['waf.region', 'cf.cert-us-east-1'],
    sources: [
      {
        title: 'Resources that you can protect with AWS WAF',
        url: 'https://docs.aws.amazon.com/waf/latest/developerguide/how-aws-waf-works-resources.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch(
      {
        acl: { service: 'waf', name: 'Shop firewall', config: { scope: 'Regional' } },
        site: { service: 'cloudfront', name: 'Shop website' },
      },
      ['acl -> site : association'],
    ),

  *check(graph) {
    const protectedThings = new Map<string, FarEnd['end']>()
    for (const acl of graph.resources('waf')) {
      const targets = farEndsOf(graph, acl.id, 'association')
      for (const { line, end } of targets) {
        const isForEdge = global.has(end.service)
        if (!isForEdge && !regional.has(end.service)) continue
        protectedThings.set(end.id, end)
        const scope = acl.config['scope']
        const region = regionOf(graph, acl.id)
        const apart = isForEdge ? undefined : regionsApart(graph, acl.id, end.id)
        const rest: readonly Place[] = [{ at: line.id }, { at: end.id }]
        const data = { acl: capitalised(nameOf(graph, acl.id)), target: nameOf(graph, end.id) }
        const factIds = ['waf.region']
        const needed = String(factOf('cf.cert-us-east-1').value)
        const wanted = isForEdge ? 'CloudFront' : 'Regional'
        if (scope !== undefined && scope !== wanted) {
          const fixes = targets.every((other) => global.has(other.end.service) === isForEdge)
            ? [scoped(acl, wanted)]
            : []
          const message = isForEdge ? 'notGlobal' : 'notRegional'
          yield { message, at: [{ at: acl.id, part: 'scope' }, ...rest], data, factIds, fixes }
        } else if (isForEdge && isElsewhere(region?.code, needed)) {
          const region1 = region?.code ?? ''
          yield {
            message: 'notInVirginia',
            at: [{ at: acl.id }, ...rest],
            data: { ...data, region: region1, needed },
            factIds,
          }
        } else if (apart !== undefined && scope !== 'CloudFront') {
          yield {
            message: 'otherRegion',
            at: [{ at: acl.id }, ...rest],
            data: { ...data, region: apart[0], otherRegion: apart[1] },
            factIds,
          }
        } else yield { pass: { at: acl.id }, factId: 'waf.region' }
      }
    }
    for (const target of [...protectedThings.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
      const ends = farEndsOf(graph, target.id, 'association').map(({ end }) => end)
      const acls = [...new Set(ends)].filter(({ service }) => service === 'waf')
      const places = acls.map(({ id }): Place => ({ at: id })).toSorted((a, b) => (a.at < b.at ? -1 : 1))
      if (acls.length < 2 || (target.count ?? 1) > 1) continue
      const names = places.map(({ at }) => nameOf(graph, graph.resource(at)?.id ?? target.id))
      yield {
        message: 'severalWebAcls',
        at: [{ at: target.id }, ...places],
        data: { target: capitalised(nameOf(graph, target.id)), count: acls.length, acls: listed(names) },
        factIds: ['waf.region'],
      }
    }
  },
})

/** What is served at the edge, and what lives in a Region. */
const global: ReadonlySet<string> = new Set(['cloudfront', 'amplify'])
const regional: ReadonlySet<string> = new Set(['alb', 'api-gateway', 'appsync', 'cognito', 'app-runner'])

/** China has a CloudFront of its own, about which nothing is said. */
const isElsewhere = (code: string | undefined, needed: string) =>
  code !== undefined && code !== needed && !code.startsWith('cn-')

function scoped(acl: ResourceNode, scope: string): Fix {
  return {
    label: scope === 'CloudFront' ? 'Give it the scope CloudFront' : 'Make it Regional',
    apply: (diagram) => setField(diagram, acl.id, 'scope', scope),
  }
}
