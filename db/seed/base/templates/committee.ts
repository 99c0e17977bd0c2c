import {
  adoptionSection,
  assignmentsSection,
  conclusionSection,
  openingSections,
  opinionsSection,
} from './parts'

/** Biên bản họp chi ủy (F4): what chi ủy agrees before the cell meets. */
export const committeeTemplate = {
  kind: 'committee' as const,
  name: 'Biên bản họp chi ủy',
  number: 1,
  validFrom: '2018-07-06',
  sections: [
    ...openingSections,
    {
      key: 'toCell',
      title: 'Nội dung đưa ra sinh hoạt chi bộ',
      hint: 'Nội dung chính, vấn đề cần thảo luận, biểu quyết.',
      isRequired: true,
    },
    {
      key: 'review',
      title: 'Đánh giá tình hình trong tháng',
      hint: 'Tư tưởng, kết quả thực hiện nghị quyết, việc chưa làm được.',
      isRequired: true,
    },
    { key: 'nextTasks', title: 'Nhiệm vụ tháng này', hint: 'Mỗi nhiệm vụ một dòng.', isRequired: true },
    {
      key: 'onDraft',
      title: 'Góp ý dự thảo nghị quyết',
      isRequired: false,
      phrases: ['Chi ủy nhất trí với dự thảo nghị quyết trình chi bộ.'],
    },
    { ...opinionsSection, isRequired: false },
    { ...assignmentsSection, title: 'Phân công chuẩn bị' },
    conclusionSection,
    { key: 'votes', title: 'Biểu quyết', isRequired: false },
    adoptionSection,
  ],
}
