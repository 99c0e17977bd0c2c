import {
  adoptionSection,
  assignmentsSection,
  conclusionSection,
  openingSections,
  thematicSections,
} from './parts'

/** Biên bản sinh hoạt chuyên đề (F2). */
export const thematicTemplate = {
  kind: 'thematic' as const,
  name: 'Biên bản sinh hoạt chuyên đề',
  number: 1,
  validFrom: '2018-07-06',
  sections: [
    ...openingSections,
    ...thematicSections(true),
    { key: 'feedback', title: 'Phản ánh, góp ý', isRequired: false },
    { ...assignmentsSection, title: 'Phân công hoàn thiện, thực hiện chuyên đề', isRequired: true },
    { ...conclusionSection, isRequired: false },
    { key: 'votes', title: 'Biểu quyết khác', isRequired: false },
    adoptionSection,
  ],
}
