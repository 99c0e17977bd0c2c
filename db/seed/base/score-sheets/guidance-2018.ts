import { type Criterion, item, type Sheet, steps } from './kit'

const name = 'Tiêu chí đánh giá chất lượng sinh hoạt chi bộ theo Hướng dẫn 12-HD/BTCTW'

const met = (no: string, title: string, more: Parameters<typeof item>[3] = {}) => item(no, title, 1, more)

/** Hướng dẫn 12: criteria only. Points came from provinces, whose named sheet stands in the place of this one. */
const criteria: Criterion[] = [
  {
    no: '1',
    title: 'Đảng viên dự sinh hoạt',
    items: [
      met('1', 'Trên 85% đảng viên dự, không có đảng viên vắng không lý do', {
        fact: 'attendancePercent',
        steps: [{ from: 85, points: 1, isAbove: true }],
        mostIfUnexcused: 0,
      }),
    ],
  },
  {
    no: '2',
    title: 'Công tác chuẩn bị',
    items: [
      met('2.1', 'Nội dung, dự thảo nghị quyết hoặc kết luận được chuẩn bị trước'),
      met('2.2', 'Chi ủy họp trước', { fact: 'committeeMet' }),
      met('2.3', 'Thông báo đến đảng viên và cấp ủy viên cấp trên phụ trách'),
      met('2.4', 'Gửi tài liệu cho đảng viên nghiên cứu trước'),
    ],
  },
  {
    no: '3',
    title: 'Tổ chức sinh hoạt',
    items: [
      met('3.1', 'Đúng thời gian, đúng trình tự'),
      met('3.2', 'Đầy đủ nội dung'),
      met('3.3', 'Có biểu dương, nhắc nhở, phê bình', { fact: 'praise' }),
      met('3.4', 'Nhiều đảng viên thảo luận'),
      met('3.5', 'Thời lượng từ 90 phút trở lên', { fact: 'minutesLong', steps: steps([90, 1]) }),
      met('3.6', 'Sổ biên bản ghi đầy đủ diễn biến'),
    ],
  },
  {
    no: '4',
    title: 'Thực hiện nguyên tắc sinh hoạt đảng',
    items: [met('4', 'Giữ đúng nguyên tắc tập trung dân chủ, tự phê bình và phê bình')],
  },
  {
    no: '5',
    title: 'Kết quả thực hiện nghị quyết tháng trước',
    items: [met('5', 'Nghị quyết được tổ chức thực hiện tốt')],
  },
]

export const criteriaOf2018: Sheet = {
  domain: 'score',
  name,
  source: 'Hướng dẫn 12-HD/BTCTW ngày 06/7/2018 của Ban Tổ chức Trung ương',
  validFrom: '2018-07-06',
  validTo: '2025-10-27',
  values: { name, isMetOnly: true, bands: [], criteria },
}
