import {
  adoptionSection,
  assignmentsSection,
  conclusionSection,
  openingSections,
  opinionsSection,
} from './parts'

/** Biên bản hội nghị chi bộ bất thường: one matter, discussed and decided. */
export const extraordinaryTemplate = {
  kind: 'extraordinary' as const,
  name: 'Biên bản hội nghị chi bộ bất thường',
  number: 1,
  validFrom: '2018-07-06',
  sections: [
    ...openingSections,
    {
      key: 'matter',
      title: 'Nội dung hội nghị',
      hint: 'Việc phải bàn, căn cứ, báo cáo hoặc tờ trình đã nghe.',
      isRequired: true,
    },
    opinionsSection,
    { key: 'feedback', title: 'Phản ánh, góp ý', isRequired: false },
    assignmentsSection,
    conclusionSection,
    { key: 'resolution', title: 'Biểu quyết, nghị quyết', isRequired: false },
    adoptionSection,
  ],
}
