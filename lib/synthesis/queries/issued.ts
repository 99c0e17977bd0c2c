import 'server-only'
import { and, asc, eq } from 'drizzle-orm'
import { byKey, db } from '@/db/client'
import { accounts, grants, organisations, papers, syntheses } from '@/db/schema'
import { isInForce } from '@/lib/accounts/held'
import { can, scope, type Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { nextNumber } from '@/lib/meetings/numbering'
import { isCurrent } from '@/lib/papers/current'
import { synthesisFileName } from '@/lib/papers/file-name'
import { synthesisFrom, usualRecipients } from '@/lib/synthesis/paper'
import { synthesisSheets } from '@/lib/synthesis/sheets'
import { sourceOf } from '@/lib/synthesis/source'
import { getTwelveMonths } from './months'
import { getSynthesisPlace, type SynthesisPlace } from './places'

type At = { month: Day; today: Day }

/** Báo cáo tổng hợp as it was issued for an organisation and month, the version that holds. */
export async function getIssuedSynthesis(viewer: Viewer, orgId: number, month: Day) {
  const [found] = await byKey
    .select({
      id: syntheses.id,
      path: syntheses.orgPath,
      code: papers.code,
      number: papers.number,
      fileName: papers.fileName,
      issuedOn: papers.issuedOn,
      issuedBy: accounts.fullName,
    })
    .from(syntheses)
    .innerJoin(papers, isCurrent('synthesis', syntheses.id))
    .leftJoin(accounts, eq(accounts.id, papers.issuedBy))
    .where(
      and(
        eq(syntheses.orgId, orgId),
        eq(syntheses.month, month),
        scope(viewer, 'syntheses.read', { path: syntheses.orgPath }),
      ),
    )
  return found
}

/** What the form that issues begins with, for those who may issue; several leaders sign at the top, none is guessed. */
export async function getSynthesisForm(viewer: Viewer, place: SynthesisPlace, today: Day) {
  if (!can(viewer, 'syntheses.issue', place)) return undefined
  const [signers, number, [org]] = await Promise.all([
    db
      .select({ fullName: accounts.fullName })
      .from(grants)
      .innerJoin(accounts, eq(accounts.id, grants.accountId))
      .where(and(eq(grants.orgId, place.id), eq(grants.role, 'committeeSecretary'), isInForce(today)))
      .orderBy(asc(grants.id))
      .limit(2),
    nextNumber(db, place.id, 'BC', today),
    byKey
      .select({ captions: organisations.captions })
      .from(organisations)
      .where(eq(organisations.id, place.id)),
  ])
  const signerName = signers.length === 1 ? (signers[0]?.fullName ?? '') : ''
  return {
    number,
    captions: org?.captions ?? { onBehalf: '' },
    signerName,
    signerPost: signerName && 'Bí thư',
  }
}

/** The report as it stands now, with DỰ THẢO on it; of a place out of reach there is none. */
export async function synthesisForPrint(viewer: Viewer, orgId: number, at: At) {
  const found = await getSynthesisPlace(viewer, orgId)
  const source = found && (await sourceOf(db, viewer, found.place, at))
  if (!source) return undefined
  const draft = synthesisFrom(source, {
    today: at.today,
    signedAs: 'onBehalf',
    signerPost: '',
    signerName: '',
    recipients: usualRecipients(source.items),
  })
  return { draft, fileName: synthesisFileName(at.month, found.place.name) }
}

/** The same numbers and items as a workbook. */
export async function synthesisForExcel(viewer: Viewer, orgId: number, at: At) {
  const found = await getSynthesisPlace(viewer, orgId)
  const source = found && (await sourceOf(db, viewer, found.place, at))
  if (!source) return undefined
  const months = await getTwelveMonths(viewer, found.place, at.month, at.today)
  return {
    sheets: synthesisSheets(source, months, at.today),
    title: synthesisFileName(at.month, found.place.name).replace(/\.pdf$/, ''),
  }
}
