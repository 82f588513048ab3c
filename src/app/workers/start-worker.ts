/** The part of Trusted Types that is used; the DOM library does not have it. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): { createScriptURL(address: string): string }
}

/**
 * Starts a worker whose address was imported with `?worker&url`, or a classic one of a package, with `?url`.
 *
 * The one place where a worker is started, and the page's only Trusted Types policy (`app`): it lets script addresses
 * of this site through and no others. `new Worker(new URL(…))` would throw under that content security policy.
 */
export function startWorker(address: string, type: WorkerType = 'module'): Worker {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }
  policy ??= trustedTypes?.createPolicy('app', { createScriptURL: ownAddress })
  return new Worker(policy?.createScriptURL(address) ?? ownAddress(address), { type })
}

let policy: { createScriptURL(address: string): string } | undefined

function ownAddress(address: string): string {
  const url = new URL(address, location.href)
  if (url.origin !== location.origin) throw new TypeError(`A script of ${url.origin} is not ours.`)
  return url.href
}
