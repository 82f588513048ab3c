import { rememberedTheme, rememberTheme } from './browser-memory'
import type { Theme } from './store'
import { getSession, setSession } from './store'

/** Shows the remembered theme, and follows the machine's where the person has not chosen. */
export function startTheme(): void {
  systemIsDark()?.addEventListener('change', () => show(getSession().theme))
  show(rememberedTheme())
}

/** Chooses light, dark, or what the machine says. */
export function setTheme(theme: Theme): void {
  rememberTheme(theme)
  show(theme)
}

function show(theme: Theme): void {
  const isDark = theme === 'dark' || (theme === 'system' && systemIsDark()?.matches === true)
  const shownTheme = isDark ? 'dark' : 'light'
  document.documentElement.dataset['theme'] = shownTheme
  setSession({ theme, shownTheme })
}

function systemIsDark(): MediaQueryList | undefined {
  return typeof matchMedia === 'function' ? matchMedia('(prefers-color-scheme: dark)') : undefined
}
