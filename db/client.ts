import { AsyncLocalStorage } from 'node:async_hooks'
import { drizzle, PostgresJsSession } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { buildInOnePass } from './build-sql'
import * as schema from './schema'

/** The application role's address; the owner's address never reaches this process. */
const url = process.env.DATABASE_APP_URL ?? 'postgres://portal_app@127.0.0.1:1/none'

/**
 * Connections that are replaced together: after a fault of the database the driver (postgres 3.4.9) keeps what it could
 * not write, sends it in front of the next greeting and never connects again, so they are not mended.
 */
function connections(planning: 'auto' | 'force_custom_plan'): postgres.Sql {
  const open = () => {
    const opened = postgres(url, {
      max: Number(process.env.PORTAL_DB_POOL ?? 10),
      connect_timeout: 5,
      // Nothing but a fault closes a connection.
      max_lifetime: null,
      onclose: () => opened === pool && renew(),
      onnotice: () => {},
      connection: {
        statement_timeout: 10_000,
        idle_in_transaction_session_timeout: 30_000,
        plan_cache_mode: planning,
      },
    })
    return opened
  }
  let pool = open()
  const renew = () => {
    const spent = pool
    pool = open()
    // It teaches new connections to leave days and times as they are written.
    drizzle(pool)
    spent.end({ timeout: 5 }).catch(() => {})
  }
  // Stands for whichever connections are in use.
  return new Proxy(pool, { get: (_first, name) => Reflect.get(pool, name) })
}

/** A plan for any part of the tree would suit neither a cell nor the whole district: each is planned for its own. */
const ofScopes = connections('force_custom_plan')
/** Rows of one cell or one key are found the same way whoever asks: planned once, which costs more than the answer. */
const ofRows = connections('auto')
/** What asks for a part of the tree: `within()` and the pattern of `scope()`. */
const ofTree = /path" (>=|~) /

const { prepareQuery, transaction } = PostgresJsSession.prototype
const NAME = 2
const current = new AsyncLocalStorage<{ isOpen: boolean }>()

/** As many transactions as there are connections, each waiting for one more, would wait for ever: refused at once. */
function assertNoSecond(asked: unknown) {
  if ((asked === ofScopes || asked === ofRows) && current.getStore()?.isOpen)
    throw new Error('within a transaction every question goes over the connection of the transaction')
}

Object.defineProperties(PostgresJsSession.prototype, {
  prepareQuery: {
    value(...args: Parameters<typeof prepareQuery>) {
      assertNoSecond(this.client)
      // Every statement is kept prepared: one way to the database and back instead of two, and no reading of it anew.
      args[NAME] ??= ''
      const isOfRows = this.client === ofScopes && !ofTree.test(args[0].sql)
      return Reflect.apply(prepareQuery, isOfRows ? byKey._.session : this, args)
    },
  },
  transaction: {
    async value(...[run, config]: Parameters<typeof transaction>) {
      assertNoSecond(this.client)
      const own = { isOpen: true }
      const within: typeof run = (tx) => current.run(own, () => run(tx))
      try {
        return await Reflect.apply(transaction, this, [within, config])
      } finally {
        own.isOpen = false
      }
    },
  },
})

buildInOnePass()

const options = { schema, casing: 'snake_case' } as const
export const db = drizzle(ofScopes, options)
/** For questions and transactions about rows known by their keys, and their scope besides. */
export const byKey: typeof db = drizzle(ofRows, options)
export type Db = typeof db
export type Tx = Parameters<Parameters<Db['transaction']>[0]>[0]
