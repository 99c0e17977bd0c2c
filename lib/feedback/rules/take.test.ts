import { describe, expect, test } from 'vitest'
import { RuleError } from '@/lib/core/errors'
import { daysLeft, isOverdue, readOutBy } from './deadlines'
import { deskOf } from './desk'
import { proposalOf } from './proposal'
import { take } from './take'
import { AGENCY, CELL, COMMUNE, full, holidays, moved, OTHER_AGENCY, on, opened, reply, TOP } from './testing'
import type { Status } from './transitions'

test.each(['settle', 'approve'] as const)(
  '%s: hạn trả lời được giữ lại khi hạn đổi thành hạn thông báo',
  (step) => {
    const status = step === 'settle' ? 'sent' : 'drafted'
    const { changes } = take(step, opened({ status }), full, on('2022-09-20'))
    expect(changes).toMatchObject({
      answeredOn: '2022-09-20',
      answerDueOn: '2022-09-22',
      dueOn: '2022-10-31',
    })
  },
)

describe('đường thẳng, đúng ngày của tình huống mẫu', () => {
  const forwarded = moved(opened(), 'forward', { note: 'Vượt thẩm quyền của xã.' }, on('2022-09-09'))
  const proposed = moved(forwarded, 'propose', { agencyId: AGENCY, dueOn: '2022-10-04' }, on('2022-09-12'))
  const assigned = moved(proposed, 'assign', { agencyId: AGENCY, dueOn: '2022-10-04' }, on('2022-09-13'))
  const drafted = moved(assigned, 'draft', { reply }, on('2022-09-27'))
  const answered = moved(drafted, 'approve', { scope: 'cell' }, on('2022-09-28'))

  test('mỗi bước chuyển đúng nơi, đúng hạn', () => {
    expect(
      [forwarded, proposed, assigned, drafted, answered].map(({ status, ownerId, agencyId, dueOn }) => [
        status,
        ownerId,
        agencyId,
        dueOn,
      ]),
    ).toEqual([
      ['forwarded', TOP, null, '2022-09-23'],
      ['proposed', TOP, null, '2022-09-23'],
      ['assigned', AGENCY, AGENCY, '2022-10-04'],
      ['drafted', TOP, AGENCY, '2022-10-04'],
      ['answered', CELL, AGENCY, '2022-10-31'],
    ])
  })
  test('cơ quan chưa thấy khi mới đề xuất; đề xuất được giữ lại', () => {
    expect(proposalOf(proposed.history)).toEqual({ agencyId: AGENCY, dueOn: '2022-10-04' })
  })
  test('đọc tại chi bộ thì kết thúc, hoặc kiến nghị tiếp', () => {
    const closed = take('close', answered, {}, on('2022-10-07')).changes
    expect(closed).toMatchObject({
      status: 'closed',
      dueOn: null,
      closedOn: '2022-10-07',
      readOutOn: '2022-10-07',
    })
    const again = take('askAgain', answered, { note: 'Còn hai vụ thiếu nước.' }, on('2022-10-07')).changes
    expect(again).toMatchObject({ status: 'askedAgain', dueOn: null, readOutOn: '2022-10-07' })
    expect(() => take('askAgain', answered, {}, on('2022-10-07'))).toThrow(RuleError)
  })
  test('trả lại dự thảo: về cơ quan, hạn không đổi', () => {
    expect(moved(drafted, 'returnDraft', { note: 'Nêu rõ thời gian.' }, on('2022-09-28'))).toMatchObject({
      status: 'assigned',
      ownerId: AGENCY,
      dueOn: '2022-10-04',
    })
  })
})

describe('trả lại làm rõ', () => {
  test.each([
    ['sent', opened(), COMMUNE],
    ['forwarded', moved(opened(), 'forward', {}, on('2022-09-08')), TOP],
  ] as const)('từ %s: hạn dừng, rồi chạy tiếp với số ngày còn lại', (status, item, ownerId) => {
    const asked = moved(item, 'clarify', { note: 'Ở đoạn nào?' }, on('2022-09-12'))
    expect(asked).toMatchObject({ status: 'clarifying', ownerId: CELL, stoppedOn: '2022-09-12' })
    expect(isOverdue(asked, '2023-01-01')).toBe(false)
    const left = daysLeft(item, '2022-09-12', holidays)
    const back = moved(asked, 'respond', { note: 'Từ cống Đầu Làng.' }, on('2022-09-20'))
    expect(back).toMatchObject({ status, ownerId, stoppedOn: null, dueOn: '2022-09-30' })
    expect(daysLeft(back, '2022-09-20', holidays)).toBe(left)
  })
  test('rút yêu cầu: về bàn đã hỏi, hạn chạy tiếp như khi chi bộ trả lời', () => {
    const item = moved(opened(), 'forward', {}, on('2022-09-08'))
    const asked = moved(item, 'clarify', { note: 'Ở đoạn nào?' }, on('2022-09-12'))
    expect(deskOf(asked, 'asker')).toBe(TOP)
    const { changes, record } = take('recallQuestion', asked, {}, on('2022-09-20'))
    expect(changes).toMatchObject({ status: 'forwarded', ownerId: TOP, stoppedOn: null, dueOn: '2022-09-30' })
    expect(record).toMatchObject({ fromOrgId: TOP, toOrgId: TOP })
    const back = moved(asked, 'recallQuestion', {}, on('2022-09-20'))
    const answered = moved(asked, 'respond', { note: 'Đây.' }, on('2022-09-20'))
    const next = { agencyId: AGENCY, note: 'Lý do', dueOn: '2022-10-04' }
    expect(moved(back, 'propose', next, on('2022-09-20')).dueOn).toBe(
      moved(answered, 'propose', next, on('2022-09-20')).dueOn,
    )
  })
  test('hỏi lại lần nữa sau khi đã chuyển lên thì trả về đúng nơi hỏi sau', () => {
    const once = moved(opened(), 'clarify', full, on('2022-09-09'))
    const back = moved(once, 'respond', full, on('2022-09-12'))
    const up = moved(back, 'forward', {}, on('2022-09-13'))
    const twice = moved(up, 'clarify', full, on('2022-09-14'))
    expect(moved(twice, 'respond', full, on('2022-09-15'))).toMatchObject({
      status: 'forwarded',
      ownerId: TOP,
    })
  })
})

describe('không thuộc trách nhiệm', () => {
  const assigned = opened({ status: 'assigned', ownerId: AGENCY, agencyId: AGENCY, dueOn: '2022-10-04' })
  test('về Văn phòng kèm nơi tiếp theo, không lúc nào vô chủ', () => {
    const passed = moved(
      assigned,
      'passOn',
      { agencyId: OTHER_AGENCY, note: 'Thuộc Mặt trận.' },
      on('2022-09-16'),
    )
    expect(passed).toMatchObject({ status: 'forwarded', ownerId: TOP, agencyId: null, dueOn: '2022-09-30' })
    expect(proposalOf(passed.history)?.agencyId).toBe(OTHER_AGENCY)
  })
  test.each([
    [{ note: 'Không phải việc của chúng tôi.' }, 'agencyId'],
    [{ note: 'Không phải.', agencyId: AGENCY }, 'agencyId'],
    [{ agencyId: OTHER_AGENCY, note: '  ' }, 'note'],
  ])('thiếu nơi tiếp theo hoặc lý do thì từ chối: %o', (given, field) => {
    expect(() => take('passOn', assigned, given, on('2022-09-16'))).toThrow(
      expect.objectContaining({ field }),
    )
  })
  test('dự thảo của cơ quan cũ không sang cơ quan mới', () => {
    const { changes } = take(
      'passOn',
      assigned,
      full && { ...full, agencyId: OTHER_AGENCY },
      on('2022-09-16'),
    )
    expect(changes).toMatchObject({ replyText: null, repliedBy: null })
  })
})

describe('thời hạn', () => {
  const clock = { status: 'assigned' as Status, dueOn: '2022-09-09', stoppedOn: null }
  test('trước, đúng và sau hạn', () => {
    expect(['2022-09-08', '2022-09-09', '2022-09-10'].map((day) => isOverdue(clock, day))).toEqual([
      false,
      false,
      true,
    ])
    expect(
      ['2022-09-07', '2022-09-09', '2022-09-10', '2022-09-13'].map((day) => daysLeft(clock, day, holidays)),
    ).toEqual([2, 0, -1, -2])
  })
  test('không quá tổng số ngày, trừ thời gian chờ làm rõ', () => {
    const late = opened({ status: 'forwarded', ownerId: TOP })
    expect(take('forward', opened(), {}, on('2022-10-14')).changes.dueOn).toBe('2022-10-20')
    const paused = opened({
      history: [
        ...late.history,
        {
          step: 'clarify',
          fromStatus: 'sent',
          fromOrgId: COMMUNE,
          toOrgId: CELL,
          dueOn: null,
          doneOn: '2022-09-12',
        },
        {
          step: 'respond',
          fromStatus: 'clarifying',
          fromOrgId: CELL,
          toOrgId: COMMUNE,
          dueOn: null,
          doneOn: '2022-09-15',
        },
      ],
    })
    expect(take('forward', paused, {}, on('2022-10-14')).changes.dueOn).toBe('2022-10-25')
    expect(take('forward', opened(), {}, on('2022-10-20')).changes.dueOn).toBe('2022-11-03')
  })
  test('hạn giao phải sau hôm nay; gia hạn phải sau hạn cũ', () => {
    const proposed = opened({ status: 'proposed', ownerId: TOP })
    expect(() => take('assign', proposed, { ...full, dueOn: '2022-09-13' }, on('2022-09-13'))).toThrow(
      'phải sau ngày 13/09/2022',
    )
    expect(take('assign', proposed, { ...full, dueOn: '2022-09-14' }, on('2022-09-13')).changes.dueOn).toBe(
      '2022-09-14',
    )
    const assigned = opened({ status: 'assigned', ownerId: AGENCY, agencyId: AGENCY, dueOn: '2022-10-04' })
    expect(() => take('extend', assigned, { ...full, dueOn: '2022-10-04' }, on('2022-09-13'))).toThrow(
      'Hạn mới phải sau',
    )
    expect(
      take('extend', assigned, { ...full, dueOn: '2022-10-05' }, on('2022-09-13')).changes,
    ).toMatchObject({ dueOn: '2022-10-05', ownerId: AGENCY, status: 'assigned' })
  })
  test('hạn dài hơn số ngày của quy định phải có lý do; gia hạn mỗi lần không quá số ngày của quy định', () => {
    const forwarded = opened({ status: 'forwarded', ownerId: TOP })
    const propose = (dueOn: string, note = '') =>
      moved(forwarded, 'propose', { agencyId: AGENCY, dueOn, note }, on('2022-09-13'))
    expect(propose('2022-10-20').status).toBe('proposed')
    expect(() => propose('2022-10-21')).toThrow(
      'trong 30 ngày làm việc kể từ khi chi bộ gửi, mục này chậm nhất ngày 20/10/2022',
    )
    const long = propose('2022-12-30', 'Chờ vốn năm sau.')
    const assign =
      (dueOn: string, today = '2022-09-14') =>
      () =>
        moved(long, 'assign', { agencyId: AGENCY, dueOn }, on(today))
    expect(assign('2022-12-30'), 'đúng hạn Văn phòng trình').not.toThrow()
    expect(assign('2022-12-29')).toThrow('20/10/2022')
    // The days in all have run out: those for an answer are counted from today.
    expect(assign('2022-11-11', '2022-10-21')).not.toThrow()
    expect(assign('2022-11-14', '2022-10-21')).toThrow('11/11/2022')
    const assigned = opened({ status: 'assigned', ownerId: AGENCY, agencyId: AGENCY, dueOn: '2022-10-04' })
    const extend = (dueOn: string) => () =>
      moved(assigned, 'extend', { dueOn, note: 'Lý do' }, on('2022-09-14'))
    expect(extend('2022-10-25')).not.toThrow()
    expect(extend('2022-10-26')).toThrow(
      'Mỗi lần gia hạn không quá 15 ngày làm việc: chậm nhất ngày 25/10/2022',
    )
  })
  test('đọc tại chi bộ chậm nhất hết tháng sau', () => {
    expect(['2022-09-28', '2022-12-31', '2024-01-02'].map(readOutBy)).toEqual([
      '2022-10-31',
      '2023-01-31',
      '2024-02-29',
    ])
  })
})

test('cấp cơ sở tự trả lời: có nội dung, phạm vi trong đảng bộ mình', () => {
  expect(moved(opened(), 'settle', { reply, scope: 'committee' }, on('2022-09-09'))).toMatchObject({
    status: 'answered',
    ownerId: CELL,
  })
  expect(() =>
    take('settle', opened(), { reply: { ...reply, text: ' ' }, scope: 'cell' }, on('2022-09-09')),
  ).toThrow(RuleError)
  expect(() => take('settle', opened(), { reply, scope: 'all' }, on('2022-09-09'))).toThrow(RuleError)
})
