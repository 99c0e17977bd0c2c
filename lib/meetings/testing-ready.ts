import * as schema from '@/db/schema'
import { regularTemplate } from '@/db/seed/base/templates'
import type { World } from '@/db/seed/world'
import { monthOf } from '@/lib/core/dates'
import { seedDb } from '@/lib/core/testing'
import type { MinutesContent } from './content'
import { eveningContent } from './testing-evening'

const vote = { form: 'show' as const, inFavour: 3, against: 0, other: 0, online: null, otherOpinion: '' }

/** What the world's cell of three would have written, all there and of one mind: nothing left but "Hoàn tất". */
export function readyContent(
  { secretary, recorder, member, addressee }: World,
  change: Partial<MinutesContent> = {},
): MinutesContent {
  const evening = eveningContent([secretary, recorder, member])
  const person = { memberId: secretary.id, name: secretary.fullName, position: 'Bí thư chi bộ' }
  return {
    ...evening,
    opening: { ...evening.opening, chair: person },
    lastTasks: [],
    feedback: evening.feedback
      .slice(0, 1)
      .map((item) => ({ ...item, addresseeId: addressee?.id ?? null, vote })),
    resolution: { ...evening.resolution, vote },
    adoption: { ...evening.adoption, agreed: 3, of: 3 },
    score: { ...evening.score, items: { ...evening.score.items, 5: { points: 25, why: '' } } },
    ...change,
  }
}

/** Drafts of extraordinary meetings of the world's cell, one for each content given. */
export async function makeReady(world: World, contents: MinutesContent[]) {
  const orgId = world.cell.id
  const [template] = await seedDb
    .insert(schema.templates)
    .values({ ...regularTemplate, orgId: world.top.id, number: 1 })
    .onConflictDoNothing()
    .returning()
  const [known] = template ? [template] : await seedDb.select().from(schema.templates).limit(1)
  const meetings = await seedDb
    .insert(schema.meetings)
    .values(
      contents.map(({ opening: { heldOn } }) => ({
        orgId,
        kind: 'extraordinary' as const,
        month: monthOf(heldOn ?? '2022-09-07'),
        plannedOn: heldOn,
        state: 'confirmed' as const,
      })),
    )
    .returning({ id: schema.meetings.id })
  return seedDb
    .insert(schema.minutes)
    .values(
      contents.map((content, at) => ({
        orgId,
        meetingId: meetings[at]?.id ?? 0,
        templateId: known?.id ?? 0,
        content,
      })),
    )
    .returning({ minutesId: schema.minutes.id, meetingId: schema.minutes.meetingId })
}
