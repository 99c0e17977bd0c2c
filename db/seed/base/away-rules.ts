import type { RuleValues } from '@/lib/rulesets/values'

type Row = {
  domain: 'away'
  name: string
  source: string
  validFrom: string
  validTo?: string
  values: RuleValues<'away'>
}

const awaySettings = { removalMonths: 3, endWarnDays: [60, 30, 7], contactDays: 60 }

const CHARTER = 'Điều lệ Đảng Cộng sản Việt Nam'
const REMOVAL_OF_CHARTER =
  'Điều lệ Đảng, Điều 8: bỏ sinh hoạt chi bộ hoặc không đóng đảng phí ba tháng trong năm mà không có lý do chính đáng'
const REMINDERS = 'số ngày nhắc trước hạn miễn và nhắc liên lạc: cài đặt'

/** Three months in a year, not three in a row. */
export const awayRules: Row[] = [
  {
    domain: 'away',
    name: 'Vắng sinh hoạt, miễn sinh hoạt theo Điều lệ Đảng',
    source: `Điều lệ Đảng, Điều 7, Điều 8; ${REMINDERS}`,
    validFrom: '2011-01-19',
    validTo: '2021-09-27',
    values: {
      ...awaySettings,
      removalBasis: REMOVAL_OF_CHARTER,
      exemptBasis: 'quy định về miễn công tác và sinh hoạt đảng khi xa nơi cư trú: dưới 12 tháng',
      ownBasis: 'Điều lệ Đảng, Điều 7',
      decisionBases: [CHARTER],
    },
  },
  {
    domain: 'away',
    name: 'Vắng sinh hoạt, miễn sinh hoạt theo Quy định 24, Hướng dẫn 01',
    source: `Điều lệ Đảng, Điều 7, Điều 8; Quy định 24-QĐ/TW ngày 30/7/2021; Hướng dẫn 01-HD/TW ngày 28/9/2021; ${REMINDERS}`,
    validFrom: '2021-09-28',
    validTo: '2025-06-30',
    values: {
      ...awaySettings,
      removalBasis: REMOVAL_OF_CHARTER,
      exemptBasis: 'Hướng dẫn 01-HD/TW ngày 28/9/2021: dưới 12 tháng',
      ownBasis: 'Điều lệ Đảng, Điều 7',
      decisionBases: [
        CHARTER,
        'Quy định số 24-QĐ/TW, ngày 30/7/2021 của Ban Chấp hành Trung ương thi hành Điều lệ Đảng',
        'Hướng dẫn số 01-HD/TW, ngày 28/9/2021 của Ban Bí thư một số vấn đề cụ thể thi hành Điều lệ Đảng',
      ],
    },
  },
  {
    domain: 'away',
    name: 'Vắng sinh hoạt, miễn sinh hoạt theo Quy định 294, Hướng dẫn 06',
    source: `Quy định 294-QĐ/TW ngày 26/5/2025 (hiệu lực 01/7/2025), mục 7, mục 8; Hướng dẫn 06-HD/TW ngày 09/6/2025, điểm 10.3; ${REMINDERS}`,
    validFrom: '2025-07-01',
    values: {
      ...awaySettings,
      removalBasis:
        'Quy định 294-QĐ/TW, điểm 8.1: bỏ sinh hoạt hoặc không đóng đảng phí ba tháng trong năm mà không có lý do chính đáng',
      exemptBasis: 'Hướng dẫn 06-HD/TW ngày 09/6/2025, điểm 10.3a: dưới 12 tháng',
      ownBasis: 'Quy định 294-QĐ/TW, điểm 7.1',
      decisionBases: [
        CHARTER,
        'Quy định số 294-QĐ/TW, ngày 26/5/2025 của Ban Chấp hành Trung ương thi hành Điều lệ Đảng',
        'Hướng dẫn số 06-HD/TW, ngày 09/6/2025 của Ban Bí thư một số vấn đề cụ thể thi hành Điều lệ Đảng',
      ],
    },
  },
]
