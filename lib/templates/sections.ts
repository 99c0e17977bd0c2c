import type { MeetingKind } from '@/lib/meetings/rules/kinds'

const aboutPersons = [
  'yearEnd',
  'admission',
  'confirmation',
  'exemption',
  'removal',
  'discipline',
  'leaving',
] as const satisfies MeetingKind[]

type KnownSection = {
  /** The title a template has unless the board words its own; the papers then keep their official wording. */
  title: string
  /** What people write in it, for the board that puts a template together. */
  about: string
  /** Minutes cannot be completed without it, whatever the meeting: it may be moved and renamed, never removed. */
  isFixed?: true
  /** Where a ready-made phrase goes when the recorder is in no other field of the section. */
  phrasesInto?: string
  /** Offered for these kinds of meeting only. */
  kinds?: readonly MeetingKind[]
}

/**
 * Every part of the minutes page that has fields of its own, in the usual order of a meeting. Each key also has its
 * component (app … minutes/sections/section.tsx) and its place on paper (lib/meetings/paper/parts.ts). A key
 * that is not here is a section the board made: plain text, kept in `content.extra`.
 */
export const knownSections = {
  opening: {
    title: 'Mở đầu',
    about: 'Ngày, giờ, nơi họp, lý do, chủ trì, người ghi, chương trình',
    isFixed: true,
    phrasesInto: 'opening.programme',
  },
  guests: { title: 'Đại biểu dự', about: 'Họ tên, chức vụ, tư cách dự của từng đại biểu' },
  attendance: {
    title: 'Điểm danh',
    about: 'Từng đảng viên có mặt, vắng, trực tuyến; tỷ lệ dự và cơ số biểu quyết',
    isFixed: true,
  },
  dues: { title: 'Đảng phí', about: 'Số đã nộp, người chưa nộp', phrasesInto: 'dues.note' },
  documents: {
    title: 'Thông tin thời sự, văn bản của cấp trên',
    about: 'Người phổ biến, từng văn bản, tin thời sự',
    phrasesInto: 'news',
  },
  study: {
    title: 'Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh',
    about: 'Chủ đề, người trình bày, liên hệ tại chi bộ',
    phrasesInto: 'study.applied',
  },
  lastMonth: {
    title: 'Đánh giá tháng trước',
    about: 'Tư tưởng, kết quả từng việc đã giao, ưu điểm, hạn chế, biểu dương, nhắc nhở',
    phrasesInto: 'ideology',
  },
  nextTasks: { title: 'Nhiệm vụ tháng này', about: 'Mỗi nhiệm vụ một dòng', phrasesInto: 'nextTasks' },
  opinions: {
    title: 'Thảo luận, ý kiến cấp trên dự',
    about: 'Lời từng đồng chí, kết luận từng nội dung, ý kiến đại biểu',
  },
  thematic: {
    title: 'Chuyên đề',
    about: 'Tên chuyên đề, mục đích, người trình bày, tóm tắt, định hướng thảo luận',
    phrasesInto: 'thematic.summary',
    kinds: ['regular', 'thematic'],
  },
  thematicOpinions: {
    title: 'Thảo luận chuyên đề',
    about: 'Lời từng đồng chí về chuyên đề',
    kinds: ['regular', 'thematic'],
  },
  thematicClosing: {
    title: 'Đánh giá, kết luận chuyên đề',
    about: 'Chất lượng chuyên đề, nội dung tiếp thu, biểu quyết',
    phrasesInto: 'thematic.conclusion',
    kinds: ['regular', 'thematic'],
  },
  congress: {
    title: 'Điều hành đại hội, các báo cáo',
    about: 'Đoàn chủ tịch, thư ký, tổ kiểm phiếu, báo cáo chính trị, kiểm điểm chi ủy',
    phrasesInto: 'congress.report',
    kinds: ['congress'],
  },
  elections: {
    title: 'Bầu cử',
    about: 'Từng lượt bầu: số phiếu, người ứng cử, kết quả',
    kinds: ['congress'],
  },
  tellers: {
    title: 'Tổ kiểm phiếu',
    about: 'Từng đồng chí trong tổ kiểm phiếu, khi bỏ phiếu kín',
    kinds: aboutPersons,
  },
  subjects: {
    title: 'Người được xét',
    about: 'Từng người: căn cứ, ưu điểm, khuyết điểm, ý kiến, biểu quyết, kết luận',
    kinds: aboutPersons,
  },
  feedback: {
    title: 'Phản ánh, góp ý',
    about: 'Từng nội dung gửi cấp trên, nơi nhận, biểu quyết chuyển',
  },
  assignments: {
    title: 'Phân công nhiệm vụ có thời hạn',
    about: 'Việc, người chịu trách nhiệm, thời hạn',
  },
  answers: {
    title: 'Trả lời kiến nghị, thông báo kết quả trả lời',
    about: 'Trả lời của cấp trên đến kỳ phải thông báo, ý kiến của chi bộ',
    phrasesInto: 'answersNote',
  },
  conclusion: {
    title: 'Kết luận của chủ trì',
    about: 'Lời kết luận của chủ trì',
    phrasesInto: 'conclusion',
  },
  resolution: {
    title: 'Biểu quyết, nghị quyết',
    about: 'Các biểu quyết, lời văn nghị quyết hoặc kết luận',
  },
  votes: { title: 'Biểu quyết', about: 'Từng nội dung biểu quyết, khi không ra nghị quyết' },
  score: { title: 'Tự chấm điểm', about: 'Bảng điểm theo quy định đang áp dụng' },
  adoption: {
    title: 'Thông qua biên bản, kết thúc',
    about: 'Đọc lại, số nhất trí, giờ kết thúc',
    isFixed: true,
    phrasesInto: 'adoption.amendments',
  },
} satisfies Record<string, KnownSection>

const byKey: ReadonlyMap<string, KnownSection> = new Map(Object.entries(knownSections))

/** Undefined: a section the board made. */
export const knownSection = (key: string) => byKey.get(key)

/** The board's own wording of a title; undefined where the papers keep theirs. */
export const ownTitle = ({ key, title }: { key: string; title: string }) =>
  title === byKey.get(key)?.title ? undefined : title

/** Known sections a template of this kind does not have yet. */
export const offeredSections = (kind: MeetingKind, sections: readonly { key: string }[]) =>
  [...byKey].flatMap(([key, { title, kinds }]) =>
    sections.some((each) => each.key === key) || (kinds && !kinds.includes(kind)) ? [] : [{ key, title }],
  )

/** Without these no minutes can be completed. */
export const fixedKeys = [...byKey].flatMap(([key, { isFixed }]) => (isFixed ? [key] : []))
