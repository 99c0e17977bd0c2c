import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { type BrowserContext, type BrowserContextOptions, test as base, type Page } from '@playwright/test'
import { drizzle } from 'drizzle-orm/postgres-js'
import { encode } from 'next-auth/jwt'
import postgres from 'postgres'
import * as schema from '@/db/schema'
import { makeWorld, type World } from '@/db/seed/world'

export { expect } from '@playwright/test'

const owner = postgres(process.env.DATABASE_URL ?? '', { max: 2, onnotice: () => {} })
export const db = drizzle(owner, { schema, casing: 'snake_case' })

export type { World }
export type Who = keyof World['accounts']
type Account = { id: number }
export type SignIn = (account: Account) => Promise<void>
export type SignInAs = (who: Who) => Promise<void>

type Fixtures = {
  /** A top organisation of this test's own, so that tests run side by side. */
  world: World
  /** Whoever was signed in before no longer is. */
  signIn: SignIn
  /** The same, as one of the world's. */
  signInAs: SignInAs
  /** A page on another device, signed in there: its own cookies, its own store. Closed after the test. */
  onAnotherDevice: (account: Account, options?: BrowserContextOptions) => Promise<Page>
}

/** A session made in the database and its cookie: the sign-in page has its own test. */
export async function openSession(context: BrowserContext, accountId: number, url = '') {
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
  signIn: async ({ context, baseURL }, use) => {
    await use(({ id }) => openSession(context, id, baseURL))
  },
  signInAs: async ({ signIn, world }, use) => {
    await use((who) => signIn(world.accounts[who]))
  },
  onAnotherDevice: async ({ browser, baseURL }, use) => {
    const devices: BrowserContext[] = []
    await use(async ({ id }, options) => {
      const device = await browser.newContext(options)
      devices.push(device)
      await openSession(device, id, baseURL)
      return device.newPage()
    })
    for (const device of devices) await device.close()
  },
})
