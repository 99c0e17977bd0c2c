const strengths = 'I- Ưu điểm, kết quả đạt được'
const conduct = {
  key: 'conduct',
  text: '1. Phẩm chất chính trị, đạo đức, lối sống; đoàn kết nội bộ; ý thức tổ chức kỷ luật, tính nêu gương, việc thực hiện những điều đảng viên không được làm; tác phong, lề lối; liên hệ các biểu hiện suy thoái, “tự diễn biến”, “tự chuyển hóa”:',
  lines: 7,
} as const
const results = {
  key: 'duties',
  text: '2. Thực hiện nhiệm vụ, quyền hạn và kết quả các chỉ tiêu, nhiệm vụ được giao trong năm (hiệu quả, tiến độ, chất lượng):',
  lines: 8,
} as const
const pledge = (number: number) =>
  ({
    key: 'pledge',
    text: `${number}. Thực hiện cam kết tu dưỡng, rèn luyện, phấn đấu:`,
    lines: 4,
  }) as const

/** What Mẫu 02B and 02C ask alike after part I (HD 43-HD/BTCTW; 5.8.1 of the domain note on members). */
const rest = [
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

/** Quy định 366-QĐ/TW, Điều 6, khoản 2: what leaders are reviewed on besides. */
const leading = [
  {
    key: 'leadership',
    text: '3. Kết quả lãnh đạo, chỉ đạo, quản lý và kết quả của cơ quan, đơn vị, lĩnh vực được giao phụ trách; khả năng quy tụ, đoàn kết:',
    lines: 7,
  },
  {
    key: 'initiative',
    text: '4. Tinh thần trách nhiệm, đổi mới sáng tạo, dám nghĩ, dám làm, dám chịu trách nhiệm; xây dựng đội ngũ cán bộ; kiểm soát quyền lực; xây dựng thể chế phát triển khoa học, công nghệ, hội nhập, quản trị, kinh tế tư nhân:',
    lines: 7,
  },
  {
    key: 'example',
    text: '5. Nêu gương của bản thân và gia đình; đấu tranh phòng, chống tham nhũng, lãng phí, tiêu cực; sự tín nhiệm của cán bộ, đảng viên; phong cách gần dân, sát dân:',
    lines: 6,
  },
] as const

/** The three forms of a personal self-review: which it is, for whom, part A in order. */
export const reviewForms = {
  '02A': {
    // The headings of the issued form are not at hand: what is asked follows Điều 6, khoản 2.
    code: 'Theo Mẫu 02A-HD KĐ.ĐG 2025',
    whom: 'Cá nhân giữ chức vụ lãnh đạo, quản lý',
    hasAnnex: true,
    parts: [{ heading: strengths, questions: [conduct, results, ...leading, pledge(6)] }, ...rest],
  },
  '02B': {
    code: 'Mẫu 02B-HD KĐ.ĐG 2025',
    whom: 'Cá nhân không giữ chức vụ lãnh đạo, quản lý',
    hasAnnex: true,
    parts: [{ heading: strengths, questions: [conduct, results, pledge(3)] }, ...rest],
  },
  '02C': {
    code: 'Mẫu 02C-HD KĐ.ĐG 2025',
    whom: 'Đảng viên không làm việc trong hệ thống chính trị',
    hasAnnex: false,
    parts: [
      {
        heading: strengths,
        questions: [
          conduct,
          {
            key: 'duties',
            text: '2. Thực hiện quyền và nghĩa vụ của đảng viên theo nhiệm vụ chính trị được cấp ủy, chi bộ phân công:',
            lines: 8,
          },
          pledge(3),
        ],
      },
      ...rest,
    ],
  },
} as const satisfies Record<
  string,
  { code: string; whom: string; hasAnnex: boolean; parts: readonly PartOfA[] }
>
export const reviewFormCodes = ['02A', '02B', '02C'] as const
export type ReviewForm = (typeof reviewFormCodes)[number]

export type QuestionKey = (typeof reviewForms)[ReviewForm]['parts'][number]['questions'][number]['key']

type Question = { key: string; text?: string; hint?: string; lines: number }
export type PartOfA = { heading: string; remark?: string; questions: readonly Question[] }
