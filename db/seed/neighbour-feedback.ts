import { createHash } from 'node:crypto'
import * as schema from '@/db/schema'
import type { SeedDb } from './factories'

type Its = {
  item: typeof schema.feedbackItems.$inferSelect
  officeId: number
  agencyId: number
  by: number
  marker: string
}

/**
 * An interim answer to, an opinion on and a file of the victim's item, the agency's template, and a second item at the
 * office that others could be merged into.
 */
export async function makePaths(db: SeedDb, { item, officeId, agencyId, by, marker }: Its) {
  const { orgId, kind, addresseeId, field, raisedBy, title, text, sentOn, dueOn } = item
  await db.insert(schema.feedbackItems).values({
    ...{ orgId, kind, addresseeId, field, raisedBy, title, text, sentOn, dueOn },
    ...{ code: `${item.code}-2`, status: 'forwarded', ownerId: officeId },
  })
  await db.insert(schema.feedbackInterims).values({
    ...{ itemId: item.id, orgId, text: marker, document: marker, repliedBy: marker, scope: 'cell' },
    ...{ approvedOn: '2022-09-12', nextOn: '2022-10-12' },
  })
  await db.insert(schema.feedbackOpinions).values({
    ...{ itemId: item.id, orgId, agencyId, askedOn: '2022-09-09', wantedOn: '2022-09-12' },
    ...{ text: marker, givenOn: '2022-09-10' },
  })
  const [template] = await db
    .insert(schema.replyTemplates)
    .values({ orgId: agencyId, kind: 'settled', name: marker, text: marker })
    .returning()
  return { ...(await makeFile(db, { item, by, marker })), replyTemplateId: template?.id ?? 0 }
}

/** Tệp kèm theo of the victim's item, as it left with its sending. */
async function makeFile(
  db: SeedDb,
  { item: { id, orgId, ownerId, sentOn }, by, marker }: Omit<Its, 'officeId' | 'agencyId'>,
) {
  const opened = { itemId: id, orgId, step: 'open', toStatus: 'sent' as const, doneBy: by, doneOn: sentOn }
  const [step] = await db
    .insert(schema.feedbackSteps)
    .values({ ...opened, fromOrgId: orgId, toOrgId: ownerId })
    .returning()
  const bytes = new TextEncoder().encode(marker)
  const [file] = await db
    .insert(schema.feedbackFiles)
    .values({
      ...{ itemId: id, orgId, part: 'item', stepId: step?.id ?? 0, fromOrgId: orgId, bytes },
      ...{ name: `${marker}.pdf`, type: 'pdf', size: bytes.length, attachedBy: by, attachedOn: sentOn },
      sha256: createHash('sha256').update(bytes).digest('hex'),
    })
    .returning()
  return { fileId: file?.id ?? 0, fileKey: file?.publicId ?? '' }
}
