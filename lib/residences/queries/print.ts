import 'server-only'
import { and, eq } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { byKey } from '@/db/client'
import { members, organisations, residences } from '@/db/schema'
import type { Viewer } from '@/lib/auth/policy'
import { readable } from '@/lib/residences/may-read'
import { listComments } from '@/lib/residences/queries'

const committee = alias(organisations, 'committee')
const home = alias(organisations, 'home')

const person = {
  fullName: members.fullName,
  sex: members.sex,
  birthYear: members.birthYear,
  bornOn: members.bornOn,
  address: members.address,
  admittedOn: members.admittedOn,
  officialOn: members.officialOn,
}

/** What the introduction and the comment form of one member say; the comment is the newest. */
export async function residenceForPrint(viewer: Viewer, id: number) {
  const [found] = await byKey
    .select({
      residence: {
        id: residences.id,
        orgId: residences.orgId,
        orgPath: residences.orgPath,
        place: residences.place,
        number: residences.number,
        exemptKind: residences.exemptKind,
        introducedOn: residences.introducedOn,
      },
      member: person,
      cell: { name: organisations.name },
      committee: {
        upper: committee.letterheadUpper,
        lower: committee.letterheadLower,
        placeName: committee.placeName,
        captions: committee.captions,
      },
      home: { upper: home.letterheadUpper, lower: home.letterheadLower, placeName: home.placeName },
    })
    .from(residences)
    .innerJoin(members, eq(members.id, residences.memberId))
    .innerJoin(organisations, eq(organisations.id, residences.orgId))
    .innerJoin(committee, eq(committee.id, organisations.parentId))
    .leftJoin(home, eq(home.id, residences.residenceOrgId))
    .where(and(eq(residences.id, id), readable(viewer)))
  if (!found) return undefined
  const [comment] = await listComments(viewer, id)
  return { ...found, comment }
}
type Found = NonNullable<Awaited<ReturnType<typeof residenceForPrint>>>
type Comment = NonNullable<Found['comment']>
export type ResidenceToPrint = Omit<Found, 'comment'> & {
  comment?: Pick<Comment, 'year' | 'isExempt' | 'answers' | 'remark' | 'signer' | 'commentedOn'>
}
