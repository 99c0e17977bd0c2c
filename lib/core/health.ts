import 'server-only'
import { sql } from 'drizzle-orm'
import { db } from '@/db/client'

export async function isDatabaseReachable() {
  try {
    await db.execute(sql`SELECT 1`)
    return true
  } catch {
    return false
  }
}
