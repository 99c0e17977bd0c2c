import { describe, expect, test } from 'vitest'
import { centralRuleSets } from '@/db/seed/base/rulesets'
import { regularSections } from '@/db/seed/base/templates'
import {
  assertDraft,
  assertPublishable,
  missingSections,
  movedSection,
  newKey,
  periodsOf,
  withAddedSection,
  withChangedSection,
  withoutSection,
} from './rules'
import { knownSections, offeredSections, ownTitle } from './sections'

const keys = (sections: readonly { key: string }[]) => sections.map(({ key }) => key)
const without = (...gone: string[]) => regularSections.filter(({ key }) => !gone.includes(key))

describe('sắp xếp, thêm, bỏ, sửa phần', () => {
  test('chuyển lên, chuyển xuống một bậc; đầu và cuối đứng yên', () => {
    const first = keys(regularSections)
    expect(keys(movedSection(regularSections, 'guests', 'up')).slice(0, 2)).toEqual(['guests', 'opening'])
    expect(keys(movedSection(regularSections, 'opening', 'down')).slice(0, 2)).toEqual(['guests', 'opening'])
    expect(keys(movedSection(regularSections, 'opening', 'up'))).toEqual(first)
    expect(keys(movedSection(regularSections, 'adoption', 'down'))).toEqual(first)
    expect(() => movedSection(regularSections, 'own9', 'up')).toThrow('không còn phần này')
  })

  test.each(['opening', 'attendance', 'adoption'])('không bỏ được phần %s', (key) => {
    expect(() => withoutSection(regularSections, key)).toThrow('không hoàn tất được biên bản')
  })

  test('bỏ phần khác thì được; phần đã bỏ lại có trong danh sách để thêm', () => {
    const left = withoutSection(regularSections, 'guests')
    expect(keys(left)).toEqual(keys(regularSections).filter((key) => key !== 'guests'))
    expect(keys(offeredSections('regular', left))).toEqual(['guests', 'votes'])
    expect(keys(offeredSections('regular', regularSections))).toEqual(['votes'])
  })

  test('phần tự đặt đứng trước phần kết thúc, mang mã chưa dùng', () => {
    const own = (sections: typeof regularSections, title: string) =>
      withAddedSection(sections, { key: newKey(sections), title, isRequired: false })
    const two = own(own(regularSections, 'Quỹ chi bộ'), 'Xây dựng nông thôn mới')
    expect(keys(two).slice(-3)).toEqual(['own1', 'own2', 'adoption'])
    expect(newKey(two.filter(({ key }) => key !== 'own1'))).toBe('own3')
    expect(() => own(two, 'quỹ  CHI BỘ')).toThrow('đã có phần')
  })

  test('không quá 40 phần, không hai phần cùng mã hay cùng tên', () => {
    const many = Array.from({ length: 40 }, (_, index) => ({
      key: `own${index}`,
      title: `Phần ${index}`,
      isRequired: false,
    }))
    const added = { key: 'own99', title: 'Thêm', isRequired: false }
    expect(() => withAddedSection(many, added)).toThrow('quá 40 phần')
    expect(withAddedSection(many.slice(1), added)).toHaveLength(40)
    expect(() => withAddedSection(regularSections, { ...added, key: 'dues' })).toThrow('đã có phần')
    expect(() =>
      withChangedSection(regularSections, { key: 'dues', title: 'Điểm danh', isRequired: false }),
    ).toThrow('đã có phần')
  })

  test('tên để nguyên thì giấy in lời văn thông dụng; tên riêng thì in tên riêng', () => {
    expect(ownTitle({ key: 'dues', title: knownSections.dues.title })).toBeUndefined()
    expect(ownTitle({ key: 'dues', title: 'Thu đảng phí' })).toBe('Thu đảng phí')
    expect(ownTitle({ key: 'own1', title: 'Quỹ chi bộ' })).toBe('Quỹ chi bộ')
  })
})

describe('công bố', () => {
  /** What each guidance asks of a monthly meeting, from the rule sets themselves. */
  const neededBy = (number: string) => {
    const found = centralRuleSets.find(
      ({ domain, source }) => domain === 'meetings' && source.includes(number),
    )
    if (found?.domain !== 'meetings') throw new Error(`no rule set of ${number}`)
    return { keys: found.values.neededSections?.regular ?? [], source: found.source }
  }
  const of2018 = neededBy('12-HD/BTCTW')
  const of2025 = neededBy('42-HD/BTCTW')
  const today = '2022-09-07'
  const on = (startsOn: string, needed = of2018) => ({ startsOn, today, needed })

  test('ngày áp dụng: hôm qua không được, hôm nay và sau đó thì được', () => {
    const template = { sections: regularSections }
    expect(() => assertPublishable(template, on('2022-09-06'))).toThrow('trước hôm nay (07/09/2022)')
    expect(() => assertPublishable(template, on('2022-09-07'))).not.toThrow()
    expect(() => assertPublishable(template, on('2022-10-01'))).not.toThrow()
  })

  test.each(['documents', 'lastMonth', 'nextTasks', 'opinions', 'conclusion'])(
    'thiếu phần %s thì không công bố được, nói rõ căn cứ',
    (key) => {
      const publish = () => assertPublishable({ sections: without(key) }, on('2022-10-01'))
      expect(publish).toThrow('Mẫu thiếu phần bắt buộc "')
      expect(publish).toThrow('Hướng dẫn 12-HD/BTCTW')
    },
  )

  test('phần không bắt buộc thì bỏ được', () => {
    const sections = without('guests', 'study', 'resolution', 'answers', 'feedback', 'dues', 'score')
    expect(() => assertPublishable({ sections }, on('2022-10-01'))).not.toThrow()
  })

  test('từ Hướng dẫn 42: thêm đảng phí, phân công, tự chấm điểm', () => {
    expect(missingSections(without('dues', 'assignments', 'score'), of2018)).toEqual([])
    expect(missingSections(without('dues', 'assignments', 'score'), of2025)).toEqual([
      'Đảng phí',
      'Phân công nhiệm vụ có thời hạn',
      'Tự chấm điểm',
    ])
  })

  test('mẫu thiếu phần không thể thiếu thì không công bố, dù quy định không nhắc', () => {
    const sections = without('adoption')
    expect(() => assertPublishable({ sections }, on('2022-10-01', { keys: [], source: '' }))).toThrow(
      '"Thông qua biên bản, kết thúc"',
    )
  })

  test('mẫu đã công bố không sửa', () => {
    expect(() => assertDraft({ validFrom: null })).not.toThrow()
    expect(() => assertDraft({ validFrom: '2022-10-01' })).toThrow('soạn bản mới')
  })
})

describe('thời gian áp dụng của từng bản', () => {
  const version = (number: number, validFrom: string, more = {}) => ({
    id: number,
    orgId: 1,
    kind: 'regular',
    number,
    validFrom,
    withdrawnFrom: null,
    ...more,
  })
  const shown = (today: string, ...versions: ReturnType<typeof version>[]) =>
    periodsOf(versions, today).map(({ number, period, validTo }) => [number, period, validTo])

  test('bản sau thay bản trước từ đúng ngày của nó', () => {
    const both = [version(2, '2022-10-01'), version(1, '2018-07-06')]
    expect(shown('2022-09-30', ...both)).toEqual([
      [1, 'inForce', '2022-09-30'],
      [2, 'upcoming', undefined],
    ])
    expect(shown('2022-10-01', ...both)).toEqual([
      [1, 'past', '2022-09-30'],
      [2, 'inForce', undefined],
    ])
  })

  test('hai bản cùng ngày: bản công bố sau được dùng', () => {
    expect(
      shown('2022-09-07', version(1, '2018-07-06'), version(3, '2022-10-01'), version(2, '2022-10-01')),
    ).toEqual([
      [1, 'inForce', '2022-09-30'],
      [2, 'replaced', '2022-09-30'],
      [3, 'upcoming', undefined],
    ])
  })

  test('mẫu của tổ chức khác hay loại khác không thay nhau', () => {
    expect(
      shown(
        '2022-11-01',
        version(1, '2018-07-06'),
        version(2, '2022-10-01', { orgId: 2 }),
        version(3, '2022-10-01', { kind: 'thematic' }),
      ).map(([, period]) => period),
    ).toEqual(['inForce', 'inForce', 'inForce'])
  })
})
