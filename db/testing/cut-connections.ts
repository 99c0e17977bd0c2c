import { sql } from 'drizzle-orm'
import postgres from 'postgres'
import { byKey, db } from '../client'

/**
 * A process of its own, because the driver throws where nobody can catch it; the portal's server outlives that too.
 * Says how many of twenty questions were answered after all connections had been cut in the middle of their work.
 */
process.on('uncaughtException', () => {})

const QUESTIONS = 20
const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const both = [db, byKey]
const busy = Array.from({ length: 60 }, (_, at) =>
  both[at % 2]
    ?.transaction(async (tx) => {
      for (let round = 0; round < 400; round++)
        await Promise.all([tx.execute(sql`select 1`), tx.execute(sql`select ${round}::int`)])
    })
    .catch(() => undefined),
)
await later(150)
const other = postgres(process.env.DATABASE_APP_URL ?? '', { max: 1 })
await other`select pg_terminate_backend(pid) from pg_stat_activity
  where usename = current_user and datname = current_database() and pid <> pg_backend_pid()`
await Promise.race([Promise.all(busy), later(3_000)])

let answered = 0
const asked = Array.from({ length: QUESTIONS }, (_, at) =>
  both[at % 2]?.execute(sql`select 1`).then(() => answered++),
)
await Promise.race([Promise.allSettled(asked), later(3_000)])
process.stdout.write(String(answered))
process.exit(0)
