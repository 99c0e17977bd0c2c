import * as schema from '@/db/schema'
import { addDays, type Day, monthOf } from '@/lib/core/dates'
import type { MinutesContent } from '@/lib/meetings/content'
import { eveningContent } from '@/lib/meetings/testing-evening'
import { regularTemplate } from './base/templates'
import { makeAccount, makeMember, makeOrganisation, type SeedDb } from './factories'
import type { World } from './world'

/** Several places share the initials that feedback codes begin with, as in a real district. */
const PLACES = 25
const NAMES = ['Ngô Văn Thuận', 'Đỗ Thị Mến', 'Trịnh Quốc Bảo']

type Around = Pick<World, 'top' | 'commune' | 'addressee'>

type Ready = {
  orgId: number
  templateId: number
  /** The first is in the chair. */
  people: { id: number; fullName: string }[]
  addresseeId: number | null
  heldOn: Day
  /** Where another sheet than that of the evening is in force. */
  scored?: MinutesContent['score']['items']
  /** How many vote and adopt, where that is not everybody. */
  voting?: number
}

/** The evening's text in a small cell, all of them there and of one mind: nothing left but "Hoàn tất". */
function readyContent({
  people,
  addresseeId,
  heldOn,
  scored,
  voting = people.length,
}: Ready): MinutesContent {
  const counted = { inFavour: voting, against: 0, other: 0, online: null, otherOpinion: '' }
  const vote = { form: 'show' as const, ...counted }
  const evening = eveningContent(people)
  const [chair] = people
  const person = { name: chair?.fullName ?? '', position: 'Bí thư chi bộ' }
  return {
    ...evening,
    opening: {
      ...evening.opening,
      heldOn,
      committeeMetOn: addDays(heldOn, -2),
      chair: { memberId: chair?.id ?? null, ...person },
    },
    feedback: evening.feedback.map((item) => ({ ...item, addresseeId, vote })),
    resolution: { ...evening.resolution, vote },
    adoption: { ...evening.adoption, agreed: voting, of: voting },
    score: { ...evening.score, items: scored ?? { ...evening.score.items, 5: { points: 25, why: '' } } },
  }
}

/** A confirmed meeting and its minutes, to be completed by whoever may. */
export async function makeReadyMinutes(db: SeedDb, ready: Ready) {
  const { orgId, templateId, heldOn } = ready
  const [meeting] = await db
    .insert(schema.meetings)
    .values({ orgId, month: monthOf(heldOn), dueOn: heldOn, plannedOn: heldOn, state: 'confirmed' })
    .returning()
  if (!meeting) throw new Error('meeting not made')
  const [minutes] = await db
    .insert(schema.minutes)
    .values({ orgId, meetingId: meeting.id, templateId, content: readyContent(ready) })
    .returning()
  if (!minutes) throw new Error('minutes not made')
  return { meetingId: meeting.id, minutesId: minutes.id }
}

/** Minutes of September 2022 ready to be completed, each in a cell of its own with its secretary's account. */
export async function makeReadyCells(db: SeedDb, { top, commune, addressee }: Around, count: number) {
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
    const people: Ready['people'] = []
    for (const [place, fullName] of NAMES.entries())
      people.push(await makeMember(db, { orgId, fullName, position: place === 0 ? 'Bí thư chi bộ' : '' }))
    const loginName = `san.sang.${orgId}`
    await makeAccount(db, { orgId, fullName: NAMES[0] ?? '', loginName, roles: ['cellSecretary'] })
    if (!template) throw new Error('template not made')
    const made = await makeReadyMinutes(db, {
      ...{ orgId, people, templateId: template.id, heldOn: '2022-09-07' },
      addresseeId: addressee?.id ?? null,
    })
    ready.push({ ...made, loginName })
  }
  return ready
}
