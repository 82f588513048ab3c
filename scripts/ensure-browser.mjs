// @ts-check
import { spawnSync } from 'node:child_process'
import process from 'node:process'
import { findBrowser } from './browser.mjs'

/** Finds a Chromium for the browser tests, or installs one; downloads nothing when there is one. */
/** @param {string} command @param {string[]} words */
const run = (command, words) =>
  spawnSync(command, words, { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0

const ways = [
  () => run('npx', ['playwright', 'install', 'chromium']),
  () =>
    process.platform === 'linux' &&
    process.getuid?.() === 0 &&
    run('apt-get', ['update']) &&
    run('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium']),
]
for (const install of ways) {
  if (findBrowser().found) break
  install()
}

const { path, found } = findBrowser()
if (!found) {
  console.error(
    'No Chromium was found or could be installed: set E2E_CHROMIUM to the path of a Chrome, Chromium or Edge.',
  )
  process.exit(1)
}
console.log(`Browser tests use ${path ?? 'Playwright’s own Chromium'}`)
