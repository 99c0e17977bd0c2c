import 'server-only'
import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'

/** Two that name one thing which has no row to lock yet go one after the other, until the transaction ends. */
export const lockWord = (tx: Tx, word: string) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${word}, 0))`)
