import { defineConfig } from '@playwright/test'
import { findBrowser } from '../scripts/browser.mjs'

const ci = process.env['CI'] !== undefined
const { path } = findBrowser()
export const address = 'http://127.0.0.1:4173'

/** Journeys in a real browser, on the built app. */
export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  workers: 2,
  fullyParallel: true,
  forbidOnly: ci,
  retries: ci ? 1 : 0,
  reporter: [['list'], ['json', { outputFile: '../reports/e2e.json' }]],
  timeout: 60_000,
  use: {
    baseURL: address,
    viewport: { width: 1280, height: 800 },
    permissions: ['clipboard-read', 'clipboard-write'],
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(path === undefined ? {} : { executablePath: path }),
      // The sandbox refuses to start for root, who runs the tests in containers.
      chromiumSandbox: !(process.platform === 'linux' && process.getuid?.() === 0),
      args: [
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: 'npm run preview',
    cwd: '..',
    url: address,
    reuseExistingServer: !ci,
  },
})
