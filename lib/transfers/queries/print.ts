import 'server-only'
import { and, desc, eq, ne } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { byKey } from '@/db/client'
import { members, organisations, transferSteps, transfers } from '@/db/schema'
import type { Viewer } from '@/lib/auth/policy'
import { isTopOf, top } from '@/lib/organisations/joined-top'
import { readable } from '@/lib/transfers/conditions'

const target = alias(organisations, 'target')
const above = alias(organisations, 'above')

/** What the papers of one transfer say; one from outside brings its own papers. */
export async function transferForPrint(viewer: Viewer, id: number) {
  const [found] = await byKey
    .select({
      transfer: {
        id: transfers.id,
        orgId: transfers.orgId,
        orgPath: transfers.orgPath,
        fullName: transfers.fullName,
        kind: transfers.kind,
        direction: transfers.direction,
        reason: transfers.reason,
        document: transfers.document,
        place: transfers.place,
        startsOn: transfers.startsOn,
        endsOn: transfers.endsOn,
        duesPaidTo: transfers.duesPaidTo,
        papersReady: transfers.papersReady,
        introducedOn: transfers.introducedOn,
      },
      cell: {
        name: organisations.name,
        upper: organisations.letterheadUpper,
        lower: organisations.letterheadLower,
        placeName: organisations.placeName,
        captions: organisations.captions,
      },
      committee: above.committeeName,
      top: {
        committee: top.committeeName,
        upper: top.letterheadUpper,
        lower: top.letterheadLower,
        placeName: top.placeName,
        captions: top.captions,
      },
      target: target.name,
      member: {
        sex: members.sex,
        bornOn: members.bornOn,
        birthYear: members.birthYear,
        standing: members.standing,
        address: members.address,
        phone: members.phone,
        position: members.position,
        admittedOn: members.admittedOn,
        officialOn: members.officialOn,
      },
    })
    .from(transfers)
    .innerJoin(organisations, eq(organisations.id, transfers.orgId))
    .innerJoin(above, eq(above.id, organisations.parentId))
    .innerJoin(top, isTopOf)
    .leftJoin(target, eq(target.id, transfers.toOrgId))
    .innerJoin(members, eq(members.id, transfers.memberId))
    .where(and(eq(transfers.id, id), ne(transfers.direction, 'in'), readable(viewer)))
  if (!found) return undefined
  const [signed] = await byKey
    .select({ number: transferSteps.number, signedOn: transferSteps.signedOn })
    .from(transferSteps)
    .where(and(eq(transferSteps.transferId, id), eq(transferSteps.step, 'introduce')))
    .orderBy(desc(transferSteps.id))
    .limit(1)
  return { ...found, signed }
}
export type TransferToPrint = NonNullable<Awaited<ReturnType<typeof transferForPrint>>>
