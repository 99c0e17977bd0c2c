import { expect, test } from 'vitest'
import { makeNeighbourhood } from '@/db/seed/neighbourhood'
import { seedDb, viewerOf } from '@/lib/core/testing'
import { getMeeting } from './queries/meeting'

test('ai thấy kỳ họp chưa chắc đọc được biên bản: cấp trên và đảng viên chỉ đọc bản đã gửi', async () => {
  const { world, rows } = await makeNeighbourhood(seedDb)
  const mayRead = async (who: keyof typeof world.accounts, { id }: { id: number }) =>
    (await getMeeting(await viewerOf(world.accounts[who]), id))?.mayRead
  for (const who of ['committeeOffice', 'districtOffice', 'member'] as const)
    expect([await mayRead(who, rows.meeting), await mayRead(who, rows.sentMeeting)], who).toEqual([
      false,
      true,
    ])
  expect(await mayRead('cellSecretary', rows.meeting)).toBe(true)
})
