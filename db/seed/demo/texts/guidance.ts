import type { Day } from '@/lib/core/dates'

export type Answered = {
  topic: string
  title: string
  situation: string
  text: string
  source: readonly [document: string, on: Day, clause: string]
  answeredOn: Day
  /** The cell that asked, by its key; without one the board answered of itself. */
  askedBy?: string
  askedOn?: Day
  isAside?: boolean
  /** What was answered before the rule changed. */
  before?: Omit<Answered, 'topic' | 'title' | 'situation' | 'before' | 'askedBy'>
}

/** Giải đáp of the story: documents in force in September 2022, named as they are; the situations are invented. */
export const answered: Answered[] = [
  {
    topic: 'Sinh hoạt chi bộ',
    title: 'Một kỳ sinh hoạt thường kỳ kéo dài ít nhất bao nhiêu phút?',
    situation: 'Chi bộ ít đảng viên, tháng ít việc thường họp xong trong khoảng một giờ.',
    text: 'Từ 90 phút trở lên là một tiêu chí của chi bộ sinh hoạt có chất lượng. Tháng ít việc, chi bộ dành thời gian thảo luận kỹ một việc khó, kiểm lại từng việc đã giao; không kéo dài hình thức.',
    source: ['Hướng dẫn 12-HD/BTCTW', '2018-07-06', 'phần tiêu chí đánh giá chất lượng sinh hoạt chi bộ'],
    answeredOn: '2022-03-14',
    askedBy: 'taythuong',
    askedOn: '2022-03-08',
  },
  {
    topic: 'Sinh hoạt chi bộ',
    title: 'Sinh hoạt chuyên đề có thay được sinh hoạt thường kỳ của tháng không?',
    situation: 'Chi bộ định dùng kỳ họp tháng để bàn chuyên đề quý và không họp thường kỳ nữa.',
    text: 'Không. Chuyên đề không thay thường kỳ. Chi bộ khó khăn về địa điểm, thời gian có thể làm cả hai trong một buổi theo điều kiện văn bản nêu; biên bản ghi đủ cả hai phần.',
    source: ['Hướng dẫn 12-HD/BTCTW', '2018-07-06', 'phần sinh hoạt chuyên đề'],
    answeredOn: '2022-05-18',
    askedBy: 'phuloc',
    askedOn: '2022-05-10',
  },
  {
    topic: 'Biểu quyết, nghị quyết',
    title: 'Đảng viên dự bị có được biểu quyết không?',
    situation:
      'Chi bộ có hai đảng viên dự bị; khi lấy biểu quyết nghị quyết tháng có đồng chí đề nghị tính cả.',
    text: 'Không. Đảng viên dự bị dự sinh hoạt, phát biểu ý kiến, nhưng không có quyền biểu quyết, ứng cử và bầu cử. Biên bản ghi riêng số chính thức và dự bị có mặt; cơ số biểu quyết chỉ tính đảng viên chính thức.',
    source: ['Điều lệ Đảng Cộng sản Việt Nam', '2011-01-19', 'Điều 3'],
    answeredOn: '2022-06-13',
    askedBy: 'xuanmai',
    askedOn: '2022-06-08',
  },
  {
    topic: 'Miễn, tạm miễn sinh hoạt',
    title: 'Đảng viên tuổi cao, sức khỏe yếu xin miễn sinh hoạt: cấp nào quyết định?',
    situation:
      'Một đảng viên tuổi cao xin nghỉ hẳn sinh hoạt vì yếu; chi bộ chưa rõ có phải trình đảng ủy xã không.',
    text: 'Chi bộ xem xét, quyết định, ghi vào biên bản và nghị quyết của kỳ họp; không phải trình đảng ủy xã quyết định.',
    source: ['Điều lệ Đảng Cộng sản Việt Nam', '2011-01-19', 'Điều 7'],
    answeredOn: '2022-07-15',
    askedBy: 'logach',
    askedOn: '2022-07-08',
  },
  {
    topic: 'Miễn, tạm miễn sinh hoạt',
    title: 'Đảng viên đi làm ăn xa chưa đến 12 tháng thì xin tạm miễn thế nào?',
    situation:
      'Đảng viên đi làm theo mùa vụ ở tỉnh khác, nơi đến không có tổ chức đảng để sinh hoạt tạm thời.',
    text: 'Đảng viên làm đơn nêu lý do, nơi đến, thời gian. Chi bộ xem xét, đề nghị; đảng ủy cơ sở quyết định, dưới 12 tháng. Đồng chí ấy đăng ký tạm trú nơi đến; khi về nộp nhận xét của nơi ấy. Hết hạn còn đi thì làm đơn mới, theo trình tự như lần đầu.',
    source: ['Hướng dẫn 01-HD/TW', '2021-09-28', 'phần miễn công tác và sinh hoạt đảng'],
    answeredOn: '2021-11-09',
    before: {
      text: 'Đảng viên làm đơn; chi bộ xem xét, đề nghị; đảng ủy cơ sở quyết định cho tạm miễn có thời hạn.',
      source: ['Hướng dẫn 01-HD/TW', '2016-09-20', 'phần miễn công tác và sinh hoạt đảng'],
      answeredOn: '2021-08-16',
    },
  },
  {
    topic: 'Đảng phí',
    title: 'Đảng viên làm nông nghiệp đóng đảng phí mức nào?',
    situation: 'Chi bộ thôn có đảng viên làm ruộng, người còn trong tuổi lao động, người đã ngoài tuổi.',
    text: 'Từ 2.000 đồng đến 30.000 đồng một tháng; người ngoài độ tuổi lao động đóng bằng một nửa.',
    source: ['Quy định 342-QĐ/TW', '2010-12-28', 'phần mức đóng đảng phí'],
    answeredOn: '2022-04-12',
    askedBy: 'cauben',
    askedOn: '2022-04-06',
  },
  {
    topic: 'Liên hệ nơi cư trú',
    title: 'Đảng viên công tác ở cơ quan huyện liên hệ với chi bộ nơi cư trú theo văn bản nào?',
    situation: 'Thôn có nhiều đảng viên công tác ở cơ quan huyện; cuối năm chi bộ được xin nhận xét.',
    text: 'Đảng viên đang công tác giữ mối liên hệ thường xuyên với chi ủy và nhân dân nơi cư trú. Cấp ủy nơi cư trú nhận giấy giới thiệu, cuối năm nhận xét và gửi lại chi bộ nơi công tác.',
    source: ['Quy định 213-QĐ/TW', '2020-01-02', 'toàn văn; Hướng dẫn 33-HD/BTCTW ngày 30/10/2020'],
    answeredOn: '2022-08-16',
    askedBy: 'trungnghia',
    askedOn: '2022-08-09',
    isAside: true,
  },
]

/** Still at the board's desk on the evening of the story, or told to read what another cell was answered. */
export const waiting = [
  {
    topic: 'Sinh hoạt chi bộ',
    askedBy: 'dongha',
    askedOn: '2022-09-05',
    title: 'Đảng viên gọi điện thoại vào kỳ họp thì ghi có mặt hay vắng mặt?',
    situation:
      'Hai đảng viên đi làm xa muốn gọi vào nghe và góp ý tại kỳ họp tháng 9. Chi bộ chưa rõ ghi thế nào trong biên bản và có tính vào tỷ lệ dự không.',
  },
  {
    topic: 'Đánh giá, xếp loại',
    askedBy: 'taythuong',
    askedOn: '2022-08-15',
    title: 'Đảng viên mới chuyển đến trong năm thì chi bộ nào xếp loại?',
    situation: 'Chi bộ nhận hai đảng viên chuyển sinh hoạt chính thức đến từ tháng 7.',
  },
  {
    topic: 'Biểu quyết, nghị quyết',
    askedBy: 'dongha',
    askedOn: '2022-08-29',
    title: 'Lấy biểu quyết nghị quyết tháng có tính đảng viên dự bị không?',
    situation: 'Chi bộ có một đảng viên dự bị thường dự đủ các kỳ họp.',
    mergedWith: 'Đảng viên dự bị có được biểu quyết không?',
  },
]
