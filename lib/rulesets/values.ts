import { z } from 'zod'
import { admission } from './admission'
import { dayRule, duesRate, monthDay, ratingGround, scoreSheet, share } from './pieces'

/** What each domain of rule sets must say. Every number comes from a document named in the rule set's `source`. */
export type DayRule = z.output<typeof dayRule>
export type DuesRate = z.output<typeof duesRate>

export const ruleValues = {
  /** Quyết định 342-QĐ/TW 2010; Quy định 01-QĐ/TW 2026. */
  dues: z.object({
    groups: z.array(z.object({ key: z.string(), title: z.string(), rate: duesRate })),
    /** Miễn, giảm: how much a reduction for hardship may be, and how many months it may last; absent: as decided. */
    reliefs: z.object({ percents: z.array(z.number()), mostMonths: z.number() }).optional(),
    /** Nhắc khi chưa đóng chừng ấy tháng trong năm; the last one is ground for considering removal. */
    alertMonths: z.array(z.number().int().min(1)).min(1),
    alertSource: z.string(),
  }),
  /** Được giữ lại, in per cent of what was collected: by the cell, by its type; by the committees above it. Absent: not known. */
  duesShare: z.object({
    village: share(),
    school: share(),
    office: share(),
    enterprise: share(),
    forces: share(),
    other: share(),
    grassroots: share(),
    top: share(),
  }),
  /** Hướng dẫn 12-HD/BTCTW 2018, 42-HD/BTCTW 2025 */
  meetings: z.object({
    minMinutes: z.number(),
    minMinutesCombined: z.number().optional(),
    /** Sinh hoạt chuyên đề: at least so many a quarter. */
    thematicPerQuarter: z.number().optional(),
    attendancePercent: z.number(),
    /** true: above the percentage; false: from it on. */
    isAttendanceAbove: z.boolean(),
    /** Exempt members stay outside the rate even when they come; absent: whoever comes counts on both sides. */
    isExemptOutside: z.boolean().optional(),
    /** Days after the meeting within which the minutes go up. */
    sendWithinDays: z.number(),
    /** Sections that the minutes of a kind of meeting must have (lib/templates/sections.ts), by kind. */
    neededSections: z.record(z.string(), z.array(z.string())).optional(),
    /** Votes about a person, where no text in hand names a rule; absent: the careful default of lib/meetings. */
    persons: z
      .object({
        /** Has the person under consideration, if official and present, a vote like everybody? */
        maySubjectVote: z.boolean(),
        /** Share of the base for exemption, year-end level and discipline short of expulsion. */
        unnamedShare: z.enum(['half', 'twoThirds']),
        basis: z.string(),
      })
      .optional(),
    /** Working days after the cell's resolution within which the committee above decides, by kind of meeting. */
    decisions: z.object({ workingDays: z.record(z.string(), z.number()), basis: z.string() }).optional(),
    /** Sổ tay đảng viên điện tử: documents so many days before the meeting, minutes so many after; absent: not asked. */
    postBeforeDays: z.number().optional(),
    postAfterDays: z.number().optional(),
  }),
  commonDay: z.object({
    byCellType: z.record(z.string(), dayRule),
    otherwise: dayRule,
    /** At most so many days later, with a reason. */
    latestDays: z.number(),
    earliestDays: z.number(),
    /** May the committee above permit more? Off by default. */
    mayExceed: z.boolean(),
    /** Days by which cells register and the committee above confirms; absent: no such term. */
    registerByDay: z.number().int().min(1).max(28).optional(),
    confirmByDay: z.number().int().min(1).max(28).optional(),
    /** The days are of the month before; of the meeting's own month where a rule set says so. */
    registerIn: z.literal('ownMonth').optional(),
    confirmIn: z.literal('ownMonth').optional(),
  }),
  online: z.object({ countsAsPresent: z.boolean(), mayVote: z.boolean(), basis: z.string() }),
  score: scoreSheet,
  /** Dự sinh hoạt: different cells a year for the secretary and deputies, own cell and cell of residence left out. */
  visits: z.object({ cellsPerYear: z.number().int().min(1) }),
  /** Chuyển sinh hoạt đảng: Quy định 294-QĐ/TW, 6.3; Hướng dẫn 06-HD/TW, 10.2; Hướng dẫn 38-HD/BTCTW, 4.3. */
  transfers: z.object({
    /** Working days: to begin an official transfer, to present it. */
    beginDays: z.number(),
    presentDays: z.number(),
    /** Months without presenting it, after which removal is proposed. */
    removalMonths: z.number(),
    /** The base committee checks phiếu báo every so many months. */
    noticeMonths: z.number(),
    /** From so many months on official; from so many temporary; study so many at the most. */
    officialFromMonths: z.number(),
    temporaryFromMonths: z.number(),
    studyMostMonths: z.number(),
    /** Gia hạn tạm thời: by less than so many months in all. */
    extendMonths: z.number().default(12),
    /** Shown among what is to be done so many days before: no regulation says. */
    warnDays: z.number(),
    kindBasis: z.string(),
    lateBasis: z.string(),
  }),
  /** Thành lập, chi ủy, bàn giao: Điều lệ Đảng, Điều 21, Điều 24; Quy định 294-QĐ/TW 2025, mục 6.3.5, 20.2, 20.3, 23.2. */
  organisations: z.object({
    /** From so many official members on a cell has a chi ủy of at most so many, and a deputy secretary. */
    committeeFrom: z.number().int(),
    committeeMost: z.number().int().optional(),
    committeeBasis: z.string(),
    /** Fewer official members in an agency, enterprise …: no party organisation of its own. */
    fullFrom: z.number().int(),
    fullBasis: z.string(),
    /** More members than this in a cell below a committee need the consent of the one above. */
    cellMost: z.number().int().optional(),
    cellBasis: z.string().optional(),
    /** A grassroots organisation of so many members, probationary ones too, is a đảng bộ cơ sở; of fewer a chi bộ cơ sở. */
    grassrootsFrom: z.number().int().optional(),
    grassrootsBasis: z.string().optional(),
    /** A cell of so many members is divided into tổ đảng. */
    groupsFrom: z.number().int().optional(),
    groupsBasis: z.string().optional(),
    /** Working days within which members are handed over. */
    handOverDays: z.number().int(),
    handOverBasis: z.string(),
  }),
  /** Phiếu bổ sung hồ sơ: collected from a day to a day of the year after; recognition within so many working days; lists held against the files every so many months. */
  records: z.object({
    slipsFrom: monthDay,
    slipsUntil: monthDay,
    recogniseWorkingDays: z.number().int().positive(),
    reconcileMonths: z.number().int().positive().optional(),
  }),
  /** Working days: to acknowledge and route, to answer after assignment, in all, the most one extension may add. */
  feedback: z.object({
    routeDays: z.number(),
    answerDays: z.number(),
    totalDays: z.number(),
    /** No regulation says: cài đặt của huyện. */
    extendDays: z.number().default(15),
    /** Nhắc trước hạn; báo lên trên khi quá hạn thêm chừng ấy ngày: cài đặt của huyện. */
    warnDays: z.number().default(3),
    escalateDays: z.number().default(3),
  }),
  /** Vắng không lý do, xóa tên; miễn công tác và sinh hoạt đảng: what is counted, when somebody is reminded. */
  away: z.object({
    /** Months of one calendar year without attending, or without dues, and without good reason. */
    removalMonths: z.number().int().min(1),
    removalBasis: z.string(),
    /** Miễn without age or health: less than 12 months, by decision of the committee. */
    exemptBasis: z.string(),
    /** Miễn for age or health: the cell decides. */
    ownBasis: z.string(),
    /** Căn cứ printed in the decision. */
    decisionBases: z.array(z.string()),
    /** Nhắc trước ngày hết hạn miễn: cài đặt, the farthest first. */
    endWarnDays: z.array(z.number().int().positive()),
    /** Without a contact for so many days somebody is reminded: cài đặt. */
    contactDays: z.number().int().positive(),
  }),
  /** Giữ mối liên hệ nơi cư trú: Quy định 213-QĐ/TW 2020, Hướng dẫn 33-HD/BTCTW 2020. */
  residence: z.object({
    /** Diện được miễn sinh hoạt nơi cư trú, by name: entered from the text in hand. */
    exemptKinds: z.array(z.string()),
    /** From this month on the comments of the year are asked for: cài đặt. */
    askedFromMonth: z.number().int().min(1).max(12),
  }),
  /** Kết nạp: Quy định 294-QĐ/TW 2025, mục 1, 4.1, 9.3.4; Hướng dẫn 06-HD/TW 2025, điểm 5.4. */
  admission,
  /** Quy định 366-QĐ/TW 2025 Art. 5, 10, 11; Quy định 132-QĐ/TW 2018 for the years before. */
  ratings: z.object({
    /** False before 366: level by conditions and vote, no 100-point score. */
    isScored: z.boolean(),
    general: z.number(),
    results: z.number(),
    excellentFrom: z.number(),
    goodFrom: z.number(),
    adequateFrom: z.number(),
    minMonthsSinceAdmission: z.number(),
    quotaRate: z.number(),
    quotaRateOutstanding: z.number(),
    /** finallyGood: n ≤ rate × good; goodOrBetter: n ≤ rate × (good + n). */
    quotaBase: z.enum(['finallyGood', 'goodOrBetter']),
    quotaSource: z.string(),
    /** What keeps a level down whatever the vote; rule sets entered before this was data name the first alone. */
    grounds: z.array(ratingGround).default([
      {
        key: 'discipline',
        words: 'vi phạm trong thực hiện nhiệm vụ bị kỷ luật từ khiển trách trở lên',
        source: '',
        most: 'failed',
        isLeaders: false,
      },
    ]),
    /** The same for a collective or an organisation; absent: the set says nothing of its own about them. */
    collectiveGrounds: z.array(ratingGround).optional(),
    /** Below this share of tasks done an organisation is "không hoàn thành"; absent: as for a person. */
    collectiveFailsBelow: z.number().optional(),
  }),
}
export type RuleDomain = keyof typeof ruleValues
export type RuleValues<Domain extends RuleDomain> = z.output<(typeof ruleValues)[Domain]>
export type RuleSet<Domain extends RuleDomain> = {
  id: number
  name: string
  source: string
  values: RuleValues<Domain>
}
