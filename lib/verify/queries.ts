import 'server-only'
import { and, asc, count, desc, eq, gt, gte, inArray, isNull, lt, ne, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { byKey } from '@/db/client'
import { accounts, auditHeads, organisations, papers } from '@/db/schema'
import { ofChain } from '@/lib/audit/chain'
import { pathsFor, scope, type Viewer, within } from '@/lib/auth/policy'
import { addMonths, type Day } from '@/lib/core/dates'
import { isCommittee } from '@/lib/organisations/below'
import { paperNames } from '@/lib/organisations/paper-names'
import { formLabel } from '@/lib/papers/labels'
import type { StoredForm } from '@/lib/papers/sources'
import { isStoredForm, paperInReach } from '@/lib/verify/reach'
import { standingOf } from '@/lib/verify/standing'

/** The version that holds now, in the place of an earlier one: of the same subject, so in the same reach. */
const replacement = alias(papers, 'replacement')

/** The paper that bears this code, for whoever may read what it is of. */
export async function getPaperByCode(viewer: Viewer, code: string) {
  const [found] = await byKey
    .select({
      form: papers.form,
      subjectId: papers.subjectId,
      organisation: organisations.name,
      number: papers.number,
      about: papers.about,
      issuedOn: papers.issuedOn,
      sha256: papers.sha256,
      supersededAt: papers.supersededAt,
      issuedBy: accounts.fullName,
      replacedBy: replacement.code,
      replacedOn: replacement.issuedOn,
    })
    .from(papers)
    .innerJoin(organisations, eq(organisations.id, papers.orgId))
    .leftJoin(accounts, eq(accounts.id, papers.issuedBy))
    .leftJoin(
      replacement,
      and(
        eq(replacement.form, papers.form),
        eq(replacement.subjectId, papers.subjectId),
        gt(replacement.subjectVersion, papers.subjectVersion),
        isNull(replacement.supersededAt),
      ),
    )
    .where(and(eq(papers.code, code), eq(papers.state, 'made'), paperInReach(viewer)))
  if (!found?.sha256 || !isStoredForm(found.form)) return undefined
  const { form, subjectId, sha256, ...paper } = found
  return { ...paper, sha256, label: formLabel[form], standing: await standingOf[form](subjectId) }
}
export type VerifiedPaper = NonNullable<Awaited<ReturnType<typeof getPaperByCode>>>

/** Codes of the papers of one subject, as printed on them; replaced ones after those that hold. */
export async function listPaperCodes(viewer: Viewer, subject: { forms: StoredForm[]; ids: number[] }) {
  return byKey
    .select({
      id: papers.id,
      form: papers.form,
      subjectId: papers.subjectId,
      code: papers.code,
      state: papers.state,
      supersededAt: papers.supersededAt,
      issuedOn: papers.issuedOn,
      issuedBy: accounts.fullName,
    })
    .from(papers)
    .leftJoin(accounts, eq(accounts.id, papers.issuedBy))
    .where(
      and(
        inArray(papers.form, subject.forms),
        inArray(papers.subjectId, [0, ...subject.ids]),
        paperInReach(viewer, subject.forms),
      ),
    )
    .orderBy(desc(isNull(papers.supersededAt)), asc(papers.id))
}

/** Organisations whose list may be printed. */
export async function listHashPlaces(viewer: Viewer) {
  return byKey
    .select({ id: organisations.id, name: organisations.name })
    .from(organisations)
    .where(and(scope(viewer, 'verify.list', { path: organisations.path }), isCommittee))
    .orderBy(asc(sql`length(${organisations.path})`), asc(organisations.name))
    .limit(200)
}

/** The organisation asked for, else the highest the viewer reaches. */
export async function getHashPlace(viewer: Viewer, orgId?: number) {
  const [found] = await byKey
    .select({
      id: organisations.id,
      name: organisations.name,
      path: organisations.path,
      ...paperNames,
    })
    .from(organisations)
    .where(
      and(
        scope(viewer, 'verify.list', { path: organisations.path }),
        orgId === undefined
          ? inArray(organisations.path, pathsFor(viewer, 'verify.list'))
          : eq(organisations.id, orgId),
      ),
    )
    .orderBy(sql`length(${organisations.path})`, asc(organisations.id))
    .limit(1)
  return found
}
export type HashPlace = NonNullable<Awaited<ReturnType<typeof getHashPlace>>>

const ofMonth = (viewer: Viewer, place: HashPlace, month: Day) =>
  and(
    within(papers.orgPath, place.path),
    gte(papers.issuedOn, month),
    lt(papers.issuedOn, addMonths(month, 1)),
    scope(viewer, 'verify.list', { path: papers.orgPath }),
    paperInReach(viewer),
  )

/** Mã băm of the month: every stored paper that became final in it, replaced ones too. */
export async function listHashes(viewer: Viewer, place: HashPlace, month: Day) {
  const rows = await byKey
    .select({
      id: papers.id,
      organisation: organisations.name,
      form: papers.form,
      about: papers.about,
      number: papers.number,
      issuedOn: papers.issuedOn,
      sha256: papers.sha256,
      supersededAt: papers.supersededAt,
    })
    .from(papers)
    .innerJoin(organisations, eq(organisations.id, papers.orgId))
    .where(and(ofMonth(viewer, place, month), eq(papers.state, 'made')))
    .orderBy(asc(organisations.path), asc(papers.issuedOn), asc(papers.id))
  return rows.flatMap(({ form, sha256, ...row }) =>
    sha256 && isStoredForm(form) ? [{ ...row, sha256, label: formLabel[form] }] : [],
  )
}
export type HashRow = Awaited<ReturnType<typeof listHashes>>[number]

/** Papers of the month that still wait to be made: they have no bytes and so no hash. */
export async function listWaiting(viewer: Viewer, place: HashPlace, month: Day) {
  const rows = await byKey
    .select({ form: papers.form, subjectId: papers.subjectId })
    .from(papers)
    .where(and(ofMonth(viewer, place, month), ne(papers.state, 'made'), isNull(papers.supersededAt)))
    .orderBy(asc(papers.id))
  return rows.flatMap(({ form, subjectId }) => (isStoredForm(form) ? [{ form, subjectId }] : []))
}

/**
 * Neo của nhật ký: the head of the organisation's own chain, and one hash over the heads of all chains in it. Both can
 * be worked out again later from the entries up to that instant.
 */
export async function getAnchor(viewer: Viewer, place: HashPlace) {
  const [found] = await byKey
    .select({
      at: sql<string>`to_char(now() at time zone 'Asia/Ho_Chi_Minh', 'HH24:MI:SS, DD/MM/YYYY')`,
      chains: count(),
      entries: sql<number>`coalesce(sum(${auditHeads.seq}), 0)::int`,
      all: sql<string>`encode(sha256(convert_to(coalesce(string_agg(concat_ws(':', ${auditHeads.chain}, ${auditHeads.seq}, ${auditHeads.hash}), E'\n' order by ${auditHeads.chain}), ''), 'UTF8')), 'hex')`,
      seq: sql<number>`coalesce(max(${auditHeads.seq}) filter (where ${auditHeads.chain} = ${place.id}), 0)::int`,
      hash: sql<string>`coalesce(max(${auditHeads.hash}) filter (where ${auditHeads.chain} = ${place.id}), '')`,
    })
    .from(auditHeads)
    .innerJoin(organisations, ofChain)
    .where(
      and(within(organisations.path, place.path), scope(viewer, 'verify.list', { path: organisations.path })),
    )
  return found ?? { at: '', chains: 0, entries: 0, all: '', seq: 0, hash: '' }
}
export type Anchor = Awaited<ReturnType<typeof getAnchor>>
