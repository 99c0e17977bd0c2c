import type { RuleDomain, RuleValues } from '@/lib/rulesets/values'
import { admissionRules } from './admission-rules'
import { awayRules } from './away-rules'
import { duesRuleSets, duesShareRule } from './dues'
import { collectiveGroundsOf366, groundsOf132, groundsOf366, workDiscipline } from './rating-grounds'
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

/** Before Quy định 366 nothing was scored, and a fifth was the most for everybody. */
const unscored = {
  ...{ isScored: false, general: 0, results: 0, excellentFrom: 0, goodFrom: 0, adequateFrom: 0 },
  ...{ minMonthsSinceAdmission: 6, quotaRate: 0.2, quotaRateOutstanding: 0.2 },
  quotaBase: 'finallyGood' as const,
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
  {
    domain: 'ratings',
    name: 'Xếp loại theo Quy định 132',
    source: 'Quy định 132-QĐ/TW ngày 08/3/2018; Hướng dẫn 21-HD/BTCTW ngày 18/10/2019',
    validFrom: '2018-03-08',
    validTo: '2023-10-03',
    values: {
      ...unscored,
      quotaSource:
        'Hướng dẫn 21-HD/BTCTW: số xuất sắc không quá 20% số được xếp loại hoàn thành tốt nhiệm vụ',
      grounds: groundsOf132,
    },
  },
  {
    domain: 'ratings',
    name: 'Xếp loại theo Quy định 124',
    source: 'Quy định 124-QĐ/TW ngày 04/10/2023; Hướng dẫn 25-HD/BTCTW ngày 10/11/2023',
    validFrom: '2023-10-04',
    validTo: '2025-08-29',
    values: {
      ...unscored,
      quotaSource:
        'Hướng dẫn 25-HD/BTCTW: số xuất sắc không quá 20% số được xếp loại hoàn thành tốt nhiệm vụ',
      grounds: [workDiscipline],
    },
  },
  {
    domain: 'ratings',
    name: 'Xếp loại theo Quy định 366',
    source: 'Quy định 366-QĐ/TW ngày 30/8/2025; Hướng dẫn 43-HD/BTCTW ngày 31/10/2025',
    validFrom: '2025-08-30',
    values: {
      isScored: true,
      general: 30,
      results: 70,
      excellentFrom: 90,
      goodFrom: 70,
      adequateFrom: 50,
      minMonthsSinceAdmission: 6,
      quotaRate: 0.2,
      quotaRateOutstanding: 0.25,
      quotaBase: 'finallyGood',
      quotaSource:
        'Quy định 366-QĐ/TW, Điều 10, Điều 11: số xuất sắc không quá 20% số được xếp loại hoàn thành tốt nhiệm vụ trong nhóm tương đồng',
      grounds: groundsOf366,
      collectiveGrounds: collectiveGroundsOf366,
      collectiveFailsBelow: 70,
    },
    revision: 2,
  },
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

const steps = (...pairs: [number, number][]) => pairs.map(([from, points]) => ({ from, points }))

/** Bảng chấm điểm mẫu chung của tỉnh, 2022 (cases/evening-2022-09.json): provinces set points under HD 12. */
export const provincialScoreSheet: RowOf<'score'> = {
  domain: 'score',
  name: 'Bảng chấm điểm chất lượng sinh hoạt chi bộ thường kỳ (mẫu chung của tỉnh, áp dụng năm 2022)',
  source: 'Mẫu chung của tỉnh, áp dụng năm 2022, thực hiện Hướng dẫn 12-HD/BTCTW',
  validFrom: '2021-01-01',
  validTo: '2025-10-27',
  values: {
    name: 'Bảng chấm điểm chất lượng sinh hoạt chi bộ thường kỳ (mẫu chung của tỉnh, áp dụng năm 2022)',
    bands: [
      { band: 'Tốt', from: 90, needsNoUnexcused: true },
      { band: 'Khá', from: 70 },
      { band: 'Trung bình', from: 50 },
      { band: 'Kém', from: 0 },
    ],
    criteria: [
      {
        no: '1',
        title: 'Công tác chuẩn bị',
        items: [
          { no: '1.1', title: 'Chi ủy họp trước, có biên bản', max: 6, fact: 'committeeMet' },
          { no: '1.2', title: 'Nội dung và dự thảo nghị quyết được chuẩn bị trước', max: 6 },
          { no: '1.3', title: 'Thông báo đến đảng viên và cấp ủy viên phụ trách', max: 4 },
          { no: '1.4', title: 'Gửi tài liệu cho đảng viên nghiên cứu trước', max: 4 },
        ],
      },
      {
        no: '2',
        title: 'Đảng viên dự sinh hoạt',
        items: [
          {
            no: '2.1',
            title: 'Tỷ lệ dự: trên 85% được 8 điểm; từ 75% đến 85% được 5 điểm; dưới 75% được 2 điểm',
            max: 8,
            fact: 'attendancePercent',
            steps: [{ from: 85, points: 8, isAbove: true }, ...steps([75, 5], [0, 2])],
          },
          { no: '2.2', title: 'Không có đảng viên vắng không lý do', max: 7, fact: 'noUnexcused' },
        ],
      },
      {
        no: '3',
        title: 'Tổ chức sinh hoạt',
        items: [
          { no: '3.1', title: 'Đúng thời gian, đúng trình tự', max: 5 },
          { no: '3.2', title: 'Đầy đủ nội dung', max: 10 },
          { no: '3.3', title: 'Có biểu dương, nhắc nhở, phê bình', max: 5, fact: 'praise' },
          {
            no: '3.4',
            title:
              'Số người thảo luận: từ 30% số dự được 5 điểm; từ 20% đến dưới 30% được 3 điểm; dưới 20% được 1 điểm',
            max: 5,
            fact: 'speakersPercent',
            steps: steps([30, 5], [20, 3], [0, 1]),
          },
          {
            no: '3.5',
            title: 'Thời lượng từ 90 phút trở lên',
            max: 3,
            fact: 'minutesLong',
            steps: steps([90, 3], [0, 0]),
          },
          { no: '3.6', title: 'Sổ biên bản ghi đầy đủ diễn biến', max: 2 },
        ],
      },
      {
        no: '4',
        title: 'Thực hiện nguyên tắc sinh hoạt đảng',
        items: [
          { no: '4.1', title: 'Tập trung dân chủ', max: 5 },
          { no: '4.2', title: 'Tự phê bình và phê bình', max: 5 },
        ],
      },
      {
        no: '5',
        title: 'Kết quả thực hiện nghị quyết tháng trước',
        items: [
          {
            no: '5',
            title:
              'Từ 90% được 25 điểm; từ 80% đến dưới 90% được 20 điểm; từ 70% đến dưới 80% được 15 điểm; dưới 70% được 10 điểm',
            max: 25,
            fact: 'tasksPercent',
            steps: steps([90, 25], [80, 20], [70, 15], [0, 10]),
          },
        ],
      },
    ],
  },
}
