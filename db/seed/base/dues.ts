import type { DuesRate, RuleValues } from '@/lib/rulesets/values'

const percent = (of: string, share: number): DuesRate => ({ kind: 'percent', percent: share, of })
const SALARY = 'Tiền lương, tiền công và phụ cấp được tính'
const INSURED = 'Tiền lương làm căn cứ đóng bảo hiểm xã hội bắt buộc của tháng trước'
const BENEFIT = 'Trợ cấp ốm đau, thai sản do bảo hiểm xã hội trả'
const PENSION = 'Lương hưu'
const ofMinimum = (share: number): DuesRate => ({
  kind: 'percent',
  percent: share,
  of: 'Mức lương tối thiểu tháng theo vùng nơi sinh hoạt',
  isShared: true,
})

/** Ngoài nước, and whoever is in no group whose figure is known here. */
const other = {
  key: 'other',
  title: 'Nhóm khác (chi bộ nhập mức theo văn bản)',
  rate: { kind: 'entered' },
} as const

const alerts = {
  alertMonths: [1, 2, 3],
  alertSource: 'Quy định 294-QĐ/TW, mục 8.1: ba tháng trong năm không có lý do chính đáng',
}

const shared = {
  reliefs: { percents: [30, 50, 70], mostMonths: 12 },
  ...alerts,
}

/** Below and past retirement age the share rises from 1/1/2028. */
const groupsOf2026 = (below: number, past: number): RuleValues<'dues'>['groups'] => [
  { key: 'insured', title: 'Đóng bảo hiểm xã hội bắt buộc', rate: percent(INSURED, 1) },
  { key: 'benefit', title: 'Nghỉ ốm đau, thai sản hưởng bảo hiểm xã hội', rate: percent(BENEFIT, 1) },
  { key: 'pension', title: 'Hưởng lương hưu', rate: percent(PENSION, 0.5) },
  { key: 'workingAge', title: 'Chưa đến tuổi nghỉ hưu', rate: ofMinimum(below) },
  { key: 'pastAge', title: 'Đã đến tuổi nghỉ hưu, không có lương hưu', rate: ofMinimum(past) },
  { key: 'student', title: 'Học sinh, sinh viên', rate: { kind: 'fixed', amount: 5_000 } },
  other,
]

const OF_2026 = 'Quy định 01-QĐ/TW ngày 03/02/2026 của Bộ Chính trị về chế độ đảng phí'

/** The one share that is known; Ban Tổ chức enters the others by the paper it has. */
export const duesShareRule = {
  domain: 'duesShare' as const,
  name: 'Chi bộ thôn, khu dân cư được giữ lại 70% đảng phí',
  source:
    'Thiết lập mặc định theo Quy định 01-QĐ/TW ngày 03/02/2026, mục 1.1 (tỷ lệ theo nguồn thứ cấp; cấp ủy đối chiếu văn bản trước khi dùng)',
  validFrom: '2026-02-01',
  values: { village: 70 } satisfies RuleValues<'duesShare'>,
}

/** Mức đóng đảng phí, the same in every installation. A signed text in hand overrules them. */
export const duesRuleSets: {
  domain: 'dues'
  name: string
  source: string
  validFrom: string
  validTo?: string
  revision?: number
  values: RuleValues<'dues'>
}[] = [
  {
    domain: 'dues',
    name: 'Đảng phí theo Quyết định 342',
    source: 'Quyết định 342-QĐ/TW ngày 28/12/2010 của Bộ Chính trị về chế độ đảng phí',
    validFrom: '2011-04-01',
    validTo: '2026-01-31',
    values: {
      groups: [
        { key: 'salary', title: 'Cán bộ, công chức, viên chức', rate: percent(SALARY, 1) },
        { key: 'pension', title: 'Hưởng lương hưu', rate: percent(PENSION, 0.5) },
        { key: 'enterprise', title: 'Trong doanh nghiệp', rate: percent(SALARY, 1) },
        {
          key: 'others',
          title: 'Nông dân, lao động tự do',
          rate: { kind: 'between', from: 2_000, to: 30_000 },
        },
        {
          key: 'othersAged',
          title: 'Nông dân, lao động tự do ngoài độ tuổi lao động (bằng một nửa)',
          rate: { kind: 'between', from: 1_000, to: 15_000 },
        },
        other,
      ],
      ...alerts,
    },
  },
  {
    domain: 'dues',
    name: 'Đảng phí theo Quy định 01',
    source: OF_2026,
    validFrom: '2026-02-01',
    validTo: '2027-12-31',
    revision: 2,
    values: { groups: groupsOf2026(0.3, 0.2), ...shared },
  },
  {
    domain: 'dues',
    name: 'Đảng phí theo Quy định 01, mức từ 01/01/2028',
    source: OF_2026,
    validFrom: '2028-01-01',
    revision: 2,
    values: { groups: groupsOf2026(0.5, 0.3), ...shared },
  },
]
