import * as schema from '@/db/schema'
import type { MinutesContent } from '@/lib/meetings/content'
import { eveningContent } from '@/lib/meetings/testing-evening'
import { regularTemplate } from './base/templates'
import { makeAccount, makeMember, makeOrganisation, type SeedDb } from './factories'
import type { makeWorld } from './world'

type World = Pick<Awaited<ReturnType<typeof makeWorld>>, 'top' | 'commune' | 'addressee'>

/** Several places share the initials that feedback codes begin with, as in a real district. */
const PLACES = 25
const NAMES = ['Ngô Văn Thuận', 'Đỗ Thị Mến', 'Trịnh Quốc Bảo']

/** The evening's text in a cell of three, all of them there and of one mind: nothing left but "Hoàn tất". */
function readyContent(memberIds: number[], addresseeId: number | null): MinutesContent {
  const vote = { form: 'show' as const, inFavour: 3, against: 0, other: 0, online: null, otherOpinion: '' }
  const evening = eveningContent([])
  const person = { name: NAMES[0] ?? '', position: 'Bí thư chi bộ' }
  return {
    ...evening,
    opening: { ...evening.opening, chair: { memberId: memberIds[0] ?? null, ...person } },
    attendance: memberIds.map((memberId, at) => ({
      memberId,
      name: NAMES[at] ?? '',
      position: '',
      standing: 'full' as const,
      isExempt: false,
      isElsewhere: false,
      isSuspended: false,
      state: 'present' as const,
      reason: '',
      channel: '',
      seenBy: '',
      opinion: '',
    })),
    feedback: evening.feedback.map((item) => ({ ...item, addresseeId, vote })),
    resolution: { ...evening.resolution, vote },
    adoption: { ...evening.adoption, agreed: 3, of: 3 },
    score: { ...evening.score, items: { ...evening.score.items, 5: { points: 25, why: '' } } },
  }
}

/** Minutes of September 2022 ready to be completed, each in a cell of its own with its secretary's account. */
export async function makeReadyCells(db: SeedDb, { top, commune, addressee }: World, count: number) {
  const [template] = await db
    .insert(schema.templates)
    .values({ ...regularTemplate, orgId: top.id })
    .returning()
  const ready: { meetingId: number; minutesId: number; loginName: string }[] = []
  for (let at = 0; at < count; at++) {
    const name = `Chi bộ thôn ${1 + (at % PLACES)}`
    const cell = await makeOrganisation(db, { kind: 'cell', parentId: commune.id, name })
    const orgId = cell.id
    await db.insert(schema.terms).values({ orgId, name: '2022–2025', startsOn: '2022-06-01' })
    const memberIds: number[] = []
    for (const [place, fullName] of NAMES.entries())
      memberIds.push(
        (await makeMember(db, { orgId, fullName, position: place === 0 ? 'Bí thư chi bộ' : '' })).id,
      )
    const loginName = `san.sang.${orgId}`
    await makeAccount(db, { orgId, fullName: NAMES[0] ?? '', loginName, roles: ['cellSecretary'] })
    const [meeting] = await db
      .insert(schema.meetings)
      .values({
        orgId,
        month: '2022-09-01',
        dueOn: '2022-09-07',
        plannedOn: '2022-09-07',
        state: 'confirmed',
      })
      .returning()
    if (!meeting || !template) throw new Error('meeting or template not made')
    const [minutes] = await db
      .insert(schema.minutes)
      .values({
        orgId,
        meetingId: meeting.id,
        templateId: template.id,
        content: readyContent(memberIds, addressee?.id ?? null),
      })
      .returning()
    if (!minutes) throw new Error('minutes not made')
    ready.push({ meetingId: meeting.id, minutesId: minutes.id, loginName })
  }
  return ready
}
