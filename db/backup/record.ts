import { drizzle } from 'drizzle-orm/postgres-js'
import type { Sql } from 'postgres'
import * as schema from '../schema'
import { explanationOf } from '../setup/setup-error'

type Run = Omit<typeof schema.backupRuns.$inferInsert, 'id' | 'createdAt'>
export type Done = Pick<Run, 'sha256' | 'size' | 'tables' | 'rows'>

const nothing: Done = { sha256: '', size: 0, tables: 0, rows: 0 }

/** Notes what was done, or why it failed, for the administrator's page. */
export async function recorded(
  owner: Sql,
  { kind, file }: Pick<Run, 'kind' | 'file'>,
  work: () => Promise<Done>,
) {
  const begun = performance.now()
  const note = async (done: Done, problem: string | null) => {
    // A database from before there was such a page is backed up all the same.
    const [known] = await owner`SELECT to_regclass('public.backup_runs') AS name`
    const milliseconds = Math.round(performance.now() - begun)
    const db = drizzle(owner, { schema, casing: 'snake_case' })
    if (known?.name) await db.insert(schema.backupRuns).values({ ...done, kind, file, milliseconds, problem })
    return { ...done, milliseconds }
  }
  try {
    return await note(await work(), null)
  } catch (error) {
    await note(nothing, explanationOf(error) ?? String(error)).catch(() => {})
    throw error
  }
}
