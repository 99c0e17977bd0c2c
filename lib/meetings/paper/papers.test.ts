import { describe, expect, test } from 'vitest'
import { regularSections } from '@/db/seed/base/templates'
import { problemsBeforeCompletion } from '@/lib/meetings/rules/completion'
import { outcomeOf } from '@/lib/meetings/rules/outcome'
import { rollOf } from '@/lib/meetings/rules/roll'
import { eveningContent, eveningRules } from '@/lib/meetings/testing-evening'
import { conclusionPaper } from './conclusion-paper'
import { minutesPaper } from './minutes-paper'
import { withoutPrivate } from './private-items'
import { resolutionPaper } from './resolution-paper'
import { lowerFirst } from './sentences'
import type { PaperSource } from './source'

const content = eveningContent()
const source: PaperSource = {
  content,
  outcome: outcomeOf(content, eveningRules()),
  letterhead: {
    upper: 'ĐẢNG BỘ XÃ AN THỊNH',
    lower: 'CHI BỘ THÔN ĐÔNG HẠ',
    placeName: 'An Thịnh',
    symbol: 'CB',
    cell: 'Chi bộ thôn Đông Hạ',
    minutesLeft: 'NGƯỜI GHI BIÊN BẢN',
    minutesRight: 'CHỦ TRÌ HỘI NGHỊ',
    onBehalf: 'T/M CHI BỘ',
  },
  sections: regularSections,
  kind: 'regular',
  month: '2022-09-01',
  number: 6,
  resolutionNumber: 3,
  conclusionNumber: null,
  isDraft: false,
  superiorWord: 'huyện',
  superior: 'Đảng ủy xã An Thịnh',
  addressees: new Map([[1, 'Ủy ban nhân dân huyện Minh Giang']]),
  answers: new Map(),
}

test('họp theo tổ đảng: biên bản ghi từng tổ họp ở đâu, ai điều hành, ai dự; thiếu tổ thì chưa hoàn tất được', () => {
  const held = { ...content, opening: { ...content.opening, mode: 'groups' as const } }
  const problems = (groups: typeof content.groups, on: typeof content = held) =>
    problemsBeforeCompletion({ ...on, groups }, source.outcome, regularSections, '2022-09-08', {
      kind: 'regular',
      isCombined: false,
      month: '2022-09-01',
      plannedOn: null,
    }).map(({ message }) => message)
  const one = {
    name: 'Tổ đảng số 1',
    place: 'nhà ông Lẫm',
    head: 'Vũ Đình Khoát',
    members: 'Lê Công Rạng\nMai Văn Ngữ',
  }
  expect(problems([]).join()).toContain('chưa ghi tổ nào')
  expect(problems([{ ...one, head: '' }]).join()).toContain('Tổ đảng 1: chưa ghi tên tổ hoặc người điều hành')
  expect(problems([one], content).join()).toContain('hình thức không phải')
  expect(problems([one]).join()).not.toContain('ổ đảng')
  const { composition } = minutesPaper({ ...source, content: { ...held, groups: [one] } })
  expect(composition.join()).toContain('Có mặt tại các tổ đảng')
  expect(composition.at(-1)).toBe(
    'Tổ đảng số 1: họp tại nhà ông Lẫm; đồng chí Vũ Đình Khoát điều hành; dự: Lê Công Rạng, Mai Văn Ngữ.',
  )
})

test('thông báo trả lời bước đầu: biên bản ghi là bước đầu, của ai, theo văn bản nào', () => {
  const vote = content.resolution.vote
  const read = { itemId: 9, isReadOut: true, response: 'satisfied' as const, text: 'Cử tổ kiểm tra.', vote }
  const answer = { code: 'AT-DH-2022-08-01', title: 'Sửa kênh N4', repliedBy: 'UBND huyện', document: '' }
  const text = (isInterim: boolean, more = {}) =>
    JSON.stringify(
      minutesPaper({
        ...source,
        content: { ...content, answers: [read] },
        outcome: { ...source.outcome, answers: [undefined] },
        answers: new Map([[9, { ...answer, isInterim, ...more }]]),
      }),
    )
  expect(text(true)).toContain(
    'Đã thông báo trả lời bước đầu của UBND huyện về sửa kênh N4 (AT-DH-2022-08-01). Chi bộ nhất trí: cử tổ kiểm tra.',
  )
  expect(text(false)).not.toContain('bước đầu')
  const agency = 'Ủy ban nhân dân huyện'
  expect(text(false, { agency, repliedBy: 'Trần Đức Luyện' })).toContain(
    'trả lời của Ủy ban nhân dân huyện, Trần Đức Luyện ký về sửa kênh N4',
  )
  expect(text(false, { agency, repliedBy: agency })).toContain('trả lời của Ủy ban nhân dân huyện về')
})

test('biểu quyết nghị quyết có người biểu quyết trực tuyến: biên bản và nghị quyết đều ghi rõ', () => {
  const { resolution } = source.outcome
  if (!resolution) throw new Error('no vote')
  const own = { ...source, outcome: { ...source.outcome, resolution: { ...resolution, online: 2 } } }
  expect(JSON.stringify(minutesPaper(own))).toContain(
    'tán thành 13/16, đạt 81,25%, trong đó biểu quyết trực tuyến 02; không tán thành 0',
  )
  expect(resolutionPaper(own).closing).toContain('đạt 81,25%, trong đó biểu quyết trực tuyến 02.')
  expect(JSON.stringify(minutesPaper(source))).not.toContain('biểu quyết trực tuyến')
})

test('biểu quyết khác: biên bản nói rõ được hay không được thông qua', () => {
  const votes = [
    { motion: 'Chuyển giờ sinh hoạt sang 18 giờ 30.', inFavour: 3, against: 10 },
    { motion: 'Góp mỗi hộ 01 ngày công', inFavour: 13, against: 0 },
  ].map(({ motion, ...vote }) => ({ motion, vote: { ...content.resolution.vote, ...vote } }))
  const other = { ...content, votes }
  const text = JSON.stringify(
    minutesPaper({ ...source, content: other, outcome: outcomeOf(other, eveningRules()) }),
  )
  expect(text).toContain(
    'Chuyển giờ sinh hoạt sang 18 giờ 30: tán thành 3/16 (18,75%), không tán thành 10, ý kiến khác 0; không được thông qua.',
  )
  expect(text).toContain(
    'Góp mỗi hộ 01 ngày công: tán thành 13/16 (81,25%), không tán thành 0, ý kiến khác 0; được thông qua.',
  )
})

test('chi ủy viên chủ trì thì bí thư hoặc phó bí thư ký nghị quyết, người có mặt trước; sổ không biết thì để người chủ trì', () => {
  const led = (rows: { position: string; state: 'present' | 'excused' }[], chair = 'Chi ủy viên') => {
    const attendance = content.attendance.map((row, index) => ({ ...row, position: '', ...rows[index] }))
    const opening = { ...content.opening, chair: { memberId: null, name: 'Chủ Trì', position: chair } }
    return { ...source, content: { ...content, opening, attendance } }
  }
  const [first, second] = content.attendance
  const secretary = { position: 'Bí thư chi bộ', state: 'excused' as const }
  const deputy = { position: 'Phó Bí thư chi bộ', state: 'present' as const }
  const signer = (own: PaperSource) => resolutionPaper(own).signer
  const authority = 'T/M CHI BỘ'
  expect(signer(led([secretary, deputy]))).toEqual({ authority, post: 'PHÓ BÍ THƯ', name: second?.name })
  expect(signer(led([secretary]))).toEqual({ authority, post: 'BÍ THƯ', name: first?.name })
  expect(conclusionPaper(led([secretary])).signer).toEqual({ authority, post: 'BÍ THƯ', name: first?.name })
  expect(signer(led([secretary], 'Phó Bí thư chi bộ'))).toMatchObject({ name: 'Chủ Trì' })
  expect(signer(led([{ ...secretary, position: 'Bí thư Đoàn xã' }]))).toMatchObject({ post: 'CHI ỦY VIÊN' })
})

test('lý do vắng, nơi họp đứng giữa câu thì không viết hoa; tên riêng giữ nguyên', () => {
  const attendance = content.attendance.map((row) =>
    row.state === 'excused' ? { ...row, reason: 'Đi dự cưới ở Thuận Châu.' } : row,
  )
  const place = (where: string) => ({ ...content, attendance, opening: { ...content.opening, place: where } })
  const own = place('Nhà đồng chí Thạch')
  expect(minutesPaper({ ...source, content: own }).composition[3]).toContain(', đi dự cưới ở Thuận Châu)')
  expect(resolutionPaper({ ...source, content: own }).opening).toContain('tại nhà đồng chí Thạch')
  expect(resolutionPaper({ ...source, content: place('Bản Mòn') }).opening).toContain('tại Bản Mòn')
})

describe('đảng viên sinh hoạt tạm thời nơi khác, bị đình chỉ: không dự mà không phải vắng', () => {
  const [first, second] = content.attendance.filter(({ state, isExempt }) => state === 'present' && !isExempt)
  const attendance = content.attendance.map((row) => {
    const away = { ...row, state: 'exemptAbsent' as const }
    if (row === first) return { ...away, isElsewhere: true }
    return row === second ? { ...away, isSuspended: true } : row
  })
  const own = { ...content, attendance }
  const away = { ...source, content: own, outcome: outcomeOf(own, eveningRules()) }

  test('biên bản và nghị quyết ghi riêng, cộng lại đủ tổng số', () => {
    const [total, present, , excused] = minutesPaper(away).composition
    expect(total).toContain(`Sinh hoạt tạm thời nơi khác: 01 đồng chí (${first?.name}), không dự.`)
    expect(total).toContain(`Bị đình chỉ sinh hoạt: 01 đồng chí (${second?.name}), không dự.`)
    expect(present).toContain('12 đồng chí')
    expect(excused).toContain('Vắng có lý do: 01 đồng chí')
    expect(JSON.stringify(minutesPaper(away))).toContain(
      'Tỷ lệ dự sinh hoạt: 12/15 đồng chí, đạt 80% (không tính đồng chí được miễn, sinh hoạt tạm thời nơi khác, bị đình chỉ sinh hoạt).',
    )
    expect(resolutionPaper(away).opening).toContain(
      'vắng có lý do 01; vắng không lý do 01; được miễn sinh hoạt 01; sinh hoạt tạm thời nơi khác, bị đình chỉ sinh hoạt 02',
    )
  })

  test('điểm danh là "không dự" thì không đòi lý do; sổ thôi ghi như vậy thì phải điểm danh lại', () => {
    const said = (rows: typeof attendance) =>
      problemsBeforeCompletion(
        { ...own, attendance: rows },
        outcomeOf({ ...own, attendance: rows }, eveningRules()),
        regularSections,
        '2022-09-08',
        { kind: 'regular', isCombined: false, month: '2022-09-01', plannedOn: null },
      )
        .filter(({ section }) => section === 'attendance')
        .map(({ message }) => message)
    expect(said(attendance)).toEqual([])
    const back = attendance.map((row) => ({ ...row, isElsewhere: false }))
    expect(said(back)).toEqual([expect.stringContaining('"miễn, không dự"')])
    expect(rollOf(attendance, attendance).map(({ state }) => state)).not.toContain(null)
    expect(rollOf(back, attendance).filter(({ state }) => state === null)).toHaveLength(1)
  })
})

test('nội dung nhạy cảm: biên bản, nghị quyết chỉ ghi gửi riêng tới đâu, biểu quyết thế nào', () => {
  const [first, ...others] = content.feedback
  if (!first) throw new Error('nothing to mark')
  const vote = { ...first.vote, otherOpinion: 'Còn ý kiến về ông Bí mật' }
  const marked = {
    ...first,
    isSensitive: true,
    title: 'Bí mật',
    text: 'Điều bí mật',
    raisedBy: 'Bà Bí mật',
    vote,
  }
  const read = { itemId: 9, isReadOut: true, response: 'askAgain' as const, text: 'Điều bí mật.', vote }
  const answer = {
    code: 'AT-DH-2022-08-01',
    title: 'Bí mật',
    repliedBy: 'Thường trực',
    document: '',
    isSensitive: true,
  }
  const its = withoutPrivate({
    ...source,
    content: { ...content, feedback: [marked, ...others], answers: [read] },
    outcome: { ...source.outcome, answers: source.outcome.feedback.slice(0, 1) },
    answers: new Map([[9, answer]]),
  })
  const text = JSON.stringify([minutesPaper(its), resolutionPaper(its)])
  expect(text).not.toMatch(/bí mật/i)
  expect(text).toContain('1. Một nội dung gửi riêng tới Ủy ban nhân dân huyện Minh Giang.')
  expect(text).toContain('Biểu quyết chuyển: tán thành 13/16 (81,25%)')
  expect(text).toContain('Ủy ban nhân dân huyện Minh Giang: một nội dung gửi riêng')
  expect(text).toContain('về một nội dung gửi riêng (AT-DH-2022-08-01). Chi bộ kiến nghị tiếp')
  expect(text).toContain(others[0]?.text.slice(1, 40))
})

test('thông báo kết quả trả lời: chi bộ đề nghị làm rõ thêm điều gì', () => {
  const { vote } = content.resolution
  const read = { itemId: 9, isReadOut: true, response: 'askMore' as const, text: 'Bao giờ thi công?', vote }
  const answer = { code: 'AT-DH-2022-08-01', title: 'Sửa kênh', repliedBy: 'Phòng Nông nghiệp', document: '' }
  const its = { ...source, content: { ...content, answers: [read] }, answers: new Map([[9, answer]]) }
  expect(JSON.stringify(minutesPaper(its))).toContain(
    'Đã thông báo trả lời của Phòng Nông nghiệp về sửa kênh (AT-DH-2022-08-01). Chi bộ đề nghị làm rõ thêm: bao giờ thi công?',
  )
})

describe('biên bản 07/9/2022 trên giấy', () => {
  const paper = minutesPaper(source)
  const text = JSON.stringify(paper)

  test('số, nơi, ngày, chữ ký', () => {
    expect(paper.letterhead).toMatchObject({
      number: 'Số 06-BB/CB',
      placeDate: 'An Thịnh, ngày 07 tháng 9 năm 2022',
    })
    expect([paper.recorderSigner, paper.chairSigner]).toEqual([
      { authority: 'NGƯỜI GHI BIÊN BẢN', name: 'Vũ Đình Khoát' },
      { authority: 'CHỦ TRÌ HỘI NGHỊ', name: 'Đào Xuân Thạch' },
    ])
  })

  test.each([
    'Tổng số đảng viên: 18 đồng chí; chính thức 17, dự bị 01, sinh hoạt tạm thời 0.',
    'Tỷ lệ dự sinh hoạt: 14/17 đồng chí, đạt 82,4% (không tính đồng chí được miễn).',
    'Nếu tính cả đồng chí kết nối từ xa là 15/17, đạt 88,2%.',
    'hoàn thành 4/5 nhiệm vụ, đạt 80%.',
    'tán thành 13/16 (81,25%), không tán thành 0, ý kiến khác 0',
    'tán thành 12/16 (75%), không tán thành 0, ý kiến khác 01',
    'cơ số 16 (17 đảng viên chính thức, trừ 01 đồng chí được miễn sinh hoạt không dự): tán thành 13/16, đạt 81,25%',
    'Nghị quyết được thông qua, không có ý kiến bảo lưu.',
    '80/100 điểm, loại Khá.',
    '14/14 đảng viên có mặt nhất trí thông qua, không có ý kiến sửa đổi.',
    'kết thúc lúc 21 giờ 15 cùng ngày (105 phút).',
  ])('có đủ: %s', (part) => {
    expect(text).toContain(part)
  })

  test('đồng chí được miễn không dự: có ghi lý do thì in sau tên', () => {
    const withReason = (reason: string) =>
      JSON.stringify(
        minutesPaper({
          ...source,
          content: {
            ...content,
            attendance: content.attendance.map((row) => (row.isExempt ? { ...row, reason } : row)),
          },
        }),
      )
    expect(withReason('tuổi cao')).toContain('01 đồng chí (Ngô Văn Lẫm, tuổi cao), không dự.')
    expect(withReason('')).toContain('01 đồng chí (Ngô Văn Lẫm), không dự.')
  })

  test('các phần theo thứ tự của mẫu; đổi mẫu thì đổi thứ tự', () => {
    const headings = (sections: PaperSource['sections']) =>
      minutesPaper({ ...source, sections }).sections.map(({ heading }) => heading)
    const own = [
      'Nội dung triển khai',
      'Ý kiến thảo luận',
      'Phản ánh, góp ý với huyện',
      'Phân công, kết luận, biểu quyết',
    ]
    expect(headings(regularSections)).toEqual(own)
    const moved = [
      ...regularSections.filter(({ key }) => key !== 'feedback'),
      ...regularSections.filter(({ key }) => key === 'feedback'),
    ]
    expect(headings(moved)).toEqual([own[0], own[1], own[3], own[2]])
  })

  test('tên riêng và lời in sẵn của mẫu lên giấy, đúng chỗ; phần để trống thì không in', () => {
    const worded = regularSections.map((section) => {
      if (section.key === 'opening') return { ...section, fixedText: 'Thực hiện chương trình công tác năm.' }
      if (section.key === 'study') return { ...section, title: 'Học Bác', fixedText: 'Chi bộ nghe:' }
      if (section.key === 'opinions') return { ...section, title: 'Trao đổi' }
      if (section.key === 'conclusion') return { ...section, fixedText: 'Chủ trì nêu:' }
      return section
    })
    const own = { key: 'own1', title: 'Quỹ chi bộ', isRequired: false, fixedText: 'Thủ quỹ báo cáo:' }
    const draw = (extra: Record<string, string>) =>
      minutesPaper({ ...source, content: { ...content, extra }, sections: [...worded, own] })
    const { wording, sections } = draw({ own1: 'Số dư 1.200.000 đồng' })
    expect(wording).toEqual({ opening: 'Thực hiện chương trình công tác năm.' })
    const [work, opinions, , end, fund] = sections
    expect(opinions?.heading).toBe('Trao đổi')
    expect(work?.blocks).toContainEqual({ kind: 'subheading', text: '2. Học Bác' })
    expect(work?.blocks).toContainEqual({ kind: 'paragraph', text: 'Chi bộ nghe:' })
    expect(end?.blocks).toContainEqual({
      kind: 'paragraph',
      lead: '3. Kết luận của chủ trì.',
      text: 'Chủ trì nêu:',
    })
    expect(fund).toEqual({
      heading: 'Quỹ chi bộ',
      blocks: [
        { kind: 'paragraph', text: 'Thủ quỹ báo cáo:' },
        { kind: 'paragraph', text: 'Số dư 1.200.000 đồng.' },
      ],
    })
    expect(JSON.stringify(draw({}))).not.toContain('Thủ quỹ báo cáo')
  })
})

test('nghị quyết soạn từ biên bản; lời văn riêng thì giữ nguyên', () => {
  const paper = resolutionPaper(source)
  expect(paper.letterhead.number).toBe('Số 03-NQ/CB')
  expect(paper.closing).toBe(
    'Nghị quyết được chi bộ thông qua ngày 07/9/2022 với 13/16 đảng viên chính thức tán thành, đạt 81,25%.',
  )
  expect(paper.signer).toEqual({ authority: 'T/M CHI BỘ', post: 'BÍ THƯ', name: 'Đào Xuân Thạch' })
  const own = { ...content, resolution: { ...content.resolution, tasks: 'Việc một\nViệc hai' } }
  expect(resolutionPaper({ ...source, content: own }).sections[1]?.blocks).toEqual([
    { kind: 'paragraph', text: '1. Việc một.' },
    { kind: 'paragraph', text: '2. Việc hai.' },
  ])
})

test('không ai thuộc diện tính tỷ lệ dự thì nghị quyết không nói 0/0', () => {
  const assessed = (outcome: PaperSource['outcome']) =>
    JSON.stringify(resolutionPaper({ ...source, outcome }).sections.at(-1))
  expect(assessed(source.outcome)).toContain('Tỷ lệ dự 14/17, đạt 82,4%')
  const rate = { part: 0, whole: 0, percent: 0 }
  expect(assessed({ ...source.outcome, rate })).not.toMatch(/Tỷ lệ dự|0%/)
})

test('tên riêng giữa câu không bị viết thường', () => {
  expect(['Lê Công Rạng nêu', 'N4 bồi lắng', 'Đoạn kênh', 'Ý kiến'].map(lowerFirst)).toEqual([
    'Lê Công Rạng nêu',
    'N4 bồi lắng',
    'đoạn kênh',
    'ý kiến',
  ])
})

test('nội dung biểu quyết chuyển chưa quá nửa: biên bản ghi kết quả, nghị quyết không ghi là gửi', () => {
  const [first, second] = content.feedback
  if (!first || !second) throw new Error('two items were raised that evening')
  const vote = { ...second.vote, inFavour: 8, against: 4 }
  const held = { ...content, feedback: [first, { ...second, vote }] }
  const voted = { ...source, content: held, outcome: outcomeOf(held, eveningRules()) }
  expect(JSON.stringify(minutesPaper(voted))).toMatch(/tán thành 8\/16 [^.]*; không gửi\./)
  expect(JSON.stringify(minutesPaper(source))).not.toContain('không gửi')
  const said = (from: PaperSource) =>
    JSON.stringify(
      resolutionPaper({
        ...from,
        content: { ...from.content, resolution: { ...from.content.resolution, tasks: '' } },
      }),
    )
  expect(said(source)).toContain('Gửi huyện 02 nội dung đã biểu quyết')
  expect(said(voted)).toContain('Gửi huyện 01 nội dung đã biểu quyết')
  expect(said(voted)).not.toContain(second.title.slice(1))
  const marked = withoutPrivate({
    ...voted,
    content: { ...held, feedback: [first, { ...second, vote, isSensitive: true }] },
  })
  const paper = JSON.stringify(minutesPaper(marked))
  expect(paper).toMatch(/2\. Một nội dung nhạy cảm, góp ý với [^"]*, không chuyển\./)
  expect(paper, 'không gửi thì không nói là gửi').not.toContain('gửi riêng')
  expect(paper).not.toContain(second.text.slice(1, 40))
})
