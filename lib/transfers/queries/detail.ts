import 'server-only'
import { and, asc, desc, eq, inArray, isNull, ne, notExists, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { byKey } from '@/db/client'
import { accounts, departures, members, organisations, transferSteps, transfers } from '@/db/schema'
import { can, scope, type Viewer } from '@/lib/auth/policy'
import { readable, underWay } from '@/lib/transfers/conditions'
import { droppedAfter } from '@/lib/transfers/rules/deadlines'
import { isDuesCorrectable } from '@/lib/transfers/rules/dues'
import { papersOf } from '@/lib/transfers/rules/papers'
import { isProvinceOpen } from '@/lib/transfers/rules/province'
import { goneAs, type Step, stepsOpen } from '@/lib/transfers/rules/steps'
import { termsOn } from '@/lib/transfers/terms'

const turn = alias(organisations, 'turn')
const target = alias(organisations, 'target')

const nameOf = (table: typeof turn | typeof organisations) =>
  sql<string | null>`case when ${table.kind} = 'cell' then ${table.name} else ${table.committeeName} end`

const permissionOf = {
  introduce: 'transfers.introduce',
  present: 'transfers.receive',
  receive: 'transfers.receive',
  hear: 'transfers.receive',
  return: 'transfers.return',
  cancel: 'transfers.cancel',
  extend: 'transfers.end',
  end: 'transfers.end',
} as const satisfies Record<Step, string>

/** Whose place a step is asked of. */
const sideOf: Record<Step, 'orgPath' | 'toPath' | 'atPath'> = {
  introduce: 'atPath',
  present: 'toPath',
  receive: 'toPath',
  hear: 'orgPath',
  return: 'toPath',
  cancel: 'orgPath',
  extend: 'orgPath',
  end: 'orgPath',
}

export async function getTransfer(viewer: Viewer, id: number) {
  const [found] = await byKey
    .select({
      transfer: transfers,
      from: organisations.name,
      to: target.name,
      turn: nameOf(turn),
      birthYear: members.birthYear,
      standing: members.standing,
      status: members.status,
    })
    .from(transfers)
    .innerJoin(organisations, eq(organisations.id, transfers.orgId))
    .leftJoin(target, eq(target.id, transfers.toOrgId))
    .leftJoin(turn, eq(turn.id, transfers.atOrgId))
    .leftJoin(members, eq(members.id, transfers.memberId))
    .where(and(eq(transfers.id, id), readable(viewer)))
  if (!found) return undefined
  const { transfer, status, ...names } = found
  const gone = transfer.newcomer ? undefined : goneAs(transfer, status)
  const standing = transfer.newcomer?.standing ?? names.standing ?? 'full'
  const may = stepsOpen(transfer).filter((step) => {
    const path = transfer[sideOf[step]]
    if (gone && step !== 'cancel' && step !== 'return') return false
    return path !== null && can(viewer, permissionOf[step], { path })
  })
  const { introducedOn, state, kind, orgPath, toPath } = transfer
  const mayCorrectDues =
    isDuesCorrectable(transfer) &&
    [orgPath, toPath].some((path) => path !== null && can(viewer, 'transfers.correctDues', { path }))
  const maySayProvince = isProvinceOpen(transfer) && can(viewer, 'transfers.sayProvince', { path: orgPath })
  /** Tự ý bỏ sinh hoạt đảng, from the day after on. */
  const dropsOn =
    introducedOn && state === 'introduced' && kind === 'official'
      ? droppedAfter(introducedOn, (await termsOn(byKey, introducedOn, orgPath)).values)
      : undefined
  return {
    ...transfer,
    ...names,
    dropsOn,
    gone,
    standing,
    birthYear: transfer.newcomer?.birthYear ?? names.birthYear,
    papers: papersOf({ ...transfer, standing }),
    may,
    mayCorrectDues,
    maySayProvince,
  }
}
export type Transfer = NonNullable<Awaited<ReturnType<typeof getTransfer>>>

export async function listSteps(viewer: Viewer, transferId: number) {
  return byKey
    .select({
      id: transferSteps.id,
      step: transferSteps.step,
      note: transferSteps.note,
      signer: transferSteps.signer,
      number: transferSteps.number,
      signedOn: transferSteps.signedOn,
      doneOn: transferSteps.doneOn,
      doneBy: accounts.fullName,
      insteadOf: transferSteps.insteadOf,
      at: nameOf(organisations),
    })
    .from(transferSteps)
    .innerJoin(transfers, eq(transfers.id, transferSteps.transferId))
    .innerJoin(accounts, eq(accounts.id, transferSteps.doneBy))
    .innerJoin(organisations, eq(organisations.id, transferSteps.orgId))
    .where(and(eq(transferSteps.transferId, transferId), readable(viewer)))
    .orderBy(asc(transferSteps.id))
}

/** Those who go by the same decision. */
export async function listTogether(viewer: Viewer, groupKey: string | null, id: number) {
  if (!groupKey) return []
  return byKey
    .select({ id: transfers.id, fullName: transfers.fullName, state: transfers.state })
    .from(transfers)
    .where(and(eq(transfers.groupKey, groupKey), ne(transfers.id, id), readable(viewer)))
    .orderBy(asc(transfers.id))
}

/** Of one member, for whoever may read the member: what is or was under way, the newest first. */
export async function listTransfersOf(viewer: Viewer, memberId: number) {
  return byKey
    .select({
      id: transfers.id,
      kind: transfers.kind,
      direction: transfers.direction,
      state: transfers.state,
      dueOn: transfers.dueOn,
      begunOn: transfers.begunOn,
      from: organisations.shortName,
      to: target.shortName,
      place: transfers.place,
      mayOpen: sql<boolean>`${readable(viewer)}`,
    })
    .from(transfers)
    .innerJoin(members, or(eq(members.id, transfers.memberId), eq(members.id, transfers.guestId)))
    .innerJoin(organisations, eq(organisations.id, transfers.orgId))
    .leftJoin(target, eq(target.id, transfers.toOrgId))
    .where(
      and(
        eq(members.id, memberId),
        scope(viewer, 'members.read', { path: members.orgPath, ownerId: members.id }),
      ),
    )
    .orderBy(desc(transfers.id))
}

/** Nghỉ hưu, thôi việc, not settled yet. */
export async function getOpenDeparture(viewer: Viewer, memberId: number) {
  const [found] = await byKey
    .select({
      id: departures.id,
      kind: departures.kind,
      leftOn: departures.leftOn,
      dueOn: departures.dueOn,
      version: departures.version,
    })
    .from(departures)
    .innerJoin(members, eq(members.id, departures.memberId))
    .where(
      and(
        eq(departures.memberId, memberId),
        isNull(departures.closedOn),
        scope(viewer, 'members.read', { path: members.orgPath, ownerId: members.id }),
      ),
    )
  return found
}

/** Others of the cell, who may go by the same decision: none who is on the way already. */
export async function listOthers(viewer: Viewer, of: { id: number; orgId: number }) {
  return byKey
    .select({ id: members.id, fullName: members.fullName })
    .from(members)
    .where(
      and(
        eq(members.orgId, of.orgId),
        ne(members.id, of.id),
        eq(members.status, 'active'),
        inArray(members.standing, ['full', 'probationary']),
        notExists(
          byKey
            .select({ id: transfers.id })
            .from(transfers)
            .where(and(eq(transfers.memberId, members.id), underWay)),
        ),
        scope(viewer, 'transfers.begin', { path: members.orgPath }),
      ),
    )
    .orderBy(asc(members.sortName), asc(members.id))
}
