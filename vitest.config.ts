import { fileURLToPath } from 'node:url'
import { configDefaults, defineConfig } from 'vitest/config'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: here('./') },
      // Next replaces it while bundling; outside of Next it throws.
      { find: /^server-only$/, replacement: here('./db/testing/server-only.ts') },
    ],
  },
  test: {
    include: ['**/*.test.{ts,tsx,js}'],
    exclude: [...configDefaults.exclude, '.next*/**', '.data/**', 'test-results/**', 'e2e/**'],
    globalSetup: ['bin/lib/vitest-setup.js'],
    setupFiles: ['db/testing/worker.ts', 'lib/core/testing-setup.ts'],
    maxWorkers: 2,
    // Papers, and walks of thousands of steps, on a slow and busy machine.
    testTimeout: 180_000,
    hookTimeout: 120_000,
  },
})
