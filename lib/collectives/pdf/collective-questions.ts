import type { PartOfA } from '@/lib/ratings/pdf/self-review-questions'

/** Part A of Mẫu 01, in order (HD 43-HD/BTCTW; 5.8.3 of the domain note on members). */
export const collectiveParts = [
  {
    heading: 'I- Ưu điểm, kết quả đạt được',
    questions: [
      {
        key: 'principles',
        text: '1. Việc chấp hành nguyên tắc tổ chức, tập trung dân chủ, quy chế làm việc:',
        lines: 7,
      },
      { key: 'targets', text: '2. Kết quả thực hiện các mục tiêu, chỉ tiêu, nhiệm vụ được giao:', lines: 8 },
      {
        key: 'building',
        text: '3. Công tác xây dựng, chỉnh đốn Đảng và hệ thống chính trị, tổ chức bộ máy:',
        lines: 7,
      },
      {
        key: 'duty',
        text: '4. Trách nhiệm của tập thể lãnh đạo trong triển khai các chủ trương, nghị quyết:',
        lines: 7,
      },
    ],
  },
  { heading: 'II- Hạn chế, khuyết điểm và nguyên nhân', questions: [{ key: 'shortcomings', lines: 8 }] },
  {
    heading: 'III- Kết quả khắc phục hạn chế, khuyết điểm đã được chỉ ra',
    questions: [{ key: 'remedied', lines: 6 }],
  },
  {
    heading: 'IV- Giải trình những vấn đề được gợi ý kiểm điểm',
    remark: '(nếu có)',
    questions: [{ key: 'explained', lines: 5 }],
  },
  { heading: 'V- Trách nhiệm của tập thể, cá nhân', questions: [{ key: 'responsibility', lines: 6 }] },
  { heading: 'VI- Phương hướng, biện pháp khắc phục', questions: [{ key: 'plan', lines: 7 }] },
] as const satisfies readonly PartOfA[]

export type CollectiveKey = (typeof collectiveParts)[number]['questions'][number]['key']
