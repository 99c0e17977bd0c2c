import { vi } from 'vitest'
import type { Viewer } from '@/lib/auth/policy'

/**
 * What a test of actions replaces: who is signed in, and what only exists inside a running Next server. The
 * database, the wrapper and the policy are the real ones.
 */
export const signedIn: { viewer?: Viewer } = {}

const whoIsSignedIn = async () => {
  if (!signedIn.viewer) throw new Error('nobody is signed in')
  return signedIn.viewer
}

vi.mock('@/lib/auth/viewer', () => ({
  requireViewer: whoIsSignedIn,
  requireWriter: whoIsSignedIn,
  writerIfAny: async () => signedIn.viewer,
}))
vi.mock('next/headers', async () => (await import('@/lib/accounts/testing')).nextHeaders)
vi.mock('next/server', async (original) => ({ ...(await original<object>()), after: () => undefined }))
vi.mock('next/cache', () => ({ refresh: () => {} }))
vi.mock('next/navigation', () => ({
  redirect: (to: string) => {
    throw new Redirect(to)
  },
  notFound: () => {
    throw new Error('not found')
  },
}))

export class Redirect extends Error {
  readonly to: string

  constructor(to: string) {
    super(to)
    this.to = to
  }
}
