import { describe, expect, test } from 'vitest'
import { latestAnswer } from './deadlines'
import { take } from './take'
import { AGENCY, CELL, COMMUNE, moved, on, opened, reply, TOP } from './testing'

const drafted = opened({ status: 'drafted', ownerId: TOP, agencyId: AGENCY, dueOn: '2022-10-04' })
const approved = moved(drafted, 'approve', { scope: 'cell' }, on('2022-09-28'))
const settled = moved(opened(), 'settle', { reply, scope: 'cell' }, on('2022-09-09'))
const note = 'Xã Đông Hạ còn hỏi bao giờ thi công.'
const heard = on('2022-10-07')

describe('cần làm rõ thêm: mục trở lại nơi đã trả lời, hạn mới theo bộ quy tắc', () => {
  test('cơ quan: 15 ngày làm việc, kể cả khi 30 ngày trong cả vòng trước đã gần hết', () => {
    const { changes, record } = take('askMore', approved, { note }, heard)
    expect(changes).toMatchObject({
      ...{
        status: 'assigned',
        ownerId: AGENCY,
        agencyId: AGENCY,
        dueOn: '2022-10-28',
        askedMoreOn: '2022-10-07',
      },
      ...{ answeredOn: null, answerDueOn: null, replyText: null, scope: null },
    })
    expect(record).toMatchObject({ fromOrgId: CELL, toOrgId: AGENCY, note, dueOn: '2022-10-28' })
  })

  test('cấp cơ sở tự trả lời: về cấp ủy ấy, hoặc nơi chi bộ trực thuộc bây giờ', () => {
    const dueOn = '2022-10-21'
    expect(moved(settled, 'askMore', { note }, heard)).toMatchObject({
      status: 'sent',
      ownerId: COMMUNE,
      dueOn,
    })
    const under = (desk: { id: number; isTop: boolean }) => moved(settled, 'askMore', { note, desk }, heard)
    expect(under({ id: 5, isTop: false })).toMatchObject({ status: 'sent', ownerId: 5, dueOn })
    expect(under({ id: TOP, isTop: true })).toMatchObject({ status: 'forwarded', ownerId: TOP, dueOn })
  })

  test('cơ quan đã kết thúc hoạt động: về Văn phòng phân loại lại', () => {
    expect(moved(approved, 'askMore', { note, isAgencyGone: true }, heard)).toMatchObject({
      ...{ status: 'forwarded', ownerId: TOP, agencyId: null, dueOn: '2022-10-21' },
    })
  })

  test('hạn của lần này tính từ ngày chi bộ hỏi thêm, cộng những ngày dừng từ đó, không phải từ ngày gửi đầu', () => {
    const limits = { routeDays: 10, answerDays: 15, totalDays: 20, extendDays: 10 }
    const history = [
      { step: 'clarify', doneOn: '2022-09-12' },
      { step: 'respond', doneOn: '2022-09-15' },
      { step: 'askMore', doneOn: '2022-10-07' },
    ]
    const last = (steps: typeof history) =>
      latestAnswer('2022-10-10', { sentOn: '2022-09-05', history: steps }, limits, []).latest
    expect(last(history)).toBe('2022-11-04')
    const paused = [
      { step: 'clarify', doneOn: '2022-10-10' },
      { step: 'respond', doneOn: '2022-10-12' },
    ]
    expect(last([...history, ...paused])).toBe('2022-11-08')
  })

  test('phải ghi hỏi điều gì; trả lời lần sau thì hết dấu “làm rõ thêm”', () => {
    expect(() => take('askMore', approved, { note: ' ' }, heard)).toThrow('Đồng chí ghi rõ')
    const again = moved(moved(approved, 'askMore', { note }, heard), 'draft', { reply }, on('2022-10-12'))
    expect(take('approve', again, { scope: 'cell' }, on('2022-10-13')).changes).toMatchObject({
      ...{ status: 'answered', answeredOn: '2022-10-13', answerDueOn: '2022-10-28', askedMoreOn: null },
    })
  })
})
