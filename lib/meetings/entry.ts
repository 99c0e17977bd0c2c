import 'server-only'
import { eq } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { accounts, minutes, organisations } from '@/db/schema'
import { pathsFor, type Viewer } from '@/lib/auth/policy'
import type { Entry } from './entry-words'

export async function entryOf(from: Db | Tx, minutesId: number): Promise<Entry | undefined> {
  const [found] = await from
    .select({
      paperWrittenBy: minutes.paperWrittenBy,
      paperOn: minutes.paperOn,
      enteredBy: accounts.fullName,
      office: organisations.committeeName,
    })
    .from(minutes)
    .innerJoin(accounts, eq(accounts.id, minutes.enteredBy))
    .leftJoin(organisations, eq(organisations.id, minutes.entryOrgId))
    .where(eq(minutes.id, minutesId))
  const { paperWrittenBy, paperOn, enteredBy, office } = found ?? {}
  return paperWrittenBy && paperOn && enteredBy
    ? { paperWrittenBy, paperOn, enteredBy, office: office ?? '' }
    : undefined
}

/** The nearest organisation of the viewer's that may type for a cell. */
export function officeFor(viewer: Viewer, path: string) {
  const [nearest] = pathsFor(viewer, 'minutes.enter')
    .filter((above) => path.startsWith(above))
    .toSorted((one, other) => other.length - one.length)
  return viewer.grants.find((grant) => grant.path === nearest)?.orgId ?? null
}
