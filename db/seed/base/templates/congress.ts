import { adoptionSection, conclusionSection, openingSections, opinionsSection } from './parts'

/** Biên bản đại hội chi bộ: helpers by hand vote, reports, discussion, elections by secret ballot, resolution. */
export const congressTemplate = {
  kind: 'congress' as const,
  name: 'Biên bản đại hội chi bộ',
  number: 1,
  validFrom: '2018-07-06',
  sections: [
    ...openingSections,
    {
      key: 'congress',
      title: 'Điều hành đại hội, các báo cáo',
      hint: 'Đoàn chủ tịch, thư ký, tổ kiểm phiếu (biểu quyết giơ tay); báo cáo chính trị; kiểm điểm chi ủy.',
      isRequired: true,
    },
    { ...opinionsSection, title: 'Thảo luận các báo cáo, ý kiến cấp trên dự' },
    {
      key: 'elections',
      title: 'Bầu cử',
      hint: 'Bỏ phiếu kín. Trúng cử khi được quá nửa số đảng viên chính thức được triệu tập bầu.',
      isRequired: true,
    },
    { ...conclusionSection, title: 'Bế mạc, kết luận', isRequired: false },
    { key: 'resolution', title: 'Biểu quyết nghị quyết đại hội', isRequired: false },
    adoptionSection,
  ],
}
