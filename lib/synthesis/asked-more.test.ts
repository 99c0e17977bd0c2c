import { expect, test } from 'vitest'
import { owner } from '@/db/testing'
import { viewerOf } from '@/lib/core/testing'
import { feedbackRows } from '@/lib/exports/work'
import { draftReply } from '@/lib/feedback/actions/agency'
import { approveReply } from '@/lib/feedback/actions/leader'
import { feedbackFilter } from '@/lib/feedback/input'
import { countItems, listItems } from '@/lib/feedback/queries/list'
import { askForMore, itemAt, makeFeedbackWorld, step, TODAY } from '@/lib/feedback/testing'
import { filterOf, monthFilters } from './measures'
import { getFigures } from './queries/figures'
import { listSynthesisItems } from './queries/items'
import { getTwelveMonths } from './queries/months'

const [SEPTEMBER, OCTOBER] = ['2022-09-01', '2022-10-01']

test('chi bộ đề nghị làm rõ thêm: tháng đã trả lời giữ nguyên số, câu trả lời; trả lời lại tính ở tháng sau', async () => {
  const world = await makeFeedbackWorld('lamro-tonghop')
  const viewer = await viewerOf(world.accounts.districtOffice)
  const itemId = await itemAt(world, 'answered')

  /** As the figures, the year and the lists say it, which agree. */
  async function countsOf(month: string) {
    const at = { month, today: TODAY }
    const { total } = await getFigures(viewer, world.top, at)
    const { onTime = 0, late = 0, unanswered = 0 } = total ?? {}
    const { rows } = await getTwelveMonths(viewer, world.top, OCTOBER, TODAY)
    expect(rows.find((row) => row.month === month)?.counts).toMatchObject({ answered: onTime + late, onTime })
    const listed = async (filter: object) =>
      (await countItems(viewer, feedbackFilter.parse(filter), TODAY)).total
    expect(await listed(monthFilters(month).answered)).toBe(onTime + late)
    expect(await listed(filterOf('onTime', at))).toBe(onTime)
    expect(await listed(filterOf('late', at))).toBe(late)
    return { onTime, late, unanswered }
  }
  const told = async () =>
    (await listSynthesisItems(viewer, world.top, { month: SEPTEMBER, today: TODAY }))[0]

  expect(await countsOf(SEPTEMBER)).toEqual({ onTime: 1, late: 0, unanswered: 0 })
  const first = await told()
  const { replyKind, replyText, answeredOn, answeringAgency } = first ?? {}
  expect(first).toMatchObject({ id: itemId, isAskedMore: false, group: answeringAgency })

  await askForMore(world, itemId, 'Bao giờ thi công?')
  expect(await countsOf(SEPTEMBER)).toEqual({ onTime: 1, late: 0, unanswered: 1 })
  const same = { replyKind, replyText, answeredOn, answeringAgency, group: answeringAgency }
  expect(await told()).toMatchObject({ ...same, isAskedMore: true })

  await step(world, 'agencyOfficer', draftReply, itemId, { replyText: 'Thi công từ 15/11/2022.' })
  await step(world, 'permanentCommittee', approveReply, itemId)
  expect(await countsOf(SEPTEMBER), 'trả lời lại trong tháng: vẫn một mục').toEqual({
    ...{ onTime: 1, late: 0, unanswered: 0 },
  })
  expect(await told()).toMatchObject({ isAskedMore: false, replyText: 'Thi công từ 15/11/2022.' })

  await owner`UPDATE feedback_items SET answered_on = '2022-10-05', answer_due_on = '2022-10-04' WHERE id = ${itemId}`
  expect(await countsOf(SEPTEMBER)).toEqual({ onTime: 1, late: 0, unanswered: 0 })
  expect(await countsOf(OCTOBER)).toEqual({ onTime: 0, late: 1, unanswered: 0 })
  expect(await told()).toMatchObject({ ...same, isAskedMore: true })
})

test('danh sách, Excel sau số “muộn” nói ngày, hạn, số ngày muộn của chính câu trả lời tháng ấy', async () => {
  const world = await makeFeedbackWorld('lamro-muon')
  const viewer = await viewerOf(world.accounts.districtOffice)
  const itemId = await itemAt(world, 'answered')
  await owner`UPDATE feedback_items SET answered_on = '2022-09-28', answer_due_on = '2022-09-26' WHERE id = ${itemId}`
  const late = { answered: '2022-09', timing: 'late' }
  const row = async (filter: object) =>
    (await listItems(viewer, feedbackFilter.parse(filter), TODAY)).rows.find(({ id }) => id === itemId)
  const said = async (filter: Record<string, string>) => {
    const { columns, rows } = await feedbackRows(viewer, filter, TODAY)
    const heads = ['Thời hạn', 'Hạn trả lời', 'Ngày trả lời', 'Trả lời muộn (ngày làm việc)']
    return heads.map((head) => rows[0]?.[columns.indexOf(head)])
  }
  const answer = [{ day: '2022-09-26' }, { day: '2022-09-28' }, 2]
  const dueOn = async () => ({ day: (await row({}))?.dueOn })
  expect(await said(late)).toEqual([await dueOn(), ...answer])
  expect(await said({})).toEqual([await dueOn(), ...answer])

  await askForMore(world, itemId, 'Bao giờ thi công?')
  expect(await row(late)).toMatchObject({ answeredOn: '2022-09-28', answerDueOn: '2022-09-26', daysLate: 2 })
  expect(await said(late)).toEqual([await dueOn(), ...answer])
  expect(await row({}), 'nay chưa trả lời').toMatchObject({ answeredOn: null, daysLate: undefined })
  expect(await said({})).toEqual([await dueOn(), await dueOn(), null, null])
  expect(await row(filterOf('onTime', { month: SEPTEMBER, today: TODAY }))).toBeUndefined()
})
