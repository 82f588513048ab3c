import { stated, stateOf, flagOf, listOf, tagNameOf, textOf, fieldsOf, type Fields } from './described'
import { idOf, type Draft } from './draft'
import { regionBox } from './homes'
import { regionOf } from './input'

/** VPCs with their blocks; blocks that are no longer associated say nothing. */
export function placeVpcs(draft: Draft): void {
  const regions = regionsOfVpcs(draft)
  for (const object of draft.input.of('Vpcs')) {
    const { fields } = object
    const id = idOf(draft, object, textOf(fields, 'VpcId'), 'VpcId')
    if (id === undefined) continue
    const cidr = textOf(fields, 'CidrBlock')
    const further = listOf(fields, 'CidrBlockAssociationSet')
      .filter((block) => isAssociated(block, 'CidrBlockState'))
      .flatMap((block) => textOf(block, 'CidrBlock') ?? [])
      .filter((block) => block !== cidr)
    const [ipv6Cidr, ...others] = ipv6BlocksOf(fields)
    const region = regions.get(id)
    draft.place(object, id, {
      service: 'vpc',
      name: tagNameOf(fields),
      parent: regionBox(draft, object, region === undefined ? {} : { region }),
      config: stated({
        cidr: cidr ?? further[0],
        ipv6Cidr,
        secondaryCidrs: further.length === 0 ? undefined : further.map((block) => ({ cidr: block })),
      }),
    })
    for (const other of others)
      draft.ledger.remark(object, other, 'a second IPv6 block of a VPC is not modelled')
  }
}

/** Subnets in their VPCs; the zone is stated on the subnet, since zone boxes would be drawn in every VPC. */
export function placeSubnets(draft: Draft): void {
  for (const object of draft.input.of('Subnets')) {
    const { fields } = object
    const id = idOf(draft, object, textOf(fields, 'SubnetId'), 'SubnetId')
    if (id === undefined) continue
    const vpc = vpcAround(draft, textOf(fields, 'VpcId'))
    if (vpc === undefined) {
      draft.ledger.leaveOut(object, missing('VPC', textOf(fields, 'VpcId')))
      continue
    }
    draft.place(object, id, {
      service: 'subnet',
      name: tagNameOf(fields),
      parent: vpc,
      config: stated({
        cidr: textOf(fields, 'CidrBlock'),
        ipv6Cidr: ipv6BlocksOf(fields)[0],
        zone: textOf(fields, 'AvailabilityZone'),
        assignsPublicAddress: flagOf(fields, 'MapPublicIpOnLaunch'),
      }),
    })
  }
}

/** Zones are said by the subnets in them; what is left is the Region. */
export function foldZones(draft: Draft): void {
  for (const object of draft.input.of('AvailabilityZones')) {
    if (textOf(object.fields, 'ZoneName') === undefined) draft.ledger.drop(object, 'has no “ZoneName”')
    else draft.ledger.fold(object, regionBox(draft, object))
  }
}

/** The VPC of this id, where it is drawn. */
export function vpcAround(draft: Draft, id: string | undefined): string | undefined {
  return draft.serviceOf(id) === 'vpc' ? id : undefined
}

/** The subnet of this id, where it is drawn. */
export function subnetAround(draft: Draft, id: string | undefined): string | undefined {
  return draft.serviceOf(id) === 'subnet' ? id : undefined
}

/** Why something is left out that needs what the files do not hold. */
export function missing(what: string, id: string | undefined): string {
  return id === undefined ? `names no ${what}` : `its ${what} “${id}” is not in these files`
}

/** A VPC names no Region, but its subnets name their zones. */
function regionsOfVpcs(draft: Draft): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const { fields } of draft.input.of('Subnets')) {
    const [vpc, region] = [textOf(fields, 'VpcId'), regionOf(fields)]
    if (vpc !== undefined && region !== undefined) found.set(vpc, region)
  }
  return found
}

function ipv6BlocksOf(fields: Fields): readonly string[] {
  return listOf(fields, 'Ipv6CidrBlockAssociationSet')
    .filter((block) => isAssociated(block, 'Ipv6CidrBlockState'))
    .flatMap((block) => textOf(block, 'Ipv6CidrBlock') ?? [])
}

function isAssociated(block: Fields, key: string): boolean {
  const state = stateOf(fieldsOf(block, key))
  return state === undefined || state === 'associated' || state === 'associating'
}
