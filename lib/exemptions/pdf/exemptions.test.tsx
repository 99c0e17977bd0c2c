import { expect, test } from 'vitest'
import { requestFrom } from '@/lib/exemptions/paper'
import { type DecisionData, DecisionPdf } from '@/lib/pdf/decision'
import { printed } from '@/lib/pdf/render'
import { readPaper } from '@/lib/pdf/testing'
import { expectBody, expectOfficial, expectSignature } from '@/lib/pdf/testing-layout'
import { RequestPdf } from './request'

const code = '7KDM-2QXA-R9TB'
const decision: DecisionData = {
  letterhead: {
    superior: 'Đảng bộ huyện Minh Giang',
    organisation: 'Đảng ủy xã An Thịnh',
    number: 'Số 15-QĐ/ĐU',
    placeDate: 'An Thịnh, ngày 12 tháng 4 năm 2022',
    mark: { code, address: `http://localhost:3000/verify/${code}` },
  },
  isDraft: false,
  subject: 'cho đảng viên tạm miễn công tác và sinh hoạt đảng',
  bases: [
    'Căn cứ Điều lệ Đảng Cộng sản Việt Nam',
    'Căn cứ nghị quyết số 04-NQ/CB, ngày 07/4/2022 của Chi bộ thôn Đông Hạ',
    'Xét đơn ngày 20/3/2022 của đồng chí Lê Công Rạng',
  ],
  decider: 'Đảng ủy xã An Thịnh',
  articles: [
    'Cho đồng chí Lê Công Rạng, sinh năm 1985, đảng viên Chi bộ thôn Đông Hạ, được tạm miễn công tác và sinh hoạt đảng từ ngày 15/4/2022 đến hết ngày 14/12/2022. Lý do: việc làm lưu động, không ổn định.',
    'Trong thời gian được miễn, đồng chí Lê Công Rạng giữ liên lạc với chi bộ và đóng đảng phí đúng quy định.',
    'Chi bộ thôn Đông Hạ và đồng chí Lê Công Rạng chịu trách nhiệm thi hành quyết định này.',
  ],
  recipients: ['Như Điều 3', 'Lưu Đảng ủy xã An Thịnh'],
  signer: { authority: 'T/M ĐẢNG ỦY', post: 'Bí thư', name: 'Phạm Ngọc Toản' },
}

test('quyết định đúng thể thức: tiêu đề, căn cứ, ba điều, nơi nhận, chữ ký', async () => {
  const paper = await readPaper(await printed(<DecisionPdf {...decision} />))
  const expected = {
    superior: 'ĐẢNG BỘ HUYỆN MINH GIANG',
    organisation: 'ĐẢNG ỦY XÃ AN THỊNH',
    number: 'Số 15-QĐ/ĐU',
    placeDate: 'An Thịnh, ngày 12 tháng 4 năm 2022',
    title: 'QUYẾT ĐỊNH',
    subject: [decision.subject],
    code,
  }
  expectOfficial(paper, expected)
  expectBody(paper, expected)
  expectSignature(paper, {
    captions: [
      ['T/M ĐẢNG ỦY', 'Bold'],
      ['BÍ THƯ', 'Regular'],
    ],
    name: 'Phạm Ngọc Toản',
    middle: 150,
  })
  const text = paper.text.replace(/\s+/g, ' ')
  for (const words of ['- Căn cứ Điều lệ Đảng', 'QUYẾT ĐỊNH:', 'Điều 3. Chi bộ thôn Đông Hạ', 'Nơi nhận:'])
    expect(text).toContain(words)
  expect(paper.sheets).toHaveLength(1)
})

const source = {
  ...{ fullName: 'Lê Công Rạng', bornOn: '1985-05-19', birthYear: 1985, address: 'thôn Đông Hạ' },
  ...{ admittedOn: '2010-09-02', officialOn: '2011-09-02', submittedOn: '2022-03-20', isByRelative: false },
  ...{ startsOn: '2022-04-15', endsOn: '2022-12-14', place: 'Phường Đông Cát', work: 'Công ty may Đông Cát' },
  ...{ contact: '0912 345 678', registeredOn: null, duesWish: 'đóng trước', papers: 'Hợp đồng lao động' },
  ...{ cell: 'Chi bộ thôn Đông Hạ', placeName: 'An Thịnh', superior: 'Đảng ủy xã An Thịnh' },
  ...{ letterheadUpper: 'Đảng bộ xã An Thịnh', letterheadLower: 'Chi bộ thôn Đông Hạ' },
}

test('đơn: đủ mục, chưa có thì để dòng chấm; tuổi cao không hỏi nơi đến', async () => {
  const away = requestFrom({ ...source, kind: 'mobileWork', wish: 'temporary' })
  const paper = await readPaper(await printed(<RequestPdf {...away} />))
  const text = paper.text.replace(/\s+/g, ' ')
  for (const words of [
    'ĐƠN XIN TẠM MIỄN CÔNG TÁC VÀ SINH HOẠT ĐẢNG',
    'Kính gửi: Chi ủy, Chi bộ thôn Đông Hạ',
    'Đảng ủy xã An Thịnh',
    'Sinh: 19/5/1985',
    'Thời gian xin miễn: từ ngày 15/4/2022 đến hết ngày 14/12/2022',
    'Đề nghị về đảng phí: đóng trước',
    'NGƯỜI LÀM ĐƠN',
  ])
    expect(text).toContain(words)
  expect(paper.sheets).toHaveLength(1)
  expect(paper.sheets.flatMap(({ items }) => items).filter(({ font }) => font === 'foreign')).toEqual([])

  const age = requestFrom({ ...source, kind: 'ageHealth', wish: 'exempt', endsOn: null, isByRelative: true })
  expect(age.title).toBe('Đơn xin miễn công tác và sinh hoạt đảng')
  expect(age.to).toEqual(['Chi ủy, Chi bộ thôn Đông Hạ'])
  expect(age.rows.map(({ label }) => label)).not.toContain('Nơi làm việc:')
  expect(age.signer).toEqual({ authority: 'Người viết thay', name: '' })
})

test('chỗ ký không đứng một mình ở trang sau, dù nơi cư trú, lý do dài ngắn thế nào', async () => {
  for (let words = 1; words <= 9; words += 2) {
    const long = requestFrom({
      ...source,
      kind: 'mobileWork',
      wish: 'temporary',
      address: 'thôn Đông Hạ '.repeat(words * 12),
    })
    const { sheets } = await readPaper(await printed(<RequestPdf {...long} />))
    const last = sheets.at(-1)?.items.filter(({ baseline }) => baseline > 20)
    expect(last?.length, `${words * 12} lần`).toBeGreaterThan(3)
  }
})
