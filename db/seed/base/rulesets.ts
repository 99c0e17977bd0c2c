import type { RuleDomain, RuleValues } from '@/lib/rulesets/values'
import { admissionRules } from './admission-rules'
import { awayRules } from './away-rules'
import { duesRuleSets, duesShareRule } from './dues'
import { ratingRuleSets } from './rating-rules'
import { residenceRule } from './residence-rule'
import { criteriaOf2018 } from './score-sheets/guidance-2018'
import { sheetOf2025 } from './score-sheets/guidance-2025'

type Dated = {
  name: string
  source: string
  validFrom: string
  validTo?: string
  /** Raised with every change of what a set says, so that older installations receive it; unsaid: 1. */
  revision?: number
}
type Row = { [Domain in RuleDomain]: Dated & { domain: Domain; values: RuleValues<Domain> } }[RuleDomain]
type RowOf<Domain extends RuleDomain> = Extract<Row, { domain: Domain }>

/** Content of a monthly meeting that both guidances name; dues, assignments and the score came with that of 2025. */
const monthly = ['documents', 'lastMonth', 'nextTasks', 'opinions', 'conclusion']

const transferDays = {
  ...{ beginDays: 60, presentDays: 30, removalMonths: 3, noticeMonths: 3 },
  ...{ officialFromMonths: 12, temporaryFromMonths: 3, studyMostMonths: 24, extendMonths: 12 },
  warnDays: 10,
}

const sets: Row[] = [
  criteriaOf2018,
  sheetOf2025,
  ...duesRuleSets,
  duesShareRule,
  residenceRule,
  {
    domain: 'meetings',
    name: 'Sinh hoạt chi bộ theo Hướng dẫn 12',
    source: 'Hướng dẫn 12-HD/BTCTW ngày 06/7/2018 của Ban Tổ chức Trung ương',
    validFrom: '2018-07-06',
    validTo: '2025-10-27',
    values: {
      minMinutes: 90,
      thematicPerQuarter: 1,
      attendancePercent: 85,
      isAttendanceAbove: true,
      sendWithinDays: 5,
      neededSections: { regular: monthly },
    },
  },
  {
    domain: 'meetings',
    name: 'Sinh hoạt chi bộ theo Hướng dẫn 42',
    source: 'Hướng dẫn 42-HD/BTCTW ngày 28/10/2025 của Ban Tổ chức Trung ương',
    validFrom: '2025-10-28',
    values: {
      minMinutes: 90,
      minMinutesCombined: 120,
      thematicPerQuarter: 1,
      attendancePercent: 90,
      isAttendanceAbove: false,
      isExemptOutside: true,
      sendWithinDays: 2,
      neededSections: { regular: [...monthly, 'dues', 'assignments', 'score'] },
      postBeforeDays: 1,
      postAfterDays: 2,
      decisions: {
        workingDays: { admission: 45, confirmation: 30 },
        basis: 'Quy định 294-QĐ/TW ngày 26/5/2025, mục 4.3',
      },
    },
  },
  {
    domain: 'records',
    name: 'Hồ sơ đảng viên: phiếu bổ sung thu từ 01/12 đến 31/01; xét công nhận trong 30 ngày làm việc; đối chiếu 6 tháng một lần',
    source:
      'Thiết lập mặc định: Hướng dẫn 06-HD/TW ngày 09/6/2025, điểm 8.1c (phiếu bổ sung hằng năm, sau kiểm điểm cuối năm), điểm 8.2, 8.3 (đối chiếu danh sách với hồ sơ); Quy định 294-QĐ/TW ngày 26/5/2025, mục 4.2',
    validFrom: '2018-01-01',
    values: { slipsFrom: '12-01', slipsUntil: '01-31', recogniseWorkingDays: 30, reconcileMonths: 6 },
    revision: 2,
  },
  {
    domain: 'online',
    name: 'Dự từ xa: nghe thông tin, nêu ý kiến',
    source: 'Thiết lập mặc định; Hướng dẫn 03-HD/TW ngày 27/12/2022 cho thí điểm có điều kiện',
    validFrom: '2018-01-01',
    values: {
      countsAsPresent: false,
      mayVote: false,
      basis:
        'Đảng viên kết nối từ xa được nghe thông tin và nêu ý kiến, không tính có mặt, không biểu quyết.',
    },
  },
  {
    domain: 'feedback',
    name: 'Thời hạn trả lời phản ánh, góp ý',
    source:
      'Thiết lập mặc định theo Quy định 11-QĐi/TW ngày 18/02/2019 (thông báo trong 10 ngày làm việc); mỗi lần gia hạn, nhắc trước hạn, báo lên khi quá hạn: cài đặt của đảng bộ',
    validFrom: '2018-01-01',
    values: { routeDays: 10, answerDays: 15, totalDays: 30, extendDays: 15, warnDays: 3, escalateDays: 3 },
    revision: 2,
  },
  ...awayRules,
  ...admissionRules,
  {
    domain: 'transfers',
    name: 'Chuyển sinh hoạt đảng, trước Quy định 294',
    source:
      'Thiết lập mặc định, lấy các mức của Quy định 294-QĐ/TW; văn bản có hiệu lực trước 01/7/2025 được ghi thay khi có trong tay',
    validFrom: '2018-01-01',
    validTo: '2025-06-30',
    values: {
      ...transferDays,
      kindBasis: 'thiết lập mặc định theo mức của Quy định 294-QĐ/TW, mục 6.3',
      lateBasis: 'thiết lập mặc định theo mức của Quy định 294-QĐ/TW, mục 6.3',
    },
  },
  {
    domain: 'transfers',
    name: 'Chuyển sinh hoạt đảng theo Quy định 294',
    source:
      'Quy định 294-QĐ/TW ngày 26/5/2025, mục 6.3; Hướng dẫn 06-HD/TW ngày 09/6/2025, mục 10.2; Hướng dẫn 38-HD/BTCTW ngày 29/9/2025, mục 4.3',
    validFrom: '2025-07-01',
    values: {
      ...transferDays,
      kindBasis: 'Quy định 294-QĐ/TW, mục 6.3; Hướng dẫn 06-HD/TW ngày 09/6/2025, mục 10.2',
      lateBasis: 'Quy định 294-QĐ/TW, mục 6.3.1',
    },
  },
  {
    domain: 'organisations',
    name: 'Tổ chức cơ sở đảng, chi bộ theo Điều lệ Đảng',
    source:
      'Điều lệ Đảng (Đại hội XI thông qua ngày 19/01/2011), Điều 21, Điều 24; ngày bàn giao: thiết lập mặc định',
    validFrom: '2011-01-19',
    validTo: '2025-06-30',
    revision: 2,
    values: {
      committeeFrom: 9,
      committeeBasis: 'Điều lệ Đảng, Điều 24: chi bộ có từ 9 đảng viên chính thức trở lên bầu chi ủy',
      fullFrom: 3,
      fullBasis:
        'Điều lệ Đảng, Điều 21: cơ quan, doanh nghiệp, đơn vị có từ 3 đảng viên chính thức mới lập tổ chức đảng',
      grassrootsFrom: 30,
      grassrootsBasis:
        'Điều lệ Đảng, Điều 21: tổ chức cơ sở đảng có từ 30 đảng viên trở lên lập đảng bộ cơ sở, dưới 30 đảng viên lập chi bộ cơ sở',
      handOverDays: 30,
      handOverBasis: 'Thiết lập mặc định: 30 ngày làm việc',
    },
  },
  {
    domain: 'organisations',
    name: 'Tổ chức cơ sở đảng, chi bộ theo Quy định 294',
    source: 'Quy định 294-QĐ/TW ngày 26/5/2025, mục 6.3.5, 20.2.1, 20.3, 23.2; Điều lệ Đảng, Điều 21',
    validFrom: '2025-07-01',
    revision: 2,
    values: {
      committeeFrom: 9,
      committeeMost: 7,
      committeeBasis:
        'Quy định 294-QĐ/TW, mục 23.2: chi bộ có từ 9 đảng viên chính thức trở lên có chi ủy, nhiều nhất 7 đồng chí',
      fullFrom: 3,
      fullBasis:
        'Quy định 294-QĐ/TW, mục 20.2.1: cơ quan, doanh nghiệp, đơn vị có từ 3 đảng viên chính thức mới lập tổ chức đảng; ít hơn thì giới thiệu đảng viên sinh hoạt nơi phù hợp',
      cellMost: 30,
      cellBasis:
        'Quy định 294-QĐ/TW, mục 20.3.2: chi bộ trực thuộc trên 30 đảng viên phải được cấp ủy cấp trên trực tiếp đồng ý bằng văn bản',
      grassrootsFrom: 30,
      grassrootsBasis:
        'Điều lệ Đảng, Điều 21: tổ chức cơ sở đảng có từ 30 đảng viên trở lên lập đảng bộ cơ sở, dưới 30 đảng viên lập chi bộ cơ sở; đảng bộ cơ sở dưới 30 đảng viên phải được cấp ủy cấp trên trực tiếp đồng ý trước bằng văn bản (Quy định 294-QĐ/TW, mục 20.3)',
      groupsFrom: 30,
      groupsBasis:
        'Quy định 294-QĐ/TW, mục 20.3.2: chi bộ có từ 30 đảng viên trở lên chia thành nhiều tổ đảng; tổ đảng họp ít nhất mỗi tháng một lần',
      handOverDays: 30,
      handOverBasis: 'Quy định 294-QĐ/TW, mục 6.3.5: chuyển đảng viên trong 30 ngày làm việc',
    },
  },
  ...ratingRuleSets,
]

/** Rule sets of the central regulations, the same in every installation. A signed text in hand overrules them. */
export const centralRuleSets = sets.map((each) => ({ revision: 1, ...each }))
export type CentralRuleSet = (typeof centralRuleSets)[number]

/** Tứ Kỳ, from 9/2022 (cases.md): the district's own rule for the common day. */
export const commonDayRule: Omit<RowOf<'commonDay'>, 'source'> = {
  domain: 'commonDay',
  name: 'Ngày sinh hoạt thống nhất: ngày 07; chi bộ trường học thứ Năm đầu tiên của tháng',
  validFrom: '2022-09-01',
  values: {
    byCellType: { school: { kind: 'weekdayOfMonth', weekday: 4, nth: 1 } },
    otherwise: { kind: 'dayOfMonth', day: 7 },
    latestDays: 2,
    earliestDays: 0,
    mayExceed: false,
  },
}

/** Tứ Kỳ, from 9/2022 (cases.md): at least three cells a year for the secretary and each deputy of the district. */
export const visitsRule: Omit<RowOf<'visits'>, 'source'> = {
  domain: 'visits',
  name: 'Dự sinh hoạt của bí thư, phó bí thư: ít nhất 3 chi bộ khác nhau một năm',
  validFrom: '2022-09-01',
  values: { cellsPerYear: 3 },
}
