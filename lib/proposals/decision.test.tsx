import { expect, test } from 'vitest'
import { DecisionPdf } from '@/lib/pdf/decision'
import { printed } from '@/lib/pdf/render'
import { readPaper } from '@/lib/pdf/testing'
import { expectBody, expectOfficial, expectSignature } from '@/lib/pdf/testing-layout'
import { type DecisionSource, decisionFrom } from './paper'

const code = '7KDM-2QXA-R9TB'
const mark = { code, address: `http://localhost:3000/verify/${code}` }
const captions = { onBehalf: 'T/M ĐẢNG ỦY' }
const top = {
  ...{ kind: 'top', committeeName: 'Huyện ủy Minh Giang', placeName: 'Minh Giang', captions },
  ...{ letterheadUpper: 'Đảng bộ tỉnh Nam Châu', letterheadLower: 'Huyện ủy Minh Giang' },
}
const commune = {
  ...{ kind: 'grassroots', committeeName: 'Đảng ủy xã An Thịnh', placeName: 'An Thịnh', captions },
  ...{ letterheadUpper: 'Đảng bộ huyện Minh Giang', letterheadLower: 'Đảng ủy xã An Thịnh' },
}
const source: DecisionSource = {
  ...{ kind: 'admission', penalty: null, fullName: 'Trần Thị Mơ', bornOn: '1998-03-12', birthYear: null },
  ...{ cell: 'Chi bộ thôn Đông Hạ', number: 4, symbol: 'CB', heldOn: '2022-08-15', above: commune },
  endorsed: { paper: '58-NQ/ĐU', takenOn: '2022-08-22' },
}
const words = {
  ...{ decider: 'Ban Thường vụ Huyện ủy Minh Giang', issuer: top, bases: ['Điều lệ Đảng Cộng sản Việt Nam'] },
  ...{ decidedOn: '2022-09-12', decisionNumber: '81-QĐ/HU', signerPost: '', signerName: 'Đặng Hữu Kiệm' },
}
const about = (given: Partial<DecisionSource>, officialOn?: string) =>
  decisionFrom({ ...source, ...given }, { ...words, officialOn })

test('quyết định kết nạp: đúng thể thức, căn cứ hai nghị quyết, của Ban Thường vụ', async () => {
  const data = about({})
  if (!data) throw new Error('no decision')
  const letterhead = { ...data.letterhead, mark }
  const paper = await readPaper(await printed(<DecisionPdf {...data} letterhead={letterhead} />))
  const expected = {
    superior: 'ĐẢNG BỘ TỈNH NAM CHÂU',
    organisation: 'HUYỆN ỦY MINH GIANG',
    number: 'Số 81-QĐ/HU',
    placeDate: 'Minh Giang, ngày 12 tháng 9 năm 2022',
    ...{ title: 'QUYẾT ĐỊNH', subject: ['kết nạp đảng viên'], code },
  }
  expectOfficial(paper, expected)
  expectBody(paper, expected)
  expectSignature(paper, {
    captions: [
      ['T/M BAN THƯỜNG VỤ', 'Bold'],
      ['BÍ THƯ', 'Regular'],
    ],
    ...{ name: 'Đặng Hữu Kiệm', middle: 150 },
  })
  const text = paper.text.replace(/\s+/g, ' ')
  for (const said of [
    '- Căn cứ nghị quyết số 04-NQ/CB, ngày 15/8/2022 của Chi bộ thôn Đông Hạ;',
    '- Căn cứ nghị quyết số 58-NQ/ĐU, ngày 22/8/2022 của Đảng ủy xã An Thịnh,',
    'BAN THƯỜNG VỤ HUYỆN ỦY MINH GIANG QUYẾT ĐỊNH:',
    'Điều 1. Kết nạp quần chúng Trần Thị Mơ, sinh ngày 12/3/1998, vào Đảng Cộng sản Việt Nam.',
    'Điều 3. Đảng ủy xã An Thịnh, Chi bộ thôn Đông Hạ và quần chúng Trần Thị Mơ chịu trách nhiệm',
    '- Như Điều 3',
  ])
    expect(text).toContain(said)
  expect(paper.sheets).toHaveLength(1)
})

const member = { fullName: 'Lã Văn Đi', bornOn: null, birthYear: 1984, endorsed: undefined }

test.each([
  [
    'confirmation',
    null,
    'công nhận đảng viên chính thức',
    'Công nhận đồng chí Lã Văn Đi, sinh năm 1984, đảng viên dự bị của Chi bộ thôn Đông Hạ, là đảng viên chính thức kể từ ngày 19/8/2022.',
  ],
  [
    'removal',
    null,
    'xóa tên trong danh sách đảng viên',
    'Xóa tên đồng chí Lã Văn Đi, sinh năm 1984, Chi bộ thôn Đông Hạ, trong danh sách đảng viên.',
  ],
  [
    'leaving',
    null,
    'cho đảng viên ra khỏi Đảng',
    'Cho đồng chí Lã Văn Đi, sinh năm 1984, đảng viên Chi bộ thôn Đông Hạ, ra khỏi Đảng.',
  ],
  [
    'discipline',
    'expulsion',
    'thi hành kỷ luật đảng viên',
    'Thi hành kỷ luật đồng chí Lã Văn Đi, sinh năm 1984, đảng viên Chi bộ thôn Đông Hạ, bằng hình thức khai trừ.',
  ],
] as const)('%s: nói đúng điều quyết định, không nêu lý do', (kind, penalty, subject, article) => {
  const data = about({ ...member, kind, penalty }, '2022-08-19')
  expect(data).toMatchObject({ subject, bases: { length: 2 } })
  expect(data?.articles).toEqual([
    article,
    'Đảng ủy xã An Thịnh, Chi bộ thôn Đông Hạ và đồng chí Lã Văn Đi chịu trách nhiệm thi hành quyết định này.',
  ])
  expect(data?.recipients).toEqual(['Như Điều 2', 'Lưu Huyện ủy Minh Giang'])
})

test('cấp ủy ngay trên chi bộ quyết định, chi bộ trực thuộc thẳng: không có cấp ở giữa', () => {
  const leaving = { ...source, ...member, kind: 'leaving' }
  const own = decisionFrom(leaving, { ...words, decider: 'Đảng ủy xã An Thịnh', issuer: commune })
  const base = decisionFrom({ ...leaving, above: top }, words)
  for (const data of [own, base]) expect(data?.articles.at(-1)).toMatch(/^Chi bộ thôn Đông Hạ và đồng chí/)
  expect(own?.signer.authority).toBe('T/M ĐẢNG ỦY')
  expect(base?.signer.authority).toBe('T/M BAN THƯỜNG VỤ')
})

test('chưa rõ hình thức kỷ luật, chưa có ngày chính thức; miễn có quyết định riêng: không in', () => {
  for (const kind of ['discipline', 'confirmation', 'exemption']) expect(about({ kind })).toBeUndefined()
})
