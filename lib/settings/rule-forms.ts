import { z } from 'zod'
import { cellTypeLabel } from '@/lib/organisations/labels'
import type { RuleDomain } from '@/lib/rulesets/values'
import { admissionForm } from './admission-form'
import { dayRuleOptions, daysFrom, faultOfDays, flatDays, nameOfDays, ownDayFields } from './common-day'
import type { Control, Value } from './controls'
import { residenceForm } from './residence-form'

const record = z.record(z.string(), z.unknown())

export type RuleField = {
  name: string
  label: string
  hint?: string
  control: Control
  /** Completes the value of that field: told beside it, and only where there is one. */
  of?: string
}
/** Values as a rule set keeps them, or as its form shows them. */
export type RuleRecord = Record<string, unknown>
export type RuleForm = {
  title: string
  does: string
  onPaper?: string
  /** Asked for by the month: a new one begins with a month. */
  isByMonth?: boolean
  fields: RuleField[]
  /** Where a rule set keeps its values deeper than a form shows them: the way there and back. */
  flat?: (values: RuleRecord) => RuleRecord
  deep?: (read: RuleRecord) => RuleRecord
  /** How the new set is called, after its values. */
  nameOf: (values: RuleRecord) => string
  /** What has to hold between its values, as the field it is said at and the sentence. */
  faultOf?: (values: Record<string, Value | undefined>) => Fault | undefined
}
export type Fault = { field: string; message: string }

const days = (from: number, to: number): Control => ({ kind: 'number', from, to, unit: 'ngày' })
const dayOfMonth: Control = { kind: 'number', from: 1, to: 28, unit: '', isOptional: true }
const termMonth: Control = {
  kind: 'choice',
  options: [{ value: 'ownMonth', label: 'tháng họp' }],
  blank: 'tháng trước tháng họp',
}
const workingDays: Control = { kind: 'number', from: 1, to: 90, unit: 'ngày làm việc' }
const noticeDays: Control = { kind: 'number', from: 1, to: 10, unit: 'ngày làm việc' }

const percent: Control = { kind: 'number', from: 0, to: 100, unit: '%', isOptional: true }
const cellTypes = ['village', 'school', 'office', 'enterprise', 'forces', 'other'] as const

/** Bộ quy tắc that a committee decides itself; those of central regulations come with the program. */
export const ruleForms = {
  commonDay: {
    title: 'Lịch sinh hoạt: ngày thống nhất, hạn đăng ký, lùi ngày',
    does: 'Chi bộ họp ngày nào hằng tháng; đăng ký, xác nhận lịch trước ngày nào; được họp lệch mấy ngày.',
    isByMonth: true,
    flat: flatDays,
    deep: daysFrom,
    fields: [
      {
        name: 'commonDay',
        label: 'Ngày sinh hoạt thống nhất',
        control: { kind: 'choice', options: dayRuleOptions },
      },
      ...ownDayFields.map((field) => ({
        ...field,
        control: { kind: 'choice' as const, options: dayRuleOptions, blank: 'theo ngày thống nhất' },
      })),
      {
        name: 'registerByDay',
        label: 'Chi bộ đăng ký chậm nhất ngày',
        hint: 'Để trống nếu không quy định hạn.',
        control: dayOfMonth,
      },
      { name: 'registerIn', label: 'Hạn đăng ký là ngày của', control: termMonth, of: 'registerByDay' },
      {
        name: 'confirmByDay',
        label: 'Cấp trên xác nhận chậm nhất ngày',
        hint: 'Để trống nếu không quy định hạn.',
        control: dayOfMonth,
      },
      { name: 'confirmIn', label: 'Hạn xác nhận là ngày của', control: termMonth, of: 'confirmByDay' },
      {
        name: 'latestDays',
        label: 'Được lùi so với ngày thống nhất, khi có lý do',
        control: days(0, 20),
      },
      { name: 'earliestDays', label: 'Được sớm hơn ngày thống nhất', control: days(0, 20) },
      {
        name: 'mayExceed',
        label: 'Cấp trên được cho phép họp muộn hơn nữa',
        hint: 'Chi bộ gửi đề nghị có lý do; cấp trên trả lời trên cổng.',
        control: { kind: 'yesNo' },
      },
    ],
    nameOf: nameOfDays,
    faultOf: faultOfDays,
  },
  feedback: {
    title: 'Thời hạn trả lời phản ánh, góp ý',
    does: 'Mỗi bước xử lý có bao nhiêu ngày làm việc; quá hạn thì trang chủ và danh sách báo chậm, thủ trưởng cơ quan rồi Thường trực nhận thông báo.',
    fields: [
      { name: 'routeDays', label: 'Tiếp nhận, phân loại', control: workingDays },
      { name: 'answerDays', label: 'Cơ quan được giao trả lời', control: workingDays },
      { name: 'totalDays', label: 'Tất cả, từ khi chi bộ gửi', control: workingDays },
      {
        name: 'extendDays',
        label: 'Mỗi lần cơ quan đề nghị gia hạn, nhiều nhất',
        hint: 'Cài đặt của đảng bộ: chưa có quy định nào nêu số ngày.',
        control: workingDays,
      },
      {
        name: 'warnDays',
        label: 'Nhắc nơi đang giữ mục trước hạn',
        hint: 'Đảng ủy cơ sở, Văn phòng, cơ quan được giao, Thường trực; chi bộ chưa thông báo trả lời. Cài đặt của đảng bộ: chưa có quy định nào nêu số ngày.',
        control: noticeDays,
      },
      {
        name: 'escalateDays',
        label: 'Báo cấp trên, sau khi đã báo nơi đang giữ mục quá hạn',
        hint: 'Ngày làm việc đầu tiên quá hạn báo nơi đang giữ (ở cơ quan: thủ trưởng). Chi bộ được đề nghị làm rõ thì nhắc một lần sau chừng ấy ngày. Cài đặt của đảng bộ: chưa có quy định nào nêu số ngày.',
        control: noticeDays,
      },
    ],
    nameOf: () => 'Thời hạn trả lời phản ánh, góp ý',
    faultOf: ({ routeDays, answerDays, totalDays }) =>
      Number(totalDays) < Number(routeDays) || Number(totalDays) < Number(answerDays)
        ? { field: 'totalDays', message: 'Thời hạn tất cả không được ngắn hơn thời hạn của một bước.' }
        : undefined,
  },
  visits: {
    title: 'Chỉ tiêu dự sinh hoạt của bí thư, phó bí thư',
    does: 'Mỗi đồng chí dự sinh hoạt ít nhất bao nhiêu chi bộ khác nhau trong một năm.',
    fields: [
      {
        name: 'cellsPerYear',
        label: 'Số chi bộ một năm',
        control: { kind: 'number', from: 1, to: 50, unit: 'chi bộ' },
      },
    ],
    nameOf: ({ cellsPerYear }) =>
      `Dự sinh hoạt của bí thư, phó bí thư: ít nhất ${cellsPerYear} chi bộ khác nhau một năm`,
  },
  online: {
    title: 'Dự sinh hoạt trực tuyến',
    does: 'Đảng viên kết nối từ xa có được tính có mặt, có được biểu quyết không.',
    onPaper:
      'Kỳ họp từ ngày áp dụng tính số có mặt và cơ số biểu quyết theo cách mới, cả trên biên bản in ra. Kỳ họp trước ngày ấy giữ nguyên.',
    fields: [
      { name: 'countsAsPresent', label: 'Tính là có mặt', control: { kind: 'yesNo' } },
      { name: 'mayVote', label: 'Được biểu quyết', control: { kind: 'yesNo' } },
      {
        name: 'basis',
        label: 'Lời nhắc trên trang ghi biên bản',
        hint: 'Nói cách tính và căn cứ, để thư ký giải thích được với chi bộ.',
        control: { kind: 'text', max: 300 },
      },
    ],
    nameOf: ({ countsAsPresent, mayVote }) =>
      `Dự từ xa: ${countsAsPresent ? 'tính có mặt' : 'không tính có mặt'}, ${mayVote ? 'được biểu quyết' : 'không biểu quyết'}`,
    faultOf: ({ countsAsPresent, mayVote }) =>
      mayVote && !countsAsPresent
        ? { field: 'mayVote', message: 'Người được biểu quyết phải được tính là có mặt.' }
        : undefined,
  },
  duesShare: {
    title: 'Tỷ lệ đảng phí được giữ lại',
    does: 'Mỗi loại hình chi bộ và cấp ủy trên chi bộ được giữ lại bao nhiêu phần trăm số đã thu. Để trống nếu chưa có văn bản: cổng không tính số phải nộp của nơi ấy.',
    isByMonth: true,
    fields: [
      ...cellTypes.map((name) => ({
        name,
        label: `Chi bộ ${cellTypeLabel[name].toLocaleLowerCase('vi')}`,
        control: percent,
      })),
      { name: 'grassroots', label: 'Đảng ủy cơ sở, đảng bộ bộ phận', control: percent },
      { name: 'top', label: 'Cấp trên cơ sở', control: percent },
    ],
    nameOf: ({ village }) =>
      `Tỷ lệ đảng phí được giữ lại${village === undefined ? '' : `: chi bộ thôn, khu dân cư ${village}%`}`,
  },
  residence: residenceForm,
  admission: admissionForm,
} satisfies Partial<Record<RuleDomain, RuleForm>>

export type FormDomain = keyof typeof ruleForms
export const formOf = (domain: FormDomain): RuleForm => ruleForms[domain]
export const isFormDomain = (key: string): key is FormDomain => Object.hasOwn(ruleForms, key)
export const formDomains = Object.keys(ruleForms).filter(isFormDomain)
/** The values of a rule set by the names of its form's fields. */
export const shownValues = (domain: FormDomain, values: unknown): RuleRecord => {
  const kept = record.parse(values)
  return formOf(domain).flat?.(kept) ?? kept
}
