/** Part A of Mẫu 02C, in order (HD 43-HD/BTCTW; 5.8.1 of the domain note on members). */
export const partA = [
  {
    heading: 'I- Ưu điểm, kết quả đạt được',
    questions: [
      {
        key: 'conduct',
        text: '1. Phẩm chất chính trị, đạo đức, lối sống; đoàn kết nội bộ; ý thức tổ chức kỷ luật, tính nêu gương, việc thực hiện những điều đảng viên không được làm; tác phong, lề lối; liên hệ các biểu hiện suy thoái, “tự diễn biến”, “tự chuyển hóa”:',
        lines: 7,
      },
      {
        key: 'duties',
        text: '2. Thực hiện quyền và nghĩa vụ của đảng viên theo nhiệm vụ chính trị được cấp ủy, chi bộ phân công:',
        lines: 8,
      },
      { key: 'pledge', text: '3. Thực hiện cam kết tu dưỡng, rèn luyện, phấn đấu:', lines: 4 },
    ],
  },
  {
    heading: 'II- Hạn chế, khuyết điểm và nguyên nhân',
    questions: [
      { key: 'shortcomings', text: '1. Hạn chế, khuyết điểm:', lines: 4 },
      { key: 'causes', text: '2. Nguyên nhân:', lines: 4 },
    ],
  },
  {
    heading: 'III- Kết quả khắc phục hạn chế, khuyết điểm đã được kết luận hoặc chỉ ra ở kỳ kiểm điểm trước',
    questions: [
      {
        key: 'remedied',
        hint: '(Từng hạn chế, khuyết điểm: đã khắc phục; đang khắc phục, mức độ; chưa khắc phục; khó khăn, trách nhiệm)',
        lines: 5,
      },
    ],
  },
  {
    heading: 'IV- Giải trình những vấn đề được gợi ý kiểm điểm',
    remark: '(nếu có)',
    questions: [{ key: 'explained', hint: '(Từng vấn đề: tình hình, nguyên nhân, trách nhiệm)', lines: 4 }],
  },
  {
    heading: 'V- Trách nhiệm cá nhân đối với hạn chế, khuyết điểm của tập thể',
    remark: '(nếu có)',
    questions: [{ key: 'responsibility', lines: 4 }],
  },
  {
    heading: 'VI- Phương hướng, biện pháp khắc phục hạn chế, khuyết điểm',
    questions: [{ key: 'plan', lines: 7 }],
  },
] as const

export type QuestionKey = (typeof partA)[number]['questions'][number]['key']

type Question = { key: QuestionKey; text?: string; hint?: string; lines: number }
export type PartOfA = { heading: string; remark?: string; questions: readonly Question[] }
