import { describe, expect, test } from 'vitest'
import { minutesContent } from '@/lib/meetings/content'
import { eveningContent, eveningRules } from '@/lib/meetings/testing-evening'
import { documentChoices, issuedDocument, issuedProblems, NO_TERM, numberProblems } from './issued'
import type { MeetingKind } from './kinds'
import { outcomeOf } from './outcome'

const none = {
  inFavour: null,
  against: null,
  other: null,
  online: null,
  otherOpinion: '',
  form: 'show' as const,
}
const meeting = (document: 'resolution' | 'conclusion' | 'none', vote: object = {}) => {
  const content = eveningContent()
  const written = { ...content, resolution: { ...content.resolution, document, vote: { ...none, ...vote } } }
  return [written, outcomeOf(written, eveningRules())] as const
}

describe('kỳ họp ban hành gì', () => {
  test('nghị quyết cần quá nửa cơ số 16: 8 phiếu chưa đủ, 9 phiếu đủ', () => {
    expect(issuedDocument(...meeting('resolution', { inFavour: 8, against: 5, other: 0 }))).toBe('none')
    expect(issuedDocument(...meeting('resolution', { inFavour: 9, against: 4, other: 0 }))).toBe('resolution')
    expect(issuedDocument(...meeting('resolution'))).toBe('none')
  })

  test('kết luận là của chủ trì; đã đưa ra biểu quyết mà không được thông qua thì không ban hành', () => {
    expect(issuedDocument(...meeting('conclusion'))).toBe('conclusion')
    expect(issuedDocument(...meeting('conclusion', { inFavour: 9, against: 4, other: 0 }))).toBe('conclusion')
    expect(issuedDocument(...meeting('conclusion', { inFavour: 8, against: 5, other: 0 }))).toBe('none')
    expect(issuedDocument(...meeting('none', { inFavour: 9, against: 4, other: 0 }))).toBe('none')
  })

  test('kết luận phải có lời kết luận hoặc việc được giao', () => {
    const [content, outcome] = meeting('conclusion')
    expect(issuedProblems(content, outcome, 'regular')).toEqual([])
    const empty = { ...content, conclusion: '', assignments: [] }
    expect(issuedProblems(empty, outcome, 'regular').map(({ section }) => section)).toEqual(['conclusion'])
  })

  test('nghị quyết được thông qua phải có nội dung; không được thông qua thì không đòi', () => {
    const [content, outcome] = meeting('resolution', { inFavour: 9, against: 4, other: 0 })
    expect(issuedProblems(content, outcome, 'regular')).toEqual([])
    const { resolution } = content
    const silent = { ...resolution, tasks: '', execution: '' }
    const empty = { ...content, conclusion: '', nextTasks: '', assignments: [], resolution: silent }
    expect(issuedProblems(empty, outcome, 'regular').map(({ section }) => section)).toEqual(['resolution'])
    const [, refused] = meeting('resolution', { inFavour: 4, against: 9, other: 0 })
    expect(issuedProblems(empty, refused, 'regular')).toEqual([])
  })

  test('ngoài kỳ thường kỳ: nghị quyết phải nói quyết gì, về việc gì; một việc được giao chưa đủ', () => {
    const [content, outcome] = meeting('resolution', { inFavour: 9, against: 4, other: 0 })
    const said = (conclusion: string, motion: string, kind: MeetingKind = 'extraordinary') => {
      const resolution = { ...content.resolution, tasks: '', motion }
      return issuedProblems({ ...content, conclusion, resolution }, outcome, kind).map(
        ({ message }) => message,
      )
    }
    expect(content.assignments).not.toEqual([])
    expect(said('Đắp bờ kênh.', 'Thông qua Nghị quyết đắp bờ kênh')).toEqual([])
    expect(said('', 'Thông qua Nghị quyết đắp bờ kênh')).toEqual([
      expect.stringContaining('chưa ghi quyết nghị gì'),
    ])
    expect(said('Đắp bờ kênh.', 'Thông qua Nghị quyết.')).toEqual([expect.stringContaining('trích yếu')])
    expect(said('Đắp bờ kênh.', '', 'congress')).toEqual([])
    expect(said('', '', 'congress')).toHaveLength(1)
    expect(said('', '', 'regular')).toEqual([])
  })

  test('chọn không ban hành mà có số phiếu thì phải chọn lại: số phiếu ấy không ai cộng', () => {
    expect(issuedProblems(...meeting('none'), 'regular')).toEqual([])
    const problems = issuedProblems(...meeting('none', { inFavour: 21, against: 0, other: 0 }), 'regular')
    expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining('không ban hành')])
  })

  test('đại hội chỉ ra nghị quyết; chi ủy không có phần nghị quyết thì ra kết luận; họp khác không có gì để chọn', () => {
    const both = [{ key: 'conclusion' }, { key: 'resolution' }]
    expect(documentChoices(both, 'regular')).toEqual(['resolution', 'conclusion', 'none'])
    expect(documentChoices(both, 'congress')).toEqual(['resolution', 'none'])
    expect(documentChoices([{ key: 'conclusion' }], 'committee')).toEqual(['conclusion', 'none'])
    expect(documentChoices([{ key: 'conclusion' }], 'admission')).toEqual([])
  })
})

test('biên bản ghi trước khi có kết luận giữ nguyên ý: có hay không có nghị quyết', () => {
  const read = (resolution: object) => minutesContent.parse({ resolution }).resolution
  expect(read({ isDrafted: true, motion: 'Thông qua' })).toMatchObject({
    document: 'resolution',
    motion: 'Thông qua',
  })
  expect(read({ isDrafted: false }).document).toBe('none')
  expect(read({}).document).toBe('none')
  expect(read({ isDrafted: true, document: 'conclusion' }).document).toBe('conclusion')
})

test('chưa có nhiệm kỳ thì chưa cho số được: nêu trước khi hoàn tất', () => {
  const messages = (...of: Parameters<typeof numberProblems>) =>
    numberProblems(...of).map(({ message }) => message)
  expect(messages('resolution', { numbersMinutes: false })).toEqual([NO_TERM])
  expect(messages('none', { numbersMinutes: true })).toEqual([NO_TERM])
  expect(messages('none', { numbersMinutes: false })).toEqual([])
  expect(messages('conclusion', { numbersMinutes: true, minutes: 1, conclusion: 1 })).toEqual([])
})
