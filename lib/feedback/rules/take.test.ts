import { describe, expect, test } from 'vitest'
import { addDays } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'
import type { Holiday } from '@/lib/core/working-days'
import { daysLeft, isOverdue, readOutBy } from './deadlines'
import { type Given, type Item, type Now, type PastStep, proposalOf, take } from './take'
import { isOpen, type Status, type Step, transitionOf, transitions } from './transitions'

const CELL = 3
const COMMUNE = 2
const TOP = 1
const AGENCY = 8
const OTHER_AGENCY = 9
const limits = { routeDays: 10, answerDays: 15, totalDays: 30 }
const holidays: Holiday[] = []
const on = (today: string): Now => ({ today, limits, holidays })
const steps = Object.keys(transitions) as Step[]

const opened = (change: Partial<Item> = {}): Item => ({
  status: 'sent',
  ownerId: COMMUNE,
  agencyId: null,
  dueOn: '2022-09-22',
  stoppedOn: null,
  sentOn: '2022-09-08',
  cellId: CELL,
  topId: TOP,
  history: [
    {
      step: 'open',
      fromStatus: null,
      fromOrgId: CELL,
      toOrgId: COMMUNE,
      dueOn: '2022-09-22',
      doneOn: '2022-09-08',
    },
  ],
  ...change,
})

/** The item after the step, as the database would hold it. */
function moved(item: Item, step: Step, given: Given, now: Now): Item {
  const { changes, record } = take(step, item, given, now)
  const { status, ownerId, agencyId, dueOn, stoppedOn } = changes
  const history: PastStep[] = [...item.history, record]
  return { ...item, status, ownerId, agencyId, dueOn, stoppedOn, history }
}

const reply = { kind: 'settled' as const, text: 'Đã giải quyết.', document: '', signedBy: 'Người ký' }
const full: Given = { note: 'Lý do', agencyId: AGENCY, dueOn: '2030-01-01', reply, scope: 'cell' }

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

test('mọi bước từ mọi tình trạng không có trong bảng đều bị từ chối', () => {
  const statuses = [...new Set(steps.flatMap((step) => [...transitionOf(step).from]))].concat([
    'closed',
    'askedAgain',
  ])
  for (const step of steps)
    for (const status of statuses) {
      const item = opened({ status, agencyId: AGENCY })
      const attempt = () => take(step, item, { ...full, agencyId: OTHER_AGENCY }, on('2022-09-13'))
      if (transitionOf(step).from.includes(status)) expect(attempt, `${step} từ ${status}`).not.toThrow()
      else expect(attempt, `${step} từ ${status}`).toThrow('đã chuyển sang bước khác')
    }
})

/** A small generator with a seed, so that a failing sequence can be walked again. */
function randoms(seed: number) {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return {
    chance: (share: number) => next() < share,
    pick: <Each>(all: readonly Each[]): Each => all[Math.floor(next() * all.length)] as Each,
  }
}

/** What must hold after every step, whatever came before. */
function broken({ status, ownerId, agencyId, dueOn, stoppedOn }: Item) {
  const says: [string, boolean][] = [
    ['an owner that exists', [TOP, COMMUNE, CELL, AGENCY, OTHER_AGENCY].includes(ownerId)],
    ['a deadline while open, none after', (dueOn === null) === !isOpen(status)],
    [
      'the clock stands still only while the cell clarifies',
      (stoppedOn !== null) === (status === 'clarifying'),
    ],
    ['the agency holds what was given to it', status !== 'assigned' || ownerId === agencyId],
    ['a draft has an agency', status !== 'drafted' || (agencyId !== null && ownerId === TOP)],
    [
      'no agency while the office routes',
      (status !== 'forwarded' && status !== 'proposed') || (agencyId === null && ownerId === TOP),
    ],
    ['the cell holds its own', (status !== 'clarifying' && status !== 'answered') || ownerId === CELL],
  ]
  return says.flatMap(([what, holds]) => (holds ? [] : [what]))
}

test('10.000 chuỗi bước bất kỳ: luôn có chủ, luôn có hạn, không mục nào mất hay sinh thêm', () => {
  const { chance, pick } = randoms(20_220_907)
  let taken = 0
  let refused = 0
  const ends = new Set<Status>()
  const wrong: string[] = []
  for (let sequence = 0; sequence < 10_000; sequence++) {
    let item = opened()
    let today = '2022-09-08'
    for (let turn = 0; turn < 25; turn++) {
      today = addDays(today, pick([0, 0, 1, 2, 5]))
      const step = pick(steps)
      const given: Given = {
        note: chance(0.9) ? 'Lý do' : undefined,
        agencyId: chance(0.9) ? pick([AGENCY, OTHER_AGENCY]) : undefined,
        dueOn: chance(0.9) ? addDays(today, pick([-3, 0, 1, 20])) : undefined,
        reply: chance(0.9) ? reply : undefined,
        scope: chance(0.9) ? pick(['cell', 'committee', 'all']) : undefined,
      }
      const before = JSON.stringify(item)
      try {
        item = moved(item, step, given, on(today))
        taken++
        wrong.push(...broken(item).map((what) => `${sequence}.${turn} ${step}: ${what}`))
      } catch (error) {
        if (!(error instanceof RuleError) || JSON.stringify(item) !== before) throw error
        refused++
      }
    }
    ends.add(item.status)
  }
  expect(wrong).toEqual([])
  expect(taken).toBeGreaterThan(10_000)
  expect(refused).toBeGreaterThan(10_000)
  expect(ends.size, 'every status is an end of some sequence').toBe(9)
})
