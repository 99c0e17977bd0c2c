import { expect, test } from 'vitest'
import * as schema from '@/db/schema'
import { regularTemplate } from '@/db/seed/base/templates'
import { makeWorld } from '@/db/seed/world'
import { seedDb, viewerOf } from '@/lib/core/testing'
import { getBatchPlace } from './queries'

test('các tháng có giấy tờ để in: cấp trên không thấy tháng mà biên bản chưa gửi', async () => {
  const { top, cell, accounts } = await makeWorld(seedDb, 'noiin')
  const [template] = await seedDb
    .insert(schema.templates)
    .values({ ...regularTemplate, orgId: top.id, number: 1 })
    .returning()
  const [meeting] = await seedDb
    .insert(schema.meetings)
    .values({ orgId: cell.id, month: '2022-08-01', state: 'held', heldOn: '2022-08-07' })
    .returning()
  await seedDb.insert(schema.minutes).values({
    ...{ meetingId: meeting?.id ?? 0, orgId: cell.id, templateId: template?.id ?? 0, status: 'completed' },
    ...{ content: {}, outcome: {}, letterhead: {}, contentHash: 'x' },
    ...{ completedAt: new Date('2022-08-07'), completedOn: '2022-08-07' },
  })
  const firstMonth = async (who: 'cellSecretary' | 'committeeOffice' | 'districtOffice') =>
    (await getBatchPlace(await viewerOf(accounts[who]), cell.id))?.first
  expect(await firstMonth('cellSecretary')).toBe('2022-08-01')
  expect(await firstMonth('committeeOffice')).toBeUndefined()
  expect(await firstMonth('districtOffice')).toBeUndefined()
})
