import { load } from './load'

/** What finds the ways of lines. Not in the first load: there has to be a line first. */
export type Router = typeof import('../../core/layout/route')

let router: Router | null = null
let coming: Promise<boolean> | null = null

/** Null until `fetchRouter` has brought it. */
export function getRouter(): Router | null {
  return router
}

/** Fetches it, once; false where it cannot be had now. Ask again: it is tried anew. */
export function fetchRouter(): Promise<boolean> {
  coming ??= load(() => import('../../core/layout/route')).then((loaded) => {
    if (loaded.ok) router = loaded.value
    else coming = null
    return loaded.ok
  })
  return coming
}
