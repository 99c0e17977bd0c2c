import { fileURLToPath } from 'node:url'
import { configDefaults, defineConfig } from 'vitest/config'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

const common = {
  setupFiles: ['db/testing/worker.ts', 'lib/core/testing-setup.ts'],
  testTimeout: 60_000,
  hookTimeout: 120_000,
}
const exclude = [...configDefaults.exclude, '.next*/**', '.data/**', 'test-results/**', 'e2e/**']
/** They replace what modules read while they are loaded: the environment, the measures of paper. */
export const alone = ['bin/**/*.test.js', 'lib/auth/session.test.ts', 'lib/pdf/altered.test.tsx']

const resolve = {
  alias: [
    { find: /^@\//, replacement: here('./') },
    // Next replaces it while bundling; outside of Next it throws.
    { find: /^server-only$/, replacement: here('./db/testing/server-only.ts') },
  ],
}

export default defineConfig({
  test: {
    globalSetup: ['bin/lib/vitest-setup.js'],
    maxWorkers: 2,
    projects: [
      { resolve, test: { ...common, name: 'alone', include: alone, exclude } },
      {
        resolve,
        test: {
          ...common,
          name: 'together',
          include: ['**/*.test.{ts,tsx}'],
          exclude: [...exclude, ...alone],
          // Reading the modules anew for each file took two thirds of the time; see db/testing/between-files.ts.
          isolate: false,
        },
      },
    ],
  },
})
