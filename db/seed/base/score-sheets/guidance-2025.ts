import { type Criterion, inPart, item, type Sheet, steps } from './kit'

const name = 'Phiếu đánh giá chất lượng sinh hoạt chi bộ theo Hướng dẫn 42-HD/BTCTW (7 tiêu chí, 100 điểm)'

/** Hướng dẫn 42, mục 5, with the detail of one ward's printed sheet; a signed local text overrules the detail. */
const criteria: Criterion[] = [
  {
    no: '1',
    title: 'Chấp hành thời gian, thời lượng sinh hoạt',
    items: [
      item('1', 'Đủ thời lượng; thiếu đến 15 phút được 4; đến 30 phút được 3; đạt một nửa được 2', 5, {
        fact: 'lengthOfRequired',
        steps: [
          ...steps([0, 5], [-15, 4], [-30, 3]),
          { from: 0.5, points: 2, isShare: true },
          { from: 0, points: 1, isShare: true },
        ],
      }),
    ],
  },
  {
    no: '2',
    title: 'Tỷ lệ đảng viên dự sinh hoạt',
    items: [
      item('2a', 'Từ 90% được 4; từ 75% được 3; từ 65% được 2; dưới 65% hoặc có vắng không lý do được 1', 4, {
        fact: 'attendancePercent',
        steps: steps([90, 4], [75, 3], [65, 2], [0, 1]),
        mostIfUnexcused: 1,
      }),
      item('2b', 'Trong năm không ai vắng có lý do quá 3 kỳ liên tiếp', 1, { fact: 'excusedRun', limit: 3 }),
    ],
  },
  {
    no: '3',
    title: 'Công tác chuẩn bị',
    parts: [
      { no: '3.1', title: 'Nội dung đúng, đủ, có trọng tâm' },
      { no: '3.2', title: 'Họp chi ủy, thông báo, đăng tài liệu trước' },
    ],
    items: [
      ...inPart(
        '3.1',
        item('3.1a', 'Nội dung đúng, đủ, trọng tâm, sát địa bàn', 3),
        item('3.1b', 'Có định hướng thảo luận, dự thảo kết luận hoặc nghị quyết', 2),
      ),
      ...inPart(
        '3.2',
        item('3.2a', 'Chi ủy họp trước, có biên bản', 2, { fact: 'committeeMinutes' }),
        item('3.2b', 'Thông báo đến từng đảng viên và cấp ủy viên phụ trách', 1),
        item('3.2c', 'Đăng tài liệu lên Sổ tay đảng viên điện tử trước ít nhất 01 ngày', 2, {
          fact: 'documentsPosted',
        }),
      ),
    ],
  },
  {
    no: '4',
    title: 'Tổ chức sinh hoạt',
    parts: [
      { no: '4.1', title: 'Thực hiện đủ các bước' },
      { no: '4.2', title: 'Đầy đủ nội dung; biểu dương, phê bình; nhiều ý kiến' },
      { no: '4.3', title: 'Điều hành của chủ trì' },
    ],
    items: [
      ...inPart('4.1', item('4.1', 'Đủ các bước mở đầu, tiến hành, kết thúc', 5)),
      ...inPart(
        '4.2',
        item('4.2a', 'Đủ nội dung sinh hoạt thường kỳ', 10, { maxAlone: 15 }),
        item('4.2b', 'Đủ nội dung sinh hoạt chuyên đề', 5, { onlyThematic: true }),
        item('4.2c', 'Có biểu dương, nhắc nhở', 2, { fact: 'praise' }),
        item(
          '4.2d',
          'Số phát biểu trên số dự: trên 50% được 5; từ 40% được 4; từ 30% được 3; dưới 30% được 2',
          5,
          {
            fact: 'speakersPercent',
            steps: [{ from: 50, points: 5, isAbove: true }, ...steps([40, 4], [30, 3], [0, 2])],
          },
        ),
        item('4.2e', 'Sổ biên bản ghi đầy đủ', 1),
        item('4.2g', 'Dành từ 15 đến 30 phút cho tư tưởng, tự phê bình và phê bình', 1),
        item('4.2h', 'Có tài liệu trên Sổ tay đảng viên điện tử', 1),
      ),
      ...inPart(
        '4.3',
        item('4.3a', 'Điều hành linh hoạt', 2),
        item('4.3b', 'Định hướng, gợi mở', 4),
        item('4.3c', 'Phát huy dân chủ', 3),
        item('4.3d', 'Tổng hợp, kết luận rõ', 1),
      ),
    ],
  },
  {
    no: '5',
    title: 'Thực hiện nguyên tắc tổ chức, sinh hoạt đảng',
    items: [
      item('5a', 'Tập trung dân chủ', 1),
      item('5b', 'Tự phê bình và phê bình thẳng thắn', 2),
      item('5c', 'Tính lãnh đạo, giáo dục, chiến đấu', 1),
      item('5d', 'Bí thư thông tin, giải quyết nguyện vọng chính đáng của đảng viên', 1),
    ],
  },
  {
    no: '6',
    title: 'Kết quả lãnh đạo thực hiện kết luận, nghị quyết của chi bộ',
    items: [
      item(
        '6',
        'Từ 90% nhiệm vụ được 30; từ 80% được 27; từ 70% được 24; từ 60% được 20; từ 50% được 15; còn lại 10',
        30,
        {
          fact: 'tasksPercent',
          steps: steps([90, 30], [80, 27], [70, 24], [60, 20], [50, 15], [0, 10]),
        },
      ),
    ],
  },
  {
    no: '7',
    title: 'Kết thúc: kết luận, thông qua biên bản, đăng tải',
    items: [
      item('7a', 'Kết luận được thông qua', 2),
      item('7b', 'Thông qua biên bản, giao nhiệm vụ', 2),
      item('7c', 'Đăng biên bản lên Sổ tay đảng viên điện tử trong 02 ngày', 1, { fact: 'minutesPosted' }),
    ],
  },
]

export const sheetOf2025: Sheet = {
  domain: 'score',
  name,
  source:
    'Hướng dẫn 42-HD/BTCTW ngày 28/10/2025 của Ban Tổ chức Trung ương; mục chi tiết là thiết lập mặc định, thay được bằng phiếu của cấp ủy',
  validFrom: '2025-10-28',
  values: {
    name,
    bands: [
      { band: 'Tốt', from: 90 },
      { band: 'Khá', from: 70 },
      { band: 'Trung bình', from: 50 },
      { band: 'Kém', from: 0 },
    ],
    criteria,
  },
}
