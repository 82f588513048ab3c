import { textOf, type Described } from './described'
import type { Draft } from './draft'
import { regionOf } from './input'

/** The service of an internet gateway in the drawing; none that is known where VPC Block Public Access is on. */
export function gatewayService(draft: Draft, object: Described, service: string): string {
  const isClosable = service === 'igw' || service === 'egress-only-igw'
  return isClosable && isPublicAccessBlocked(draft, object) ? 'undescribed' : service
}

/**
 * Whether VPC Block Public Access is on in the Region of an object: what then passes its internet gateways depends on the mode
 * and on exclusions, which are not modelled, so that nothing is said of it.
 */
function isPublicAccessBlocked({ input }: Draft, { fields, folder }: Described): boolean {
  const region = regionOf(fields) ?? folder.region
  return input.of('VpcBlockPublicAccessOptions').some((options) => {
    const mode = textOf(options.fields, 'InternetGatewayBlockMode')
    const own = textOf(options.fields, 'AwsRegion') ?? options.folder.region
    return (
      mode !== undefined && mode !== 'off' && (own === undefined || region === undefined || own === region)
    )
  })
}

/** Says of the options of VPC Block Public Access what they come to. */
export function foldPublicAccess({ input, ledger }: Draft): void {
  for (const object of input.of('VpcBlockPublicAccessOptions')) {
    const mode = textOf(object.fields, 'InternetGatewayBlockMode')
    if (mode === undefined) ledger.drop(object, 'has no “InternetGatewayBlockMode”')
    else if (mode === 'off') ledger.leaveOut(object, 'is off: it stops nothing')
    else ledger.leaveOut(object, `is on (“${mode}”): what passes the internet gateways is then not modelled`)
  }
}
