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
export async function withBuiltPage(work) {
  const outDir = mkdtempSync(join(root, 'node_modules', '.lintel-page-'))
  try {
    await build({ root, logLevel: 'error', build: { outDir, emptyOutDir: true } })
    const server = await preview({ root, build: { outDir }, preview: { host: '127.0.0.1', port: 0 } })
    const { path } = findBrowser()
    const browser = await chromium.launch({
      ...(path === undefined ? {} : { executablePath: path }),
      // The sandbox refuses to start for root, who runs the scripts in containers.
      chromiumSandbox: !(process.platform === 'linux' && process.getuid?.() === 0),
      args: ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
    })
    try {
      await work(browser, server.resolvedUrls?.local[0] ?? '')
    } finally {
      await browser.close()
      await server.close()
    }
  } finally {
    rmSync(outDir, { recursive: true, force: true })
  }
}
