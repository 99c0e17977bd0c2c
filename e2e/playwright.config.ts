import { defineConfig } from '@playwright/test'

/** `npm test` starts the portal on a database of its own, finds a browser and says both here. */
const {
  PORTAL_E2E_URL: baseURL = 'http://localhost:3000',
  PORTAL_CHROMIUM: executablePath,
  PORTAL_CHROMIUM_SANDBOX,
  PORTAL_E2E_REPORT,
  PORTAL_E2E_TRACE,
} = process.env

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  // The walk over every page is the longest by far and takes one worker: it begins first, the rest runs beside it.
  projects: [
    { name: 'pages', testMatch: 'pages.spec.ts' },
    { name: 'journeys', testIgnore: 'pages.spec.ts' },
  ],
  reporter: PORTAL_E2E_REPORT ? [['list'], ['json', { outputFile: PORTAL_E2E_REPORT }]] : [['list']],
  use: {
    baseURL,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    screenshot: 'only-on-failure',
    // A record of every step costs time on every page, and a browser that a test kills cannot hand its own over.
    trace: PORTAL_E2E_TRACE ? 'retain-on-failure' : 'off',
    launchOptions: {
      executablePath: executablePath || undefined,
      chromiumSandbox: PORTAL_CHROMIUM_SANDBOX === '1',
      // No picture is drawn by a graphics card here; imitating one costs more than the pages themselves.
      args: ['--disable-dev-shm-usage', '--disable-gpu', '--disable-background-networking'],
    },
  },
})
