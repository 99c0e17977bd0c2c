import * as schema from '@/db/schema'
import type { SeedDb } from './factories'

type Its = {
  item: typeof schema.feedbackItems.$inferSelect
  officeId: number
  agencyId: number
  marker: string
}

/** An interim answer to and an opinion on the victim's item, the agency's template, and a second item at the office that others could be merged into. */
export async function makePaths(db: SeedDb, { item, officeId, agencyId, marker }: Its) {
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
  return { replyTemplateId: template?.id ?? 0 }
}
