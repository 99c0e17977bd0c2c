import 'server-only'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { ASKED_ID } from '@/lib/audit/answer'
import { recordInspection } from '@/lib/audit/inspection'
import { holdUnsent, type Sent } from '@/lib/core/unsent'
import type { Viewer } from './policy'
import { getSession } from './session'

/**
 * Who is about to write; undefined without a session. Sends to the password page before anything else, and a form that
 * the browser sent by itself to the sign-in page, which says so: its own page could only be shown to somebody signed in.
 * What was written in it waits.
 */
export async function writerIfAny(sent?: Sent): Promise<Viewer | undefined> {
  const session = await getSession()
  if (session?.mustChangePassword) redirect('/password')
  if (!session && (await isFormOfBrowser()))
    redirect(`/sign-in?unsaved=${sent ? await holdUnsent(sent) : 'lost'}`)
  return session?.viewer
}

/** A form sent by script stays on its page with all that was typed. */
async function isFormOfBrowser() {
  const asked = await headers()
  return Boolean(asked.get('content-type')?.startsWith('multipart/form-data')) && !asked.has('next-action')
}

/** Who is about to write, where nothing is lost by going to the sign-in page. */
export const requireWriter = async (): Promise<Viewer> => (await writerIfAny()) ?? redirect('/sign-in')

/** Who is looking. What an inspection decision opens is shown only once the reading stands in the log. */
export async function requireViewer(): Promise<Viewer> {
  const viewer = await requireWriter()
  await recordOnce(viewer)
  return viewer
}

/** Who is looking, where nobody needs to sign in. */
export async function viewerIfAny(): Promise<Viewer | undefined> {
  const session = await getSession()
  return session && !session.mustChangePassword ? requireViewer() : undefined
}

/** The layout, the page and its parts ask who is looking; it is one reading. */
const recordOnce = cache(async (viewer: Viewer) => {
  const asked = await headers()
  await recordInspection(viewer, asked.get('x-asked-for'), asked.get(ASKED_ID))
})
