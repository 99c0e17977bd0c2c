import { beforeAll, describe, expect, test } from 'vitest'
import { feedbackStatus } from '@/db/schema'
import { demo } from '@/db/seed/demo/index'
import { owner } from '@/db/testing'
import { businessDay } from '@/lib/core/settings'
import { seedDb, viewerOf } from '@/lib/core/testing'
import { getOrganisation } from '@/lib/organisations/queries'
import { getOrganisationOn } from '@/lib/reorganisations/queries/as-of'
import { caoLocHolds, type Given, tuKyHolds } from './testing-lists'

let given: Given
beforeAll(async () => {
  await seedDb.transaction((tx) => demo(tx, { profile: 'huyen' }))
  await owner`analyze`
  const [account] = await owner<{ id: number }[]>`select id from accounts where login_name = 'tochuc.huyen'`
  given = { board: await viewerOf(account ?? { id: 0 }) }
})

describe('trên bản trình diễn', () => {
  caoLocHolds(() => given)
  tuKyHolds(() => given)

  test('danh sách hôm nay và số theo ngày hôm nay là một', async () => {
    const [top] = await owner<{ id: number }[]>`select id from organisations where kind = 'top'`
    const { id } = top ?? { id: 0 }
    const now = await getOrganisation(given.board, id)
    expect(await getOrganisationOn(given.board, id, await businessDay())).toMatchObject({
      ...{ full: now?.full, probationary: now?.probationary },
    })
  })

  test('phản ánh ở mọi trạng thái; mục chuyển khiếu nại không còn lời nào của chi bộ', async () => {
    const found = await owner`select distinct status::text from feedback_items`
    expect(found.map(({ status }) => status).sort()).toEqual([...feedbackStatus.enumValues].sort())
    const aside = await owner`select distinct i.title, i.raised_by, i.place, s.note
      from feedback_items i join feedback_steps s on s.item_id = i.id where i.status = 'setAside'`
    const title = 'Đã chuyển Ủy ban Kiểm tra theo quy định về khiếu nại, tố cáo'
    expect([...aside]).toEqual([{ title, raised_by: '', place: '', note: '' }])
  })
})
