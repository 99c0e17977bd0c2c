import type { Day } from '@/lib/core/dates'

/** Chuyên đề of the story, one a quarter; `month` is when most cells treat it, in the same session as the regular meeting. */
export type Topic = {
  year: number
  quarter: number
  month?: Day
  title: string
  purpose: string
  summary: string
  questions: string[]
  said: string[]
  conclusion: string
}

export const topics: Topic[] = [
  {
    year: 2021,
    quarter: 4,
    month: '2021-11-01',
    title: 'Trách nhiệm nêu gương của đảng viên nơi công tác và nơi cư trú',
    purpose: 'Mỗi đảng viên tự soi lại việc nêu gương, chọn một việc cụ thể để làm tốt hơn.',
    summary:
      'Đã nêu các nội dung đảng viên phải gương mẫu: chấp hành chủ trương, giữ đoàn kết, giúp đỡ quần chúng; ba việc chi bộ làm tốt và hai việc còn hình thức.',
    questions: ['Đồng chí đã làm gương việc gì trong năm?', 'Việc gì nói mà chưa làm?'],
    said: [
      'Tôi tự nhận còn ngại va chạm, chưa góp ý thẳng với đồng chí mình. Từ nay có việc chưa đúng tôi sẽ góp ý ngay tại chi bộ.',
      'Nêu gương phải từ việc nhỏ: đi họp đúng giờ, dọn vệ sinh trước cửa nhà mình rồi hãy vận động người khác.',
    ],
    conclusion: 'Mỗi đảng viên đăng ký một việc nêu gương, báo cáo khi kiểm điểm cuối năm.',
  },
  {
    year: 2022,
    quarter: 1,
    month: '2022-02-01',
    title: 'Học tập tấm gương Hồ Chí Minh về thực hành tiết kiệm, chống lãng phí',
    purpose: 'Hiểu đúng và làm theo bằng việc tiết kiệm cụ thể ở chi bộ, ở gia đình.',
    summary:
      'Trình bày những mẩu chuyện về tiết kiệm của Bác, liên hệ việc cưới, việc tang, hội họp, điện nước ở địa phương, đơn vị.',
    questions: ['Khoản nào ở ta còn lãng phí?', 'Mỗi đồng chí tiết kiệm việc gì?'],
    said: [
      'Đám cưới vừa rồi có nhà làm đến sáu mươi mâm. Đảng viên làm trước thì bà con mới theo.',
      'Đề nghị tắt điện khi ra khỏi phòng họp, in hai mặt giấy, việc nhỏ nhưng làm được ngay.',
    ],
    conclusion: 'Thống nhất các việc tiết kiệm đã nêu; đảng viên có việc cưới, việc tang báo chi bộ trước.',
  },
  {
    year: 2022,
    quarter: 2,
    month: '2022-05-01',
    title: 'Xây dựng chi bộ đoàn kết, dân chủ, kỷ luật',
    purpose: 'Nhận rõ biểu hiện mất đoàn kết, hình thức trong sinh hoạt và cách khắc phục.',
    summary:
      'Nêu kết quả giữ đoàn kết của chi bộ, các biểu hiện ngại nói thẳng, vắng họp, nghị quyết chung chung; đề xuất bốn cách làm.',
    questions: ['Vì sao ít đồng chí phát biểu?', 'Nghị quyết nào ra mà chưa làm?'],
    said: [
      'Nghị quyết phải ghi rõ ai làm, bao giờ xong, kỳ sau kiểm lại, như thế mới có kỷ luật.',
      'Bí thư nên gợi ý từng đồng chí phát biểu, nhất là các đồng chí cao tuổi và đảng viên trẻ.',
    ],
    conclusion: 'Từ kỳ sau, mỗi việc giao ghi rõ người và thời hạn; kỳ nào cũng kiểm lại việc kỳ trước.',
  },
  {
    year: 2022,
    quarter: 3,
    month: '2022-08-01',
    title: 'Đảng viên gương mẫu tham gia chuyển đổi số',
    purpose: 'Mỗi đảng viên tự làm được và hướng dẫn người khác làm được các việc thường dùng trên mạng.',
    summary:
      'Giới thiệu cách nộp hồ sơ trực tuyến, thanh toán không dùng tiền mặt, giữ an toàn tài khoản; nêu số việc đã làm ở địa phương, đơn vị.',
    questions: ['Đồng chí đã tự nộp được hồ sơ trực tuyến chưa?', 'Ai cần được hướng dẫn trước?'],
    said: [
      'Người cao tuổi ngại bấm máy, phải chỉ từng bước, chỉ hai ba lần. Tôi nhận giúp năm hộ gần nhà.',
      'Hướng dẫn thì tốt nhưng nhắc bà con không đưa mã xác nhận cho ai.',
    ],
    conclusion: 'Mỗi đảng viên hướng dẫn ít nhất hai người; hướng dẫn, không làm hộ, không giữ mật khẩu.',
  },
  {
    year: 2022,
    quarter: 4,
    title: 'Nâng cao chất lượng tự phê bình và phê bình trong kiểm điểm cuối năm',
    purpose: '',
    summary: '',
    questions: [],
    said: [],
    conclusion: '',
  },
]
