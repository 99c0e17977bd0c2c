import 'server-only'
import {
  and,
  asc,
  desc,
  eq,
  gt,
  inArray,
  isNotNull,
  ne,
  not,
  notExists,
  or,
  type SQL,
  sql,
} from 'drizzle-orm'
import { db } from '@/db/client'
import {
  agendas,
  batches,
  batchItems,
  meetings,
  minutes,
  organisations,
  papers,
  scoreLists,
} from '@/db/schema'
import { mayReadAgenda } from '@/lib/agendas/may-read'
import { pathsFor, scope, type Viewer, within } from '@/lib/auth/policy'
import { mayReadMinutes } from '@/lib/meetings/may-read'
import { isCommittee } from '@/lib/organisations/below'
import { paperInReach } from '@/lib/verify/reach'
import { cellsOf } from './cells'
import { heldBackIn, isHeldBack } from './held-back'
import { listsOf } from './lists'
import { currentPaper, ofList, ofOrganisation } from './missing'
import { batchContents, formsOf, isBatchForm } from './rules'

/** Organisations to choose from; a single cell is reached from its own page. */
export async function listBatchPlaces(viewer: Viewer) {
  return db
    .select({ id: organisations.id, name: organisations.name })
    .from(organisations)
    .where(and(scope(viewer, 'batches.create', { path: organisations.path }), isCommittee))
    .orderBy(asc(sql`length(${organisations.path})`), asc(organisations.name))
    .limit(200)
}

/** The organisation asked for, else the highest the viewer reaches, and over which months it has papers. */
export async function getBatchPlace(viewer: Viewer, orgId?: number) {
  const [place] = await db
    .select({
      id: organisations.id,
      name: organisations.name,
      path: organisations.path,
      kind: organisations.kind,
    })
    .from(organisations)
    .where(
      and(
        scope(viewer, 'batches.create', { path: organisations.path }),
        orgId === undefined
          ? inArray(organisations.path, pathsFor(viewer, 'batches.create'))
          : eq(organisations.id, orgId),
      ),
    )
    .orderBy(sql`length(${organisations.path})`, asc(organisations.id))
    .limit(1)
  if (!place) return undefined
  const [span] = await db
    .select({
      first: sql<string | null>`min(${meetings.month})`,
      last: sql<string | null>`max(${meetings.month})`,
    })
    .from(meetings)
    .leftJoin(minutes, eq(minutes.meetingId, meetings.id))
    .leftJoin(agendas, eq(agendas.meetingId, meetings.id))
    .where(
      and(
        within(meetings.orgPath, place.path),
        or(
          and(ne(minutes.status, 'draft'), mayReadMinutes(viewer) ?? sql`false`),
          and(isNotNull(agendas.id), mayReadAgenda(viewer)),
        ),
      ),
    )
  return { ...place, first: span?.first ?? undefined, last: span?.last ?? undefined }
}

/** Asked for by the viewer, who still reaches the place, and not removed yet. */
const own = (viewer: Viewer): SQL | undefined =>
  and(
    eq(batches.accountId, viewer.accountId),
    scope(viewer, 'batches.create', { path: batches.orgPath }),
    gt(batches.expiresAt, sql`now()`),
  )

const counted = (state: SQL) =>
  sql<number>`(select count(*)::int from ${batchItems} i left join ${papers} p
    on p.form = i.form and p.subject_id = i.subject_id and p.superseded_at is null
    where i.batch_id = ${batches.id} and ${state})`

const columns = {
  id: batches.id,
  kind: batches.kind,
  isMerged: batches.isMerged,
  contents: batches.contents,
  startsOn: batches.startsOn,
  state: batches.state,
  problem: batches.problem,
  createdAt: batches.createdAt,
  doneAt: batches.doneAt,
  expiresAt: batches.expiresAt,
  organisation: organisations.name,
  orgId: batches.orgId,
  path: batches.orgPath,
  total: counted(sql`true`),
  made: counted(sql`p.state = 'made'`),
}

export async function listBatches(viewer: Viewer) {
  return db
    .select(columns)
    .from(batches)
    .innerJoin(organisations, eq(organisations.id, batches.orgId))
    .where(own(viewer))
    .orderBy(desc(batches.id))
    .limit(20)
}
export type BatchRow = Awaited<ReturnType<typeof listBatches>>[number]

/** One batch, and which of its papers hold words that are not for the viewer. */
export async function getBatch(viewer: Viewer, id: number) {
  const [found] = await db
    .select(columns)
    .from(batches)
    .innerJoin(organisations, eq(organisations.id, batches.orgId))
    .where(and(eq(batches.id, id), own(viewer)))
  return (
    found && {
      ...found,
      heldBack: await heldBackIn(viewer, id),
      cells: await cellsOf(viewer, found),
      lists: await listsOf(viewer, found),
    }
  )
}
export type BatchPage = NonNullable<Awaited<ReturnType<typeof getBatch>>>

/** What a download holds: the stored papers of the batch that the viewer may read at this moment. */
export async function listBatchFiles(viewer: Viewer, batchId: number) {
  const rows = await db
    .select({
      paperId: papers.id,
      form: batchItems.form,
      subjectId: batchItems.subjectId,
      isHeldBack: isHeldBack(viewer),
      position: batchItems.position,
      fileName: papers.fileName,
      sha256: papers.sha256,
      size: sql<number>`octet_length(${papers.bytes})`,
      organisation: organisations.name,
    })
    .from(batchItems)
    .innerJoin(batches, eq(batches.id, batchItems.batchId))
    .leftJoin(meetings, eq(meetings.id, batchItems.meetingId))
    .leftJoin(scoreLists, ofList)
    .innerJoin(organisations, ofOrganisation)
    .innerJoin(papers, and(currentPaper, eq(papers.state, 'made')))
    .where(and(eq(batchItems.batchId, batchId), own(viewer), paperInReach(viewer, formsOf(batchContents))))
    .orderBy(asc(batchItems.position))
  return rows.flatMap(({ form, sha256, ...row }) =>
    isBatchForm(form) ? [{ ...row, form, sha256: row.isHeldBack ? '' : (sha256 ?? '') }] : [],
  )
}
export type BatchFile = Awaited<ReturnType<typeof listBatchFiles>>[number]

const boundPapers = (condition: SQL | undefined) =>
  db
    .select({ one: sql`1` })
    .from(batchItems)
    .innerJoin(papers, and(eq(papers.form, batchItems.form), eq(papers.subjectId, batchItems.subjectId)))
    .where(and(eq(batchItems.batchId, batches.id), condition))

/** The bound file, as long as every one of its papers may still be read; without bytes, where some words of them may not. */
export async function getBook(viewer: Viewer, batchId: number) {
  const [found] = await db
    .select({
      bytes: sql<Uint8Array | null>`case when ${notExists(boundPapers(isHeldBack(viewer)))} then ${batches.bytes} end`,
    })
    .from(batches)
    .where(
      and(
        eq(batches.id, batchId),
        isNotNull(batches.bytes),
        own(viewer),
        notExists(boundPapers(not(paperInReach(viewer, formsOf(batchContents))))),
      ),
    )
  return found
}
