import type { TemplateSection } from '@/db/schema'
import { adoptionSection, conclusionSection, openingSections } from './parts'

/**
 * Meetings that decide about persons (domain F8, F9): each person in turn with papers, words, vote and conclusion. Who
 * counts the ballots is named before the votes.
 */
const sectionsFor = (title: string, hint: string): TemplateSection[] => [
  ...openingSections,
  { key: 'tellers', title: 'Tổ kiểm phiếu', isRequired: false },
  { key: 'subjects', title, hint, isRequired: true },
  { ...conclusionSection, isRequired: false },
  adoptionSection,
]

const SECRET = 'Nêu hồ sơ, thảo luận, bỏ phiếu riêng từng người; đủ hai phần ba thì chi bộ ra nghị quyết.'
const first = { number: 1, validFrom: '2018-07-06' }

export const personTemplates = [
  {
    ...first,
    kind: 'admission' as const,
    name: 'Biên bản họp xét kết nạp đảng viên',
    sections: sectionsFor('Xét kết nạp từng người', SECRET),
  },
  {
    ...first,
    kind: 'confirmation' as const,
    name: 'Biên bản họp xét công nhận đảng viên chính thức',
    sections: sectionsFor('Xét công nhận từng người', SECRET),
  },
  {
    ...first,
    kind: 'exemption' as const,
    name: 'Biên bản họp xét miễn công tác, sinh hoạt đảng',
    sections: sectionsFor(
      'Xét miễn từng người',
      'Tuổi cao, sức khỏe yếu: chi bộ quyết định. Trường hợp khác: chi bộ đề nghị, cấp ủy quyết định.',
    ),
  },
  {
    ...first,
    kind: 'removal' as const,
    name: 'Biên bản họp xét xóa tên đảng viên',
    sections: sectionsFor('Xét xóa tên từng người', SECRET),
  },
  {
    ...first,
    kind: 'discipline' as const,
    name: 'Biên bản họp xét kỷ luật đảng viên',
    sections: sectionsFor(
      'Xét kỷ luật từng người',
      'Nghe tự kiểm điểm, thảo luận, bỏ phiếu kín chọn hình thức. Không ghi nội dung mật.',
    ),
  },
  {
    ...first,
    kind: 'leaving' as const,
    name: 'Biên bản họp xét cho đảng viên ra khỏi Đảng',
    sections: sectionsFor(
      'Xét từng người xin ra khỏi Đảng',
      'Nêu đơn và lý do; không vi phạm thì chi bộ thảo luận, biểu quyết, đề nghị cấp trên quyết định.',
    ),
  },
  {
    ...first,
    kind: 'yearEnd' as const,
    name: 'Biên bản họp kiểm điểm, xếp loại đảng viên cuối năm',
    sections: sectionsFor(
      'Kiểm điểm, xếp loại từng người',
      'Ghi mức tự nhận và ý kiến góp ý; không chép bản tự kiểm điểm. Bỏ phiếu kín bốn mức.',
    ),
  },
]
