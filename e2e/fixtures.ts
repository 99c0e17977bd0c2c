import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { type BrowserContext, test as base } from '@playwright/test'
import { drizzle } from 'drizzle-orm/postgres-js'
import { encode } from 'next-auth/jwt'
import postgres from 'postgres'
import * as schema from '@/db/schema'
import { makeWorld } from '@/db/seed/world'

export { expect } from '@playwright/test'

const owner = postgres(process.env.DATABASE_URL ?? '', { max: 2, onnotice: () => {} })
export const db = drizzle(owner, { schema, casing: 'snake_case' })

export type World = Awaited<ReturnType<typeof makeWorld>>
export type Who = keyof World['accounts']

type Fixtures = {
  /** A top organisation of this test's own, so that tests run side by side. */
  world: World
  signInAs: (who: Who) => Promise<void>
}

/** A session made in the database and its cookie: the sign-in page has its own test. */
export async function openSession(context: BrowserContext, accountId: number, url: string) {
  await context.clearCookies()
  const token = randomBytes(32).toString('base64url')
  await db.insert(schema.sessions).values({
    id: createHash('sha256').update(token).digest('hex'),
    accountId,
    expiresAt: new Date(Date.now() + 12 * 3_600_000),
  })
  const value = await encode({ token: { sid: token }, secret: process.env.NEXTAUTH_SECRET ?? '' })
  await context.addCookies([{ name: 'next-auth.session-token', value, url, httpOnly: true }])
}

export const test = base.extend<Fixtures>({
  world: async ({ browserName: _any }, use) => {
    await use(await makeWorld(db, `e2e${randomUUID().slice(0, 8)}`))
  },
  signInAs: async ({ context, world, baseURL }, use) => {
    await use((who) => openSession(context, world.accounts[who].id, baseURL ?? ''))
  },
})
