// @ts-check
import { existsSync } from 'node:fs'
import process from 'node:process'
import { chromium } from '@playwright/test'

/** Where Chrome, Chromium and Edge usually are. */
const usual = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/microsoft-edge',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].flatMap((variable) => {
    const folder = process.env[variable]
    return folder === undefined
      ? []
      : [
          `${folder}\\Google\\Chrome\\Application\\chrome.exe`,
          `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`,
        ]
  }),
}

/**
 * The browser for the tests: E2E_CHROMIUM, else Playwright's own, else one of the system's.
 *
 * @returns {{ path: string | undefined, found: boolean }} `path` undefined means Playwright's own.
 */
export function findBrowser() {
  const stated = process.env['E2E_CHROMIUM']
  if (stated !== undefined && stated !== '') return { path: stated, found: existsSync(stated) }
  if (existsSync(chromium.executablePath())) return { path: undefined, found: true }
  const path = (usual[/** @type {keyof typeof usual} */ (process.platform)] ?? []).find((file) =>
    existsSync(file),
  )
  return { path, found: path !== undefined }
}
