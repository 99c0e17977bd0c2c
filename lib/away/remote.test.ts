import { beforeAll, describe, expect, test } from 'vitest'
import * as schema from '@/db/schema'
import { regularTemplate } from '@/db/seed/base/templates'
import { makeWorld, type World } from '@/db/seed/world'
import { seedDb, viewerOf } from '@/lib/core/testing'
import { outcomeOf } from '@/lib/meetings/rules/outcome'
import { eveningContent, eveningRules } from '@/lib/meetings/testing-evening'
import { listRemote } from './queries/remote'
import { remoteVoteWords } from './rules/remote'

let world: World
let templateId = 0

type Held = {
  kind?: 'regular' | 'discipline'
  status?: 'completed' | 'sent'
  state?: 'online' | 'present'
  content: object
  outcome: object
}
async function hold(heldOn: string, { kind = 'regular', status = 'sent', state = 'online', ...its }: Held) {
  const orgId = world.cell.id
  const [meeting] = await seedDb
    .insert(schema.meetings)
    .values({ orgId, kind, month: `${heldOn.slice(0, 7)}-01`, state: 'held', heldOn })
    .returning()
  const meetingId = meeting?.id ?? 0
  const at = new Date(heldOn)
  await seedDb.insert(schema.minutes).values({
    ...{ ...its, meetingId, orgId, templateId, status, letterhead: {}, contentHash: heldOn },
    ...{ completedAt: at, completedOn: heldOn, ...(status === 'sent' ? { sentAt: at, sentOn: heldOn } : {}) },
  })
  await seedDb.insert(schema.attendances).values({
    ...{ meetingId, orgId, memberId: world.member.id, fullName: world.member.fullName },
    ...{ standing: 'full', isExempt: false, state, heldOn },
  })
}

const content = (isSuspended = false) => {
  const evening = eveningContent()
  const [first, ...others] = evening.attendance
  if (!first) throw new Error('nobody there')
  return { ...evening, attendance: [{ ...first, memberId: world.member.id, isSuspended }, ...others] }
}
const counted = eveningRules({ countsAsPresent: true, mayVote: true })

beforeAll(async () => {
  world = await makeWorld(seedDb, 'dutuxa')
  const [template] = await seedDb
    .insert(schema.templates)
    .values({ ...regularTemplate, orgId: world.top.id })
    .returning()
  templateId = template?.id ?? 0
  await hold('2022-05-07', { content: content(), outcome: outcomeOf(content(), eveningRules()) })
  await hold('2022-06-07', { content: content(), outcome: outcomeOf(content(), counted) })
  await hold('2022-07-07', { content: content(true), outcome: outcomeOf(content(true), counted) })
  await hold('2022-08-07', {
    ...{ state: 'present', content: content(), outcome: outcomeOf(content(), counted) },
  })
  await hold('2022-09-07', {
    ...{ status: 'completed', content: content(), outcome: outcomeOf(content(), counted) },
  })
  // About two others, one of them by ballot, and about himself.
  const subjects = [
    { memberId: world.recorder.id, vote: { form: 'show' } },
    { memberId: world.secretary.id, vote: { form: 'secret' } },
    { memberId: world.member.id, vote: { form: 'show' } },
  ]
  const onPersons = { ...outcomeOf(content(), counted), resolution: null, feedback: [], subjects }
  await hold('2022-10-07', {
    ...{ kind: 'discipline', status: 'completed', content: { ...content(), subjects }, outcome: onPersons },
  })
})

const lines = async (who: keyof typeof world.accounts) =>
  (await listRemote(await viewerOf(world.accounts[who]), world.member.id)).map(
    (row) => `${row.heldOn}: ${remoteVoteWords(row)}`,
  )

test('mỗi kỳ dự từ xa một dòng: biểu quyết những gì, theo cài đặt của ngày họp', async () => {
  const own = [
    '2022-07-07: Không có quyền biểu quyết',
    '2022-06-07: Biểu quyết nghị quyết, 2 nội dung',
    '2022-05-07: Theo cài đặt của ngày họp, dự từ xa không biểu quyết',
  ]
  expect(await lines('cellSecretary')).toEqual([
    '2022-10-07: Biểu quyết 1 đồng chí được xét; 1 lần bỏ phiếu kín không tính người dự từ xa',
    '2022-09-07: Biểu quyết nghị quyết, 2 nội dung',
    ...own,
  ])
  // Those above and the member see minutes once they are sent.
  expect(await lines('committeeOffice')).toEqual(own)
  for (const who of ['neighbour', 'agencyOfficer'] as const) expect(await lines(who), who).toEqual([])
})

describe('lời của một dòng', () => {
  const its = {
    ...{ standing: 'full' as const, isSuspended: false, mayVote: true, hasResolution: false },
    ...{ matters: 0, persons: 0, ballots: 0 },
  }
  test.each([
    [{}, 'Kỳ này không biểu quyết'],
    [
      { persons: 2, ballots: 1 },
      'Biểu quyết 2 đồng chí được xét; 1 lần bỏ phiếu kín không tính người dự từ xa',
    ],
    [{ ballots: 1 }, 'Không biểu quyết giơ tay; 1 lần bỏ phiếu kín không tính người dự từ xa'],
    [{ hasResolution: true, standing: 'probationary' as const }, 'Không có quyền biểu quyết'],
  ])('%o', (more, words) => {
    expect(remoteVoteWords({ ...its, ...more })).toBe(words)
  })
})
