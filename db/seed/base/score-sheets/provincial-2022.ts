import { type Sheet, steps } from './kit'

const name = 'Bảng chấm điểm chất lượng sinh hoạt chi bộ thường kỳ (mẫu chung của tỉnh, áp dụng năm 2022)'

/** Bảng chấm điểm mẫu chung của tỉnh, 2022 (cases/evening-2022-09.json): provinces set points under HD 12. */
export const provincialScoreSheet: Sheet = {
  domain: 'score',
  name,
  source: 'Mẫu chung của tỉnh, áp dụng năm 2022, thực hiện Hướng dẫn 12-HD/BTCTW',
  validFrom: '2021-01-01',
  validTo: '2025-10-27',
  values: {
    name,
    bands: [
      { band: 'Tốt', from: 90, needsNoUnexcused: true },
      { band: 'Khá', from: 70 },
      { band: 'Trung bình', from: 50 },
      { band: 'Kém', from: 0 },
    ],
    criteria: [
      {
        no: '1',
        title: 'Công tác chuẩn bị',
        items: [
          { no: '1.1', title: 'Chi ủy họp trước, có biên bản', max: 6, fact: 'committeeMet' },
          { no: '1.2', title: 'Nội dung và dự thảo nghị quyết được chuẩn bị trước', max: 6 },
          { no: '1.3', title: 'Thông báo đến đảng viên và cấp ủy viên phụ trách', max: 4 },
          { no: '1.4', title: 'Gửi tài liệu cho đảng viên nghiên cứu trước', max: 4 },
        ],
      },
      {
        no: '2',
        title: 'Đảng viên dự sinh hoạt',
        items: [
          {
            no: '2.1',
            title: 'Tỷ lệ dự: trên 85% được 8 điểm; từ 75% đến 85% được 5 điểm; dưới 75% được 2 điểm',
            max: 8,
            fact: 'attendancePercent',
            steps: [{ from: 85, points: 8, isAbove: true }, ...steps([75, 5], [0, 2])],
          },
          { no: '2.2', title: 'Không có đảng viên vắng không lý do', max: 7, fact: 'noUnexcused' },
        ],
      },
      {
        no: '3',
        title: 'Tổ chức sinh hoạt',
        items: [
          { no: '3.1', title: 'Đúng thời gian, đúng trình tự', max: 5 },
          { no: '3.2', title: 'Đầy đủ nội dung', max: 10 },
          { no: '3.3', title: 'Có biểu dương, nhắc nhở, phê bình', max: 5, fact: 'praise' },
          {
            no: '3.4',
            title:
              'Số người thảo luận: từ 30% số dự được 5 điểm; từ 20% đến dưới 30% được 3 điểm; dưới 20% được 1 điểm',
            max: 5,
            fact: 'speakersPercent',
            steps: steps([30, 5], [20, 3], [0, 1]),
          },
          {
            no: '3.5',
            title: 'Thời lượng từ 90 phút trở lên',
            max: 3,
            fact: 'minutesLong',
            steps: steps([90, 3], [0, 0]),
          },
          { no: '3.6', title: 'Sổ biên bản ghi đầy đủ diễn biến', max: 2 },
        ],
      },
      {
        no: '4',
        title: 'Thực hiện nguyên tắc sinh hoạt đảng',
        items: [
          { no: '4.1', title: 'Tập trung dân chủ', max: 5 },
          { no: '4.2', title: 'Tự phê bình và phê bình', max: 5 },
        ],
      },
      {
        no: '5',
        title: 'Kết quả thực hiện nghị quyết tháng trước',
        items: [
          {
            no: '5',
            title:
              'Từ 90% được 25 điểm; từ 80% đến dưới 90% được 20 điểm; từ 70% đến dưới 80% được 15 điểm; dưới 70% được 10 điểm',
            max: 25,
            fact: 'tasksPercent',
            steps: steps([90, 25], [80, 20], [70, 15], [0, 10]),
          },
        ],
      },
    ],
  },
}
