import { randomUUID } from 'node:crypto'
import { drizzle } from 'drizzle-orm/postgres-js'
import * as schema from '@/db/schema'
import { owner } from '@/db/testing'
import type { Viewer } from '@/lib/auth/policy'
import { AGAIN, emptyState, type FormState } from './form-state'
import { Redirect, signedIn } from './testing-setup'

/** The owner's view of the database, for preparing and for looking at what was written. */
export const seedDb = drizzle(owner, { schema, casing: 'snake_case' })

/** The viewer an account would be, with the grants it holds. */
export async function viewerOf(account: { id: number }): Promise<Viewer> {
  const [found] = await owner<Omit<Viewer, 'grants'>[]>`
    SELECT id AS "accountId", member_id AS "memberId", full_name AS "fullName" FROM accounts WHERE id = ${account.id}`
  const grants = await owner<Viewer['grants']>`
    SELECT id, role, org_id AS "orgId", org_path AS path, substitutes_for AS "substitutesFor", decision FROM grants WHERE account_id = ${account.id} ORDER BY id`
  if (!found) throw new Error('no such account')
  return { ...found, grants: [...grants] }
}

export async function signInAs(account: { id: number }) {
  signedIn.viewer = await viewerOf(account)
  return signedIn.viewer
}

type Action = (previous: FormState, form: FormData) => Promise<FormState>
type Fields = Record<string, string | number | string[]>

/** Sends a form as a browser would, and means it though the same words were sent before. */
export function send(action: Action, fields: Fields) {
  const form = new FormData()
  for (const [name, value] of Object.entries({ submitKey: randomUUID(), [AGAIN]: 'on', ...fields }))
    for (const each of Array.isArray(value) ? value : [value]) form.append(name, String(each))
  return answerTo(action, form)
}

/** What an action answered, or where its redirect led; anything else thrown is a page of the framework's own. */
export async function answerTo(action: Action, form: FormData): Promise<FormState & { goTo?: string }> {
  try {
    return await action(emptyState, form)
  } catch (error) {
    if (error instanceof Redirect) return { ok: true, message: '', goTo: error.to }
    throw error
  }
}
