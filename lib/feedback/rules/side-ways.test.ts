import { describe, expect, test } from 'vitest'
import { RuleError } from '@/lib/core/errors'
import { isOffered } from './given'
import { opensPart } from './part'
import { type Given, type Item, take } from './take'
import { AGENCY, CELL, COMMUNE, full, moved, on, opened, part, reply, TOP } from './testing'

const atOffice = (change: Partial<Item> = {}) => opened({ status: 'forwarded', ownerId: TOP, ...change })
const atAgency = (change: Partial<Item> = {}) =>
  opened({ status: 'assigned', ownerId: AGENCY, agencyId: AGENCY, dueOn: '2022-10-04', ...change })

describe('gộp trùng', () => {
  const main = atAgency({ id: 2, code: 'AT-TT-2022-09-03', cellId: 4 })
  const merged = moved(atOffice(), 'merge', { main, note: 'Cùng đoạn kênh.' }, on('2022-09-13'))

  test('theo chủ, cơ quan và hạn của mục chính; lịch sử ghi mục chính', () => {
    expect(merged).toMatchObject({
      ...{ status: 'merged', mergedIntoId: 2, ownerId: AGENCY, agencyId: AGENCY, dueOn: '2022-10-04' },
    })
    const { record } = take('merge', atOffice(), { main, note: 'Cùng đoạn kênh.' }, on('2022-09-13'))
    expect(record).toMatchObject({ note: 'Mục chính: AT-TT-2022-09-03. Cùng đoạn kênh.', fromOrgId: TOP })
  })
  test('được trả lời cùng lúc, đọc tại chi bộ mình', () => {
    const answered = moved(merged, 'answerTogether', { reply, scope: 'cell' }, on('2022-09-28'))
    expect(answered).toMatchObject({
      status: 'answered',
      ownerId: CELL,
      dueOn: '2022-10-31',
      mergedIntoId: 2,
    })
    expect(() => moved(answered, 'unmerge', {}, on('2022-09-28'))).toThrow('đã chuyển sang bước khác')
  })
  test('tách ra: về Văn phòng, hạn phân loại mới', () => {
    expect(moved({ ...merged, stoppedOn: '2022-09-14' }, 'unmerge', {}, on('2022-09-16'))).toMatchObject({
      ...{ status: 'forwarded', ownerId: TOP, agencyId: null, mergedIntoId: null },
      ...{ dueOn: '2022-09-30', stoppedOn: null },
    })
  })
  test.each<[string, Partial<Item>, Item | undefined]>([
    ['chọn mục chính', {}, undefined],
    ['chính nó', { id: 2 }, main],
    ['chưa trả lời', {}, { ...main, status: 'merged', mergedIntoId: 9 }],
    ['chưa trả lời', {}, { ...main, status: 'answered' }],
    ['chưa trả lời', {}, { ...main, status: 'clarifying' }],
    ['chưa trả lời', {}, { ...main, status: 'sent' }],
    ['chọn mục chính', {}, { ...main, topId: 99 }],
    ['trả lời riêng', { splitFromId: 2 }, main],
    ['trả lời riêng', {}, { ...main, splitFromId: 1 }],
    ['trả lời riêng', { splitFromId: 9 }, { ...main, splitFromId: 9 }],
    ['mục khác gộp vào mục này', { hasMerged: true }, main],
  ])('từ chối: %s', (message, change, into) => {
    expect(() => take('merge', atOffice(change), { main: into }, on('2022-09-13'))).toThrow(message)
  })
})

describe('tách cho nơi khác trả lời', () => {
  test('mục ở nguyên chỗ, phần tách ra ở cùng nơi, cùng hạn; lịch sử hai bên ghi mã của nhau', () => {
    const item = atOffice()
    const { changes, record } = take('split', item, { part, note: 'Hai cơ quan.' }, on('2022-09-13'))
    expect(changes).toMatchObject({ status: 'forwarded', ownerId: TOP, dueOn: item.dueOn })
    expect(record).toMatchObject({ note: `Phần tách ra: ${part.code}. Hai cơ quan.`, toOrgId: TOP })
    expect(opensPart(item, { today: '2022-09-13' })).toMatchObject({
      place: { status: 'forwarded', ownerId: TOP, dueOn: item.dueOn, sentOn: item.sentOn },
      record: { step: 'openPart', note: 'Tách từ mục AT-DH-2022-09-01.', doneOn: '2022-09-13' },
    })
  })
  test.each<[string, Partial<Item>, Given]>([
    ['tiêu đề', {}, {}],
    ['tiêu đề', {}, { part: { ...part, title: ' ' } }],
    ['nội dung', {}, { part: { ...part, text: '\n' } }],
    ['mục khác gộp vào', { hasMerged: true }, { part }],
    ['bước khác', { status: 'proposed' }, { part }],
  ])('từ chối: %s', (message, change, given) => {
    expect(() => take('split', atOffice(change), given, on('2022-09-13'))).toThrow(message)
  })
})

describe('gia hạn theo đề nghị', () => {
  // 04/10/2022 and 15 working days: 25/10/2022.
  const ask = (dueOn: string, item = atAgency()) =>
    moved(item, 'askExtension', { dueOn, note: 'Chờ khảo sát.' }, on('2022-09-20'))

  test('hạn giữ nguyên đến khi quyết định; đồng ý thì theo ngày đề nghị', () => {
    const asked = ask('2022-10-25')
    expect(asked).toMatchObject({ status: 'assigned', ownerId: AGENCY, dueOn: '2022-10-04' })
    expect(asked.askedDueOn).toBe('2022-10-25')
    expect(moved(asked, 'grantExtension', {}, on('2022-09-21'))).toMatchObject({
      ...{ dueOn: '2022-10-25', askedDueOn: null, ownerId: AGENCY },
    })
    const refused = moved(asked, 'refuseExtension', { note: 'Đủ thời gian.' }, on('2022-09-21'))
    expect(refused).toMatchObject({ dueOn: '2022-10-04', askedDueOn: null })
    expect(() => moved(refused, 'grantExtension', {}, on('2022-09-21'))).toThrow('Không có đề nghị')
  })
  test('không quá số ngày của bộ quy tắc, không trước hạn đang có, không hai đề nghị một lúc', () => {
    expect(() => ask('2022-10-26')).toThrow('không quá 15 ngày làm việc: chậm nhất ngày 25/10/2022')
    expect(() => ask('2022-10-04')).toThrow('sau hạn đang có')
    expect(() => ask('2022-10-06', ask('2022-10-05'))).toThrow('đang chờ')
    // Already overdue: counted from the day of asking.
    expect(() => ask('2022-10-11', atAgency({ dueOn: '2022-09-12' }))).not.toThrow()
    expect(() => ask('2022-10-12', atAgency({ dueOn: '2022-09-12' }))).toThrow('11/10/2022')
  })
  test('không đồng ý phải có lý do; ngày đề nghị đã qua thì không đồng ý được', () => {
    expect(() => moved(ask('2022-10-25'), 'refuseExtension', {}, on('2022-09-21'))).toThrow(RuleError)
    expect(() => moved(ask('2022-10-25'), 'grantExtension', {}, on('2022-10-25'))).toThrow('đã qua')
  })
  test.each(['draft', 'extend', 'passOn'] as const)('%s: đề nghị đang chờ không còn', (step) => {
    const given: Given = { ...full, agencyId: 9, dueOn: '2022-10-25' }
    expect(moved(ask('2022-10-25'), step, given, on('2022-09-21')).askedDueOn).toBeNull()
  })
})

describe('trả lời bước đầu', () => {
  const drafted = (kind: 'inProgress' | 'settled') =>
    moved(atAgency(), 'draft', { reply: { ...reply, kind } }, on('2022-09-27'))
  const given: Given = { dueOn: '2022-11-30', scope: 'cell', note: 'Chờ vốn năm sau.' }

  test('mục ở lại cơ quan với hạn mới, chưa có trả lời', () => {
    const { changes } = take('approveInterim', drafted('inProgress'), given, on('2022-09-28'))
    expect(changes).toMatchObject({
      ...{ status: 'assigned', ownerId: AGENCY, agencyId: AGENCY, dueOn: '2022-11-30' },
      ...{ replyKind: null, replyText: null },
    })
    expect(changes).not.toHaveProperty('answeredOn')
  })
  test('chỉ cho dự thảo đang giải quyết; phải có ngày và phạm vi', () => {
    expect(() => moved(drafted('settled'), 'approveInterim', given, on('2022-09-28'))).toThrow(
      'Đang giải quyết',
    )
    for (const less of [{ dueOn: undefined }, { scope: undefined }, { dueOn: '2022-09-28' }])
      expect(() =>
        moved(drafted('inProgress'), 'approveInterim', { ...given, ...less }, on('2022-09-28')),
      ).toThrow(RuleError)
    expect(isOffered('approveInterim', drafted('settled'))).toBe(false)
  })
  test('thông báo tại chi bộ không chuyển mục đi đâu', () => {
    const told = moved(drafted('inProgress'), 'approveInterim', given, on('2022-09-28'))
    const { changes, record } = take('hearInterim', told, { note: 'Chi bộ nhất trí' }, on('2022-10-07'))
    expect(changes).toMatchObject({ status: 'assigned', ownerId: AGENCY, dueOn: '2022-11-30' })
    expect(record).toMatchObject({ fromOrgId: CELL, toOrgId: AGENCY })
    expect(changes).not.toHaveProperty('readOutOn')
  })
})

describe('chuyển khiếu nại, tố cáo', () => {
  test.each([
    ['sent', COMMUNE],
    ['forwarded', TOP],
  ] as const)('từ %s: chữ thay bằng nơi chuyển, nơi chuyển giữ phần còn lại', (status, ownerId) => {
    const { changes } = take('setAside', opened({ status, ownerId }), full, on('2022-09-13'))
    expect(changes).toMatchObject({
      ...{ status: 'setAside', ownerId, dueOn: null, closedOn: '2022-09-13' },
      title: 'Đã chuyển Ủy ban Kiểm tra Huyện ủy theo quy định về khiếu nại, tố cáo',
      ...{ raisedBy: '', place: '', field: '', vote: null, response: null, replyText: null },
    })
    expect(changes).not.toHaveProperty('readOutOn')
  })
  test('chưa xác nhận, còn mục gộp vào: từ chối', () => {
    const refused = { ...full, isConfirmed: false }
    expect(() => take('setAside', opened(), refused, on('2022-09-13'))).toThrow(
      expect.objectContaining({ field: 'isConfirmed' }),
    )
    expect(() => take('setAside', atOffice({ hasMerged: true }), full, on('2022-09-13'))).toThrow(
      'tách các mục',
    )
  })
})
