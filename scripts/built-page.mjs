// @ts-check
import { mkdtempSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { build, preview } from 'vite'
import { findBrowser } from './browser.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/**
 * Builds the page, serves it on a free port and starts a browser, for as long as `work` takes.
 *
 * @param {(browser: import('@playwright/test').Browser, url: string) => Promise<void>} work
 */
export function withBuiltPage(work) {
  return withServedPage(async (url) => {
    const browser = await chromium.launch(launching())
    try {
      await work(browser, url)
    } finally {
      await browser.close()
    }
  })
}

/**
 * Builds the page and serves it on a free port, for as long as `work` takes.
 *
 * @param {(url: string) => Promise<void>} work
 */
export async function withServedPage(work) {
  const outDir = mkdtempSync(join(root, 'node_modules', '.lintel-page-'))
  try {
    await build({ root, logLevel: 'error', build: { outDir, emptyOutDir: true } })
    const server = await preview({ root, build: { outDir }, preview: { host: '127.0.0.1', port: 0 } })
    try {
      await work(server.resolvedUrls?.local[0] ?? '')
    } finally {
      await server.close()
    }
  } finally {
    rmSync(outDir, { recursive: true, force: true })
  }
}

/**
 * A browser that keeps what it stores in this folder.
 *
 * @param {string} folder
 * @param {import('@playwright/test').BrowserContextOptions} options
 */
export function launchedWith(folder, options) {
  return chromium.launchPersistentContext(folder, { ...launching(), ...options })
}

/** @returns {import('@playwright/test').LaunchOptions} */
function launching() {
  const { path } = findBrowser()
  return {
    ...(path === undefined ? {} : { executablePath: path }),
    // The sandbox refuses to start for root, who runs the scripts in containers.
    chromiumSandbox: !(process.platform === 'linux' && process.getuid?.() === 0),
    args: ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  }
}
