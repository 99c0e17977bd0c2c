import { beforeAll, expect, test } from 'vitest'
import * as schema from '@/db/schema'
import { makeNeighbourhood, type Neighbourhood } from '@/db/seed/neighbourhood'
import { seedDb, viewerOf } from '@/lib/core/testing'
import type { MeetingKind } from '@/lib/meetings/rules/kinds'
import { getMeeting } from './queries/meeting'

let around: Neighbourhood
beforeAll(async () => {
  around = await makeNeighbourhood(seedDb)
})

type Account = keyof (typeof around)['world']['accounts']
const mayRead = async (who: Account, { id }: { id: number }) =>
  (await getMeeting(await viewerOf(around.world.accounts[who]), id))?.mayRead

test('ai thấy kỳ họp chưa chắc đọc được biên bản: cấp trên và đảng viên chỉ đọc bản đã gửi', async () => {
  const { rows } = around
  for (const who of ['committeeOffice', 'districtOffice', 'member'] as const)
    expect([await mayRead(who, rows.meeting), await mayRead(who, rows.sentMeeting)], who).toEqual([
      false,
      true,
    ])
  expect(await mayRead('cellSecretary', rows.meeting)).toBe(true)
})

/** Minutes of a kind, sent, deciding about these members of the cell. */
async function sent(kind: MeetingKind, ids: (number | null)[] = []) {
  const orgId = around.world.cell.id
  const [meeting] = await seedDb
    .insert(schema.meetings)
    .values({ orgId, kind, month: '2022-07-01', state: 'held', heldOn: '2022-07-20' })
    .returning()
  const [template] = await seedDb.select().from(schema.templates).limit(1)
  const [minutes] = await seedDb
    .insert(schema.minutes)
    .values({
      meetingId: meeting?.id ?? 0,
      orgId,
      templateId: template?.id ?? 0,
      status: 'sent',
      content: {},
    })
    .returning()
  const facts = { fullName: 'x', motion: 'x', heldOn: '2022-07-20', votes: 3, base: 3, isMet: true } as const
  if (minutes && ids.length > 0)
    await seedDb.insert(schema.proposals).values(
      ids.map((memberId, position) => ({
        ...{ orgId, minutesId: minutes.id, kind, memberId, position },
        ...{ ...facts, state: 'waiting' as const },
      })),
    )
  return meeting ?? { id: 0 }
}

test('đảng viên không đọc biên bản chi ủy, xét người khác; đọc được kỳ chỉ xét chính mình', async () => {
  const { world } = around
  const others = ['cellSecretary', 'cellRecorder', 'committeeOffice', 'districtOffice'] as const
  const closed = [
    await sent('committee'),
    await sent('yearEnd'),
    await sent('admission', [null]),
    await sent('discipline', [world.recorder.id]),
    await sent('discipline', [world.member.id, world.recorder.id]),
    await sent('removal', [world.member.id, null]),
  ]
  for (const meeting of closed) {
    expect(await mayRead('member', meeting)).toBe(false)
    for (const who of others) expect(await mayRead(who, meeting), who).toBe(true)
  }
  expect(await mayRead('member', await sent('discipline', [world.member.id]))).toBe(true)
  expect(await mayRead('member', await sent('extraordinary'))).toBe(true)
})
