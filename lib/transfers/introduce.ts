import 'server-only'
import { and, asc, eq, getTableColumns, or } from 'drizzle-orm'
import type { z } from 'zod'
import type { Tx } from '@/db/client'
import { members, transfers } from '@/db/schema'
import type { Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { isCurrent } from '@/lib/members/conditions'
import type { introduceInput } from './input'
import { type LockedTransfer, lineOf } from './load'
import { dueOf } from './rules/deadlines'
import { nextIntroducer } from './rules/line'
import { takeStep } from './take-step'
import { termsOn } from './terms'

type Its = {
  tx: Tx
  viewer: Viewer
  today: Day
  insteadOf: string | undefined
  thing: LockedTransfer
  input: z.output<typeof introduceInput>
}

/** One level's introduction, of all who go by one decision and wait at this level; who died or was removed since goes nowhere. */
export async function introduceGroup(its: Its) {
  const { tx, thing, today, input } = its
  const { signer, number, signedOn, note, papers } = input
  const atOrgId = thing.atOrgId ?? thing.orgId
  const together = thing.groupKey
    ? or(eq(transfers.id, thing.id), eq(transfers.groupKey, thing.groupKey))
    : eq(transfers.id, thing.id)
  const rows = await tx
    .select(getTableColumns(transfers))
    .from(transfers)
    .innerJoin(members, eq(members.id, transfers.memberId))
    .where(and(together, eq(transfers.state, 'begun'), eq(transfers.atOrgId, atOrgId), isCurrent))
    .orderBy(asc(transfers.id))
    .for('no key update', { of: transfers })
  const next = nextIntroducer(await lineOf(tx, thing.orgPath), thing, atOrgId)
  const { values, holidays } = await termsOn(tx, today, thing.orgPath)
  for (const row of rows) {
    const step = { orgId: atOrgId, step: 'introduce' as const, signer, number, signedOn, note }
    const introduced = { ...row, state: 'introduced' as const, introducedOn: signedOn }
    await takeStep(its, row, step, {
      papersReady: papers,
      ...(next
        ? { atOrgId: next.id }
        : {
            state: 'introduced',
            atOrgId: null,
            introducedOn: signedOn,
            dueOn: dueOf(introduced, values, holidays),
          }),
    })
  }
  return rows.map(({ fullName }) => fullName)
}
