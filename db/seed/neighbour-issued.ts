import * as schema from '@/db/schema'
import type { SeedDb } from './factories'

type Given = { orgId: number; minutesId: number; communeId: number; by: number; marker: string }

/** An extract of the cell's sent minutes, the commune's list and synthesis of a month: with their papers in the queue. */
export async function makeIssued(db: SeedDb, { orgId, minutesId, communeId, by, marker }: Given) {
  const [extract] = await db
    .insert(schema.extracts)
    .values({ minutesId, orgId, contentHash: 'x', parts: [marker], title: marker })
    .returning()
  const [list] = await db
    .insert(schema.scoreLists)
    .values({ orgId: communeId, month: '2022-07-01' })
    .returning()
  const [synthesis] = await db
    .insert(schema.syntheses)
    .values({ orgId: communeId, month: '2022-07-01' })
    .returning()
  if (!extract || !list || !synthesis) throw new Error('issued papers not made')
  const letterhead = { superior: marker, organisation: marker }
  await db.insert(schema.papers).values([
    {
      form: 'extract',
      subjectId: extract.id,
      orgId,
      issuedBy: by,
      fileName: 'trich-bien-ban.pdf',
      data: {
        letterhead,
        subject: marker,
        time: marker,
        place: marker,
        sections: [],
        closing: marker,
        recorderSigner: { name: marker },
        chairSigner: { name: marker },
      },
    },
    {
      form: 'scoreList',
      subjectId: list.id,
      orgId: communeId,
      issuedBy: by,
      fileName: 'danh-sach.pdf',
      data: {
        letterhead,
        isDraft: false,
        subject: marker,
        bands: ['Tốt'],
        rows: [{ name: marker, members: '1', heldOn: '', points: '', note: marker }],
        total: { label: marker, members: '1', held: '0' },
        note: marker,
        leftSigner: { name: marker },
        rightSigner: { name: marker },
      },
    },
    {
      form: 'synthesis',
      subjectId: synthesis.id,
      orgId: communeId,
      issuedBy: by,
      fileName: 'tong-hop.pdf',
      data: {
        letterhead,
        isDraft: false,
        subject: marker,
        opening: marker,
        summary: [marker],
        measures: [],
        cuts: [],
        total: { name: marker, counts: [] },
        states: [],
        notes: [],
        groups: [{ title: marker, rows: [{ asked: marker, answer: marker, state: marker }] }],
        closing: marker,
        recipients: [marker],
        signer: { name: marker },
      },
    },
  ])
  return { extractId: extract.id, listId: list.id }
}
