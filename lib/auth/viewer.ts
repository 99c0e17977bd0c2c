import 'server-only'
import { redirect } from 'next/navigation'
import type { Viewer } from './policy'
import { getSession } from './session'

/** Who is looking. Sends to the sign-in page without a session, and to the password page before anything else. */
export async function requireViewer(): Promise<Viewer> {
  const session = await getSession()
  if (!session) redirect('/sign-in')
  if (session.mustChangePassword) redirect('/password')
  return session.viewer
}
