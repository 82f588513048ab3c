import type { HtmlTagDescriptor, Plugin } from 'vite'

/** The files of a build, by their names. */
export type Bundle = Parameters<Extract<Plugin['generateBundle'], (...given: never[]) => void>>[1]

/**
 * Names in index.html what the page needs besides its first script, so that all of it is fetched at once: the page’s program,
 * which that script imports when it has begun to read the storage, and the fonts of the drawing, which a browser else
 * meets when it lays out text.
 */
export function preloadPlugin(): Plugin {
  return {
    name: 'lintel-preload',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        if (bundle === undefined) return []
        return [...scriptsOf(bundle), ...fontsOf(bundle)].filter(
          ({ attrs }) => !html.includes(`"${attrs.href}"`),
        )
      },
    },
  }
}

type Link = HtmlTagDescriptor & { attrs: { href: string } }

function scriptsOf(bundle: Bundle): readonly Link[] {
  const names = pageScripts(bundle)
  if (names.size === 0) throw new Error('src/page.tsx is in no chunk.')
  return [...names].map((name) => linkTo(name, { rel: 'modulepreload' }))
}

/** The files of the page’s program, with all that they import statically; none where something else is built. */
export function pageScripts(bundle: Bundle): ReadonlySet<string> {
  const names = new Set<string>()
  for (const file of Object.values(bundle))
    if (file.type === 'chunk' && file.moduleIds.some((id) => id.endsWith('/src/page.tsx')))
      names.add(file.fileName)
  for (const name of names) {
    const file = bundle[name]
    if (file?.type === 'chunk') for (const imported of file.imports) names.add(imported)
  }
  return names
}

function fontsOf(bundle: Bundle): readonly Link[] {
  return Object.keys(bundle)
    .filter((name) => /inter-latin-\d+-normal[^/]*\.woff2$/u.test(name))
    .map((name) => linkTo(name, { rel: 'preload', as: 'font', type: 'font/woff2' }))
}

function linkTo(name: string, attrs: Record<string, string>): Link {
  return { tag: 'link', attrs: { ...attrs, crossorigin: true, href: `./${name}` }, injectTo: 'head' }
}
