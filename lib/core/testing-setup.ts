import { vi } from 'vitest'

/**
 * What a test of actions replaces: who is signed in, and what only exists inside a running Next server. The
 * database, the wrapper and the policy are the real ones.
 */
vi.mock('@/lib/auth/viewer', async () => {
  const { whoIsSignedIn } = await import('./testing-request')
  return { requireViewer: whoIsSignedIn, requireWriter: whoIsSignedIn }
})
vi.mock('next/cache', () => ({ refresh: () => {} }))
vi.mock('next/headers', async () => (await import('./testing-request')).nextHeaders)
vi.mock('next/navigation', async () => {
  const { Redirect } = await import('./testing-request')
  return {
    redirect: (to: string) => {
      throw new Redirect(to)
    },
  }
})
// What Next does once the answer has gone out, tests do themselves.
vi.mock('next/server', async (original) => ({ ...(await original<object>()), after: () => undefined }))
