import { describe, expect, test } from 'vitest'
import { nest, rowsOf, sameDraft, tidy } from './draft'
import { flatDraft, readDraft } from './read-draft'
import { showDraft } from './show-draft'
import { eveningContent } from './testing-evening'

const TODAY = '2022-09-07'
const read = (flat: Record<string, string>) => readDraft(flat, TODAY)

describe('bản nháp', () => {
  test('cả buổi sinh hoạt đi qua biểu mẫu rồi về nguyên vẹn', () => {
    const content = eveningContent()
    expect(read(showDraft(content))).toEqual({ read: { content, fields: {} } })
  })

  test('hàng để trống bị bỏ, hàng sau dồn lên', () => {
    expect(
      tidy({
        'opinions.0.speaker': '',
        'opinions.0.text': ' ',
        'opinions.3.text': 'Nhất trí',
        conclusion: '',
      }),
    ).toEqual({
      'opinions.0.text': 'Nhất trí',
      conclusion: '',
    })
  })

  test('danh sách trong một hàng: ý kiến về từng người được xét đi rồi về nguyên vẹn', () => {
    const flat = {
      'subjects.1.name': '',
      'subjects.3.memberId': '7',
      'subjects.3.vote.issued': '15',
      'subjects.3.opinions.0.speaker': ' ',
      'subjects.3.opinions.4.speaker': 'Lê Công Rạng',
      'subjects.3.opinions.4.text': 'Nhất trí',
      'subjects.4.opinions.2.text': 'Chưa ghi tên mà đã ghi ý kiến',
      'subjects.5.vote.form': 'secret',
    }
    expect(tidy(flat)).toEqual({
      'subjects.0.memberId': '7',
      'subjects.0.vote.issued': '15',
      'subjects.0.opinions.0.speaker': 'Lê Công Rạng',
      'subjects.0.opinions.0.text': 'Nhất trí',
      'subjects.1.opinions.0.text': 'Chưa ghi tên mà đã ghi ý kiến',
    })
    const once = read(flat)
    expect(once).toMatchObject({
      read: {
        content: { subjects: [{ memberId: 7, vote: { issued: 15 }, opinions: [{ text: 'Nhất trí' }] }, {}] },
      },
    })
    expect('read' in once && read(showDraft(once.read.content))).toEqual(once)
    expect(rowsOf(flat, 'subjects.3.opinions')).toBe(5)
  })

  test('gõ nhanh ngày, giờ, số vẫn hiểu; gõ dở thì nêu tên ô mà không mất phần khác', () => {
    const good = read({
      'opening.heldOn': '7/9',
      'opening.startedAt': '19h30',
      'score.items.1_2.points': '4,5',
    })
    expect(good).toMatchObject({
      read: {
        content: {
          opening: { heldOn: TODAY, startedAt: '19:30' },
          score: { items: { '1.2': { points: 4.5 } } },
        },
        fields: {},
      },
    })
    const half = read({
      'opening.heldOn': '7/',
      endedAt: '25:00',
      'adoption.agreed': 'mười',
      conclusion: 'Nhất trí',
    })
    expect(half).toMatchObject({ read: { content: { conclusion: 'Nhất trí', endedAt: null } } })
    expect('read' in half && Object.keys(half.read.fields)).toEqual([
      'opening.heldOn',
      'endedAt',
      'adoption.agreed',
    ])
  })

  test('chữ tổ hợp được chuẩn hóa', () => {
    expect(read({ conclusion: 'Nhất trí'.normalize('NFD') })).toMatchObject({
      read: { content: { conclusion: 'Nhất trí' } },
    })
  })

  test.each([
    ['quá dài', { conclusion: 'a'.repeat(20_001) }],
    ['ký tự không đọc được', { conclusion: 'a\0b' }],
    ['trạng thái lạ', { 'attendance.0.memberId': '1', 'attendance.0.state': 'dancing' }],
  ])('bị từ chối, nêu tên ô: %s', (_why, flat) => {
    const answer = read(flat)
    expect('refused' in answer && Object.keys(answer.refused)).toEqual([Object.keys(flat).at(-1)])
  })

  test('dán quá dài vào một ô: nêu đúng ô ấy', () => {
    const flat = { conclusion: 'a'.repeat(70_000) }
    expect(flatDraft.safeParse(flat).success).toBe(true)
    expect(read(flat)).toEqual({ refused: { conclusion: expect.stringContaining('viết gọn lại') } })
  })

  test('tên lạ không chạm được vào gì', () => {
    expect(Object.keys(nest({ '__proto__.polluted': 'x', 'constructor.0.name': 'y' }))).toEqual([
      '__proto__',
      'constructor',
    ])
    expect(read({ '__proto__.polluted': 'x' })).toMatchObject({ read: { fields: {} } })
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })
})

describe('so hai bản', () => {
  test('xuống dòng và chữ tổ hợp không tính là khác', () => {
    expect(sameDraft({ conclusion: 'Nhất trí\r\n' }, { conclusion: 'Nhất trí'.normalize('NFD') })).toBe(true)
  })
})
