import type { Described } from './described'
import type { Draft } from './draft'
import { accountOf, regionOf } from './input'

/**
 * The box for what lies in no VPC: its Region within its account. What says neither is in the AWS Cloud; the boxes are
 * drawn when they are first needed.
 */
export function regionBox(draft: Draft, object: Described, known: { readonly region?: string } = {}): string {
  const region = known.region ?? regionOf(object.fields) ?? object.folder.region
  const account = accountBox(draft, object)
  if (region === undefined) return account
  const id = account === cloud ? region : `${account}-${region}`
  draft.add(id, { service: 'region', name: region, parent: account, config: { region } })
  return id
}

/** The box of the account that owns it, for what is in no Region. */
export function accountBox(draft: Draft, { fields, folder }: Described): string {
  draft.add(cloud, { service: 'aws-cloud', name: 'AWS Cloud', parent: null })
  const account = accountOf(fields) ?? folder.account
  if (account === undefined) return cloud
  draft.add(account, { service: 'account', name: account, parent: cloud, config: { accountId: account } })
  return account
}

const cloud = 'aws-cloud'
