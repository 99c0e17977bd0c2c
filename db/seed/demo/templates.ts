import * as schema from '@/db/schema'
import { regularTemplate } from '../base/templates'
import type { SeedDb } from '../factories'

/** What the organisation board is working on that evening: the district's own form of the monthly minutes. */
export async function makeTemplateDraft(db: SeedDb, orgId: number) {
  const worded = regularTemplate.sections.map((section) =>
    section.key === 'feedback'
      ? {
          ...section,
          fixedText: 'Chủ trì hỏi từng đồng chí có phản ánh, góp ý gì với cấp trên; chi bộ ghi nhận:',
        }
      : section,
  )
  const fund = {
    key: 'own1',
    title: 'Thu, chi quỹ chi bộ',
    hint: 'Nêu số thu, số chi trong tháng và số dư.',
    isRequired: false,
    fixedText: 'Đồng chí thủ quỹ báo cáo thu, chi quỹ chi bộ trong tháng:',
    phrases: ['Trong tháng không phát sinh thu, chi.'],
  }
  await db.insert(schema.templates).values({
    orgId,
    kind: 'regular',
    name: 'Biên bản sinh hoạt chi bộ thường kỳ (mẫu của huyện)',
    sections: [...worded.slice(0, -1), fund, ...worded.slice(-1)],
    captions: { minutesLeft: 'NGƯỜI GHI BIÊN BẢN', minutesRight: 'CHỦ TRÌ HỘI NGHỊ' },
  })
}
