import { createHash } from 'node:crypto'
import * as schema from '@/db/schema'
import type { SeedDb } from '../factories'
import { MARKER, one, type Victim } from './victim'

type Item = typeof schema.feedbackItems.$inferSelect
type From = { code: string; addresseeId: number; meetingId: number; minutesId: number }

/**
 * An item of the sent minutes at the commune with an interim answer, an opinion, a file and notices, the agency's
 * template, and a second item at the office that others could be merged into.
 */
export async function makeFeedback(db: SeedDb, victim: Victim, { code, ...from }: From) {
  const { orgId, topId, communeId, agencyId } = victim
  const { id: fieldId } = await one(
    db.insert(schema.feedbackFields).values({ orgId: topId, name: 'Thủy lợi', position: 1 }).returning(),
  )
  const asked = {
    ...{ orgId, addresseeId: from.addresseeId, kind: 'petition' as const, field: MARKER, raisedBy: MARKER },
    ...{ title: MARKER, text: MARKER, sentOn: '2022-08-08', dueOn: '2022-08-22' },
  }
  const item = await one(
    db
      .insert(schema.feedbackItems)
      .values({ ...asked, ...from, code, ownerId: communeId })
      .returning(),
  )
  await db
    .insert(schema.feedbackItems)
    .values({ ...asked, code: `${code}-2`, status: 'forwarded', ownerId: topId })
  await db.insert(schema.feedbackInterims).values({
    ...{ itemId: item.id, orgId, text: MARKER, document: MARKER, repliedBy: MARKER, scope: 'cell' },
    ...{ approvedOn: '2022-09-12', nextOn: '2022-10-12' },
  })
  await db.insert(schema.feedbackOpinions).values({
    ...{ itemId: item.id, orgId, agencyId, askedOn: '2022-09-09', wantedOn: '2022-09-12' },
    ...{ text: MARKER, givenOn: '2022-09-10' },
  })
  const { id: replyTemplateId } = await one(
    db
      .insert(schema.replyTemplates)
      .values({ orgId: agencyId, kind: 'settled', name: MARKER, text: MARKER })
      .returning(),
  )
  const file = await makeFile(db, victim, item)
  await makeNotices(db, victim, item.id)
  return { item, ids: { fieldId, replyTemplateId, fileId: file.id }, fileKey: file.publicId }
}

/** Tệp kèm theo of the victim's item, as it left with its sending. */
async function makeFile(db: SeedDb, { orgId, by }: Victim, { id: itemId, ownerId, sentOn }: Item) {
  const { id: stepId } = await one(
    db
      .insert(schema.feedbackSteps)
      .values({
        ...{ itemId, orgId, step: 'open', toStatus: 'sent', doneBy: by, doneOn: sentOn },
        ...{ fromOrgId: orgId, toOrgId: ownerId },
      })
      .returning(),
  )
  const bytes = new TextEncoder().encode(MARKER)
  return one(
    db
      .insert(schema.feedbackFiles)
      .values({
        ...{ itemId, orgId, part: 'item', stepId, fromOrgId: orgId, bytes, size: bytes.length },
        ...{ name: `${MARKER}.pdf`, type: 'pdf', attachedBy: by, attachedOn: sentOn },
        sha256: createHash('sha256').update(bytes).digest('hex'),
      })
      .returning(),
  )
}

/** A notice of the victim's item, for its own secretary and, as if by mistake, for the one next door. */
const makeNotices = (db: SeedDb, { orgId, accounts }: Victim, itemId: number) =>
  db.insert(schema.notices).values(
    [accounts.cellSecretary, accounts.neighbour].map(({ id: accountId }) => ({
      ...{ accountId, orgId, itemId, kind: 'clarify' as const },
      ...{ cause: `step:${itemId}`, raisedOn: '2022-09-07' },
    })),
  )
