import type { RuleValues } from '@/lib/rulesets/values'

const HANOI = 'Hướng dẫn 02-HD/BTCTU ngày 21/11/2025 của Ban Tổ chức Thành ủy Hà Nội'

const values = {
  ...{ youngestYears: 18, oldestYears: 60, certificateMonths: 60, dossierMonths: 12 },
  ...{ sendDays: 5, endorseDays: 25, committeeShare: 'twoThirds' },
  ...{ verifyDays: 30, verifyAbroadDays: 90 },
  ...{ ceremonyDays: 30, ceremonyFrom: 'receipt' },
} satisfies RuleValues<'admission'>

/** What an earlier text said is not at hand: its days go by the values of the regulation after it, and say so. */
const assumed = 'thiết lập mặc định theo mức của'

const basis = {
  age: 'Quy định 294-QĐ/TW, mục 1',
  papers: 'Hướng dẫn 06-HD/TW, điểm 5.4',
  terms: `thiết lập mặc định theo ${HANOI}`,
  verification: 'Hướng dẫn 06-HD/TW, điểm 3.4d',
  committee: 'Quy định 294-QĐ/TW, mục 9.3.4',
  ceremony: 'Quy định 294-QĐ/TW, mục 4.1',
}

/** Quy định 208-QĐ/TW ngày 26/7/2026 stands in no set: its text is not at hand, the board enters what it says. */
export const admissionRules = [
  {
    domain: 'admission' as const,
    name: 'Kết nạp đảng viên, trước Quy định 294',
    source:
      'Thiết lập mặc định, lấy các mức của Quy định 294-QĐ/TW và Hướng dẫn 06-HD/TW; văn bản có hiệu lực trước 01/7/2025 được ghi thay khi có trong tay',
    validFrom: '2011-01-19',
    validTo: '2025-06-30',
    revision: 2,
    values: {
      ...values,
      basis: {
        ...basis,
        age: `${assumed} ${basis.age}`,
        papers: `${assumed} ${basis.papers}`,
        verification: `${assumed} ${basis.verification}`,
        committee: `${assumed} ${basis.committee}`,
        ceremony: `${assumed} ${basis.ceremony}`,
      },
    },
  },
  {
    domain: 'admission' as const,
    name: 'Kết nạp đảng viên theo Quy định 294',
    source: `Quy định 294-QĐ/TW ngày 26/5/2025, mục 1, 4.1, 9.3.4; Hướng dẫn 06-HD/TW ngày 09/6/2025, điểm 3.1, 3.4, 5.4; hạn gửi nghị quyết, hạn đảng ủy cơ sở xét: thiết lập mặc định theo ${HANOI}`,
    validFrom: '2025-07-01',
    revision: 2,
    values: { ...values, basis },
  },
]
