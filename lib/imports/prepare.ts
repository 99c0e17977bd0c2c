import 'server-only'
import { createHash } from 'node:crypto'
import { and, eq, isNull, lt, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { imports, organisations } from '@/db/schema'
import { type Permission, pathsFor, type Viewer } from '@/lib/auth/policy'
import { perform } from '@/lib/core/action'
import { type Grid, type Laid, layOut } from './grid'
import { prepareInput } from './input'
import { importKinds, type KindName } from './kinds'

type Sent = { kind: KindName; grids: Grid[]; fileName: string; submitKey: string }
type Spec = Parameters<typeof perform<typeof prepareInput, { id: number; path: string }>>[0]

/**
 * Looks at a list row by row and keeps it for its maker to confirm. Nothing of the register changes; the same work as an
 * action, called by a route handler because a file may be larger than a form.
 * @throws RuleError where the list cannot be laid out
 */
export async function prepareImport(viewer: Viewer, { submitKey, ...sent }: Sent) {
  const { kind, grids, fileName } = sent
  const laid = layOut(grids, importKinds[kind].columns)
  const sha256 = createHash('sha256').update(JSON.stringify(sent)).digest('hex')
  return perform(specFor({ kind, laid, fileName }), viewer, { sha256 }, { submitKey })
}

const specFor = ({ kind, laid, fileName }: { kind: KindName; laid: Laid; fileName: string }): Spec => ({
  permission: importKinds[kind].permission,
  isQuiet: true,
  input: prepareInput,
  load: (tx, _input, viewer) => deskOf(tx, viewer, importKinds[kind].permission),
  run: async ({ tx, viewer, thing, today, settings, submitKey }) => {
    const verdicts = await importKinds[kind].check({ tx, viewer, today, settings }, laid.rows)
    const count = (is: string) => verdicts.filter((each) => each.is === is).length
    await dropOld(tx)
    const [made] = await tx
      .insert(imports)
      .values({
        kind,
        orgId: thing.id,
        accountId: viewer.accountId,
        submitKey,
        fileName,
        fresh: count('fresh'),
        known: count('known'),
        wrong: count('wrong'),
        list: { ...laid, verdicts },
      })
      .returning({ id: imports.id })
    return { goTo: `/imports/${made?.id}` }
  },
})

/** The highest organisation in which the viewer may do this: there the import stands. */
async function deskOf(tx: Tx, viewer: Viewer, permission: Permission) {
  const [path] = pathsFor(viewer, permission).toSorted((one, other) => one.length - other.length)
  if (!path) return undefined
  const [found] = await tx
    .select({ id: organisations.id, path: organisations.path })
    .from(organisations)
    .where(eq(organisations.path, path))
  return found
}

/** Lists that nobody confirmed within a day go: they hold names and numbers. */
async function dropOld(tx: Tx) {
  await tx
    .delete(imports)
    .where(and(isNull(imports.storedAt), lt(imports.createdAt, sql`now() - interval '1 day'`)))
}
