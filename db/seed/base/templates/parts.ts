import type { TemplateSection } from '@/db/schema'

/** Sections that every kind of meeting begins and ends with. */
export const openingSections: TemplateSection[] = [
  {
    key: 'opening',
    title: 'Mở đầu',
    hint: 'Lý do, chủ trì, cử thư ký, thông qua chương trình.',
    isRequired: true,
  },
  { key: 'guests', title: 'Đại biểu dự', isRequired: false },
  { key: 'attendance', title: 'Điểm danh', isRequired: true },
]

export const opinionsSection: TemplateSection = {
  key: 'opinions',
  title: 'Thảo luận, ý kiến cấp trên dự',
  hint: 'Ghi đủ, ghi đúng lời từng đồng chí; chủ trì kết luận từng nội dung.',
  isRequired: true,
}

export const assignmentsSection: TemplateSection = {
  key: 'assignments',
  title: 'Phân công nhiệm vụ có thời hạn',
  hint: 'Mỗi việc một người chịu trách nhiệm, một thời hạn.',
  isRequired: false,
}

export const conclusionSection: TemplateSection = {
  key: 'conclusion',
  title: 'Kết luận của chủ trì',
  isRequired: true,
}

export const adoptionSection: TemplateSection = {
  key: 'adoption',
  title: 'Thông qua biên bản, kết thúc',
  isRequired: true,
}

/** Sinh hoạt chuyên đề (Hướng dẫn 12-HD/BTCTW, 42-HD/BTCTW): purpose, presentation, discussion, what the cell takes from it. */
export const thematicSections = (isRequired: boolean): TemplateSection[] => [
  {
    key: 'thematic',
    title: 'Chuyên đề',
    hint: 'Bí thư nêu mục đích, yêu cầu; đồng chí được phân công trình bày; định hướng thảo luận.',
    isRequired,
  },
  {
    key: 'thematicOpinions',
    title: 'Thảo luận chuyên đề',
    hint: 'Nhận thức, liên hệ bản thân và đơn vị, góp ý của từng đồng chí.',
    isRequired,
  },
  {
    key: 'thematicClosing',
    title: 'Đánh giá, kết luận chuyên đề',
    isRequired,
  },
]
