import type { TemplateSection } from '@/db/schema'
import { committeeTemplate } from './templates/committee'
import { congressTemplate } from './templates/congress'
import { extraordinaryTemplate } from './templates/extraordinary'
import { openingSections, opinionsSection, thematicSections } from './templates/parts'
import { personTemplates } from './templates/persons'
import { thematicTemplate } from './templates/thematic'

/** Mẫu biên bản sinh hoạt thường kỳ: the order of the meeting (Hướng dẫn 12-HD/BTCTW 2018, 42-HD/BTCTW 2025). */
export const regularSections: TemplateSection[] = [
  ...openingSections,
  { key: 'dues', title: 'Đảng phí', isRequired: false },
  {
    key: 'documents',
    title: 'Thông tin thời sự, văn bản của cấp trên',
    isRequired: true,
    phrases: ['Đồng chí Bí thư thông tin tình hình thời sự trong nước, trong tỉnh và địa phương.'],
  },
  {
    key: 'study',
    title: 'Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh',
    isRequired: true,
  },
  {
    key: 'lastMonth',
    title: 'Đánh giá tháng trước',
    hint: 'Tư tưởng, từng việc đã giao, ưu điểm, hạn chế, biểu dương, nhắc nhở.',
    isRequired: true,
    phrases: [
      'Đảng viên giữ vững lập trường, nhất trí với chủ trương của Đảng, chính sách, pháp luật của Nhà nước.',
      'Nhân dân phấn khởi, chấp hành tốt chủ trương, pháp luật.',
    ],
  },
  { key: 'nextTasks', title: 'Nhiệm vụ tháng này', hint: 'Mỗi nhiệm vụ một dòng.', isRequired: true },
  opinionsSection,
  // Shown only when the chuyên đề is held in the same session.
  ...thematicSections(false),
  { key: 'feedback', title: 'Phản ánh, góp ý', isRequired: true },
  {
    key: 'assignments',
    title: 'Phân công nhiệm vụ có thời hạn',
    hint: 'Mỗi việc một người chịu trách nhiệm, một thời hạn.',
    isRequired: true,
  },
  { key: 'answers', title: 'Trả lời kiến nghị, thông báo kết quả trả lời', isRequired: false },
  { key: 'conclusion', title: 'Kết luận của chủ trì', isRequired: true },
  { key: 'resolution', title: 'Biểu quyết, nghị quyết', isRequired: false },
  { key: 'score', title: 'Tự chấm điểm', isRequired: false },
  { key: 'adoption', title: 'Thông qua biên bản, kết thúc', isRequired: true },
]

/** The first version of the template; the organisation board publishes the next ones for its subtree. */
export const regularTemplate = {
  kind: 'regular' as const,
  name: 'Biên bản sinh hoạt chi bộ thường kỳ',
  number: 1,
  validFrom: '2018-07-06',
  sections: regularSections,
}

/** One template for each kind of meeting, as an installation begins. */
export const baseTemplates = [
  regularTemplate,
  thematicTemplate,
  committeeTemplate,
  extraordinaryTemplate,
  congressTemplate,
  ...personTemplates,
]
