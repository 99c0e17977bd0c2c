import 'server-only'
import { and, desc, eq, gte, inArray, isNull, lt, or, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { addressees, feedbackItems, organisations } from '@/db/schema'
import type { Day } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'
import { lockWord } from '@/lib/core/lock'
import { topOf } from '@/lib/organisations/top'

/** The cell, and the organisation its items go to first. */
export async function placesOf(tx: Tx, cellId: number) {
  const [cell] = await tx
    .select({
      id: organisations.id,
      path: organisations.path,
      kind: organisations.kind,
      shortName: organisations.shortName,
    })
    .from(organisations)
    .where(eq(organisations.id, cellId))
  const above = (cell?.path ?? '').split('/').slice(1, -2).map(Number)
  const ancestors = await tx
    .select({ id: organisations.id, kind: organisations.kind, shortName: organisations.shortName })
    .from(organisations)
    .where(inArray(organisations.id, above))
  const grassroots = ancestors.find(({ kind }) => kind === 'grassroots')
  const desk = grassroots ?? ancestors.find(({ kind }) => kind === 'top')
  if (!cell || !desk) throw new RuleError('Chỉ chi bộ trực thuộc một cấp ủy mới gửi được phản ánh, góp ý.')
  return { cell, desk, isTop: !grassroots }
}

/** Every addressee stands in the catalogue of this cell's own top organisation and, where a day is given, is still there. */
export async function assertAddressees(
  tx: Tx,
  items: { addresseeId: number }[],
  cellPath: string,
  day: Day | undefined,
) {
  const wanted = [...new Set(items.map(({ addresseeId }) => addresseeId))]
  const known = await tx
    .select({ id: addressees.id })
    .from(addressees)
    .where(
      and(
        inArray(addressees.id, wanted),
        eq(addressees.orgId, topOf(cellPath)),
        day ? or(isNull(addressees.endedOn), gte(addressees.endedOn, day)) : undefined,
      ),
    )
  if (known.length < wanted.length)
    throw new RuleError('Đồng chí chọn nơi nhận trong danh mục hiện có.', 'addresseeId')
}

/** Numbers run on within a prefix; the lock makes two sendings of one evening wait for each other. */
export async function lastNumber(tx: Tx, prefix: string) {
  await lockWord(tx, prefix)
  const [last] = await tx
    .select({ number: sql<number>`substring(${feedbackItems.code} from '[0-9]+$')::int` })
    .from(feedbackItems)
    .where(and(gte(feedbackItems.code, `${prefix}-`), lt(feedbackItems.code, `${prefix}.`)))
    .orderBy(desc(sql`substring(${feedbackItems.code} from '[0-9]+$')::int`))
    .limit(1)
  return last?.number ?? 0
}
