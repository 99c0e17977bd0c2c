import { createHash } from 'node:crypto'
import * as schema from '@/db/schema'
import type { SeedDb } from '../factories'
import { MARKER, one, type Victim } from './victim'

type Sent = { meetingId: number; minutesId: number }

/** What was made of the sent minutes: papers in the queue, a printed book, a scan of what was signed. */
export async function makePapers(db: SeedDb, victim: Victim, sent: Sent) {
  const ids = await makeIssued(db, victim, sent.minutesId)
  const batchId = await makeBook(db, victim, sent)
  const scan = await makeScan(db, victim, sent.meetingId)
  return { ids: { ...ids, batchId, scanId: scan.id }, scanKey: scan.publicId }
}

async function makeBook(db: SeedDb, { orgId, by }: Victim, { meetingId, minutesId }: Sent) {
  const { id: batchId } = await one(
    db
      .insert(schema.batches)
      .values({
        ...{ orgId, accountId: by, kind: 'book', startsOn: '2022-01-01', state: 'done' },
        ...{ bytes: new TextEncoder().encode(MARKER), expiresAt: new Date(Date.now() + 86_400_000) },
      })
      .returning(),
  )
  await db.insert(schema.batchItems).values({ batchId, position: 1, subjectId: minutesId, meetingId })
  return batchId
}

function makeScan(db: SeedDb, { orgId, by }: Victim, meetingId: number) {
  const bytes = new TextEncoder().encode(MARKER)
  return one(
    db
      .insert(schema.scans)
      .values({
        ...{ meetingId, orgId, of: 'minutes', type: 'pdf', note: MARKER, size: bytes.length, bytes },
        ...{ sha256: createHash('sha256').update(bytes).digest('hex'), attachedBy: by },
        attachedOn: '2022-08-09',
      })
      .returning(),
  )
}

/** An extract of the minutes, the commune's list and synthesis of a month. */
async function makeIssued(db: SeedDb, { orgId, communeId, by }: Victim, minutesId: number) {
  const { id: extractId } = await one(
    db
      .insert(schema.extracts)
      .values({ minutesId, orgId, contentHash: 'x', parts: [MARKER], title: MARKER })
      .returning(),
  )
  const month = { orgId: communeId, month: '2022-07-01' }
  const { id: listId } = await one(db.insert(schema.scoreLists).values(month).returning())
  const { id: synthesisId } = await one(db.insert(schema.syntheses).values(month).returning())
  const letterhead = { superior: MARKER, organisation: MARKER }
  const signer = { name: MARKER }
  await db.insert(schema.papers).values([
    {
      ...{ form: 'extract', subjectId: extractId, orgId, issuedBy: by, fileName: 'trich-bien-ban.pdf' },
      data: {
        ...{ letterhead, subject: MARKER, time: MARKER, place: MARKER, sections: [], closing: MARKER },
        ...{ recorderSigner: signer, chairSigner: signer },
      },
    },
    {
      ...{ form: 'scoreList', subjectId: listId, orgId: communeId, issuedBy: by, fileName: 'danh-sach.pdf' },
      data: {
        ...{ letterhead, isDraft: false, subject: MARKER, bands: ['Tốt'] },
        rows: [{ name: MARKER, members: '1', heldOn: '', points: '', note: MARKER }],
        ...{ total: { label: MARKER, members: '1', held: '0' }, note: MARKER },
        ...{ leftSigner: signer, rightSigner: signer },
      },
    },
    {
      ...{ form: 'synthesis', subjectId: synthesisId, orgId: communeId, issuedBy: by, fileName: 'th.pdf' },
      data: {
        ...{ letterhead, isDraft: false, subject: MARKER, opening: MARKER, summary: [MARKER] },
        ...{ measures: [], cuts: [], total: { name: MARKER, counts: [] }, states: [], notes: [] },
        groups: [{ title: MARKER, rows: [{ asked: MARKER, answer: MARKER, state: MARKER }] }],
        ...{ closing: MARKER, recipients: [MARKER], signer },
      },
    },
  ])
  return { extractId, listId }
}
