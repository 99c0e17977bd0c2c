import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { exemptionRequests, members, organisations } from '@/db/schema'
import { scope, type Viewer } from '@/lib/auth/policy'
import { duesLabel } from '@/lib/away/labels'
import { requestFrom } from '@/lib/exemptions/paper'
import { exemptionFileName } from '@/lib/papers/file-name'
import type { PaperSubject } from '@/lib/papers/paper-response'

const place = { path: exemptionRequests.orgPath, ownerId: exemptionRequests.memberId }

/** Đơn xin miễn, to be signed by hand: drawn from what was typed, kept nowhere. */
export async function requestForPrint(viewer: Viewer, id: number) {
  const [found] = await db
    .select({
      fullName: members.fullName,
      bornOn: members.bornOn,
      birthYear: members.birthYear,
      address: sql<string>`coalesce(${members.address}, '')`,
      admittedOn: members.admittedOn,
      officialOn: members.officialOn,
      kind: exemptionRequests.kind,
      wish: exemptionRequests.wish,
      startsOn: exemptionRequests.startsOn,
      endsOn: exemptionRequests.endsOn,
      place: exemptionRequests.place,
      work: exemptionRequests.work,
      contact: exemptionRequests.contact,
      registeredOn: exemptionRequests.registeredOn,
      duesWish: exemptionRequests.duesWish,
      papers: exemptionRequests.papers,
      isByRelative: exemptionRequests.isByRelative,
      submittedOn: exemptionRequests.submittedOn,
      cell: organisations.name,
      placeName: organisations.placeName,
      letterheadUpper: organisations.letterheadUpper,
      letterheadLower: organisations.letterheadLower,
      superior: sql<string>`coalesce((SELECT p.committee_name FROM organisations p WHERE p.id = ${organisations.parentId}), '')`,
    })
    .from(exemptionRequests)
    .innerJoin(members, eq(members.id, exemptionRequests.memberId))
    .innerJoin(organisations, eq(organisations.id, exemptionRequests.orgId))
    .where(and(eq(exemptionRequests.id, id), scope(viewer, 'exemptionRequests.read', place)))
  if (!found) return undefined
  const wish = found.duesWish ? duesLabel[found.duesWish].toLocaleLowerCase('vi') : ''
  return {
    data: requestFrom({ ...found, duesWish: wish }),
    fileName: exemptionFileName('request', found.fullName, found.submittedOn),
  }
}

/** The decision, if the viewer may read the request it answers. */
export async function decisionToPrint(viewer: Viewer, id: number): Promise<PaperSubject | undefined> {
  const [found] = await db
    .select({
      id: exemptionRequests.id,
      path: exemptionRequests.orgPath,
      fullName: members.fullName,
      decidedOn: exemptionRequests.decidedOn,
    })
    .from(exemptionRequests)
    .innerJoin(members, eq(members.id, exemptionRequests.memberId))
    .where(and(eq(exemptionRequests.id, id), scope(viewer, 'exemptionRequests.read', place)))
  return found?.decidedOn
    ? {
        id: found.id,
        name: `exemptionRequests:${found.id}`,
        path: found.path,
        isDraft: false,
        fileName: exemptionFileName('decision', found.fullName, found.decidedOn),
      }
    : undefined
}
