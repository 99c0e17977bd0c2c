import type { memberStatus, standing, transferReason } from '@/db/schema'
import { type Day, monthsLater, showDay } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'
import type { RuleValues } from '@/lib/rulesets/values'
import type { Kind } from './steps'

export type Reason = (typeof transferReason.enumValues)[number]
type Values = RuleValues<'transfers'>

/** Quy định 294-QĐ/TW, 6.3.1, 6.3.2; Hướng dẫn 06-HD/TW, 10.2: what each kind is for. */
export const officialReasons = [
  'newJob',
  'retired',
  'discharged',
  'residence',
  'contract',
  'dissolved',
] as const satisfies readonly Reason[]
export const temporaryReasons = ['temporaryWork', 'study', 'laidOff'] as const satisfies readonly Reason[]

type Subject = {
  fullName: string
  status: (typeof memberStatus.enumValues)[number]
  standing: (typeof standing.enumValues)[number]
  isExempt: boolean
  isUnderWay: boolean
  /** Sinh hoạt tạm thời nơi khác that nobody has ended, also where a suspension came between. */
  isStaying: boolean
  /** Kỷ luật, xóa tên or ra khỏi Đảng that the cell asked and nobody has answered. */
  isConsidered: boolean
}

/** Quy định 294-QĐ/TW, mục 6.3.1đ: whoever is suspended stays until that is settled. */
export function assertNotSuspended({ fullName, status }: Pick<Subject, 'fullName' | 'status'>) {
  if (status === 'suspended')
    throw new RuleError(
      `Đồng chí ${fullName} đang bị đình chỉ sinh hoạt; chờ xử lý xong mới chuyển (Quy định 294-QĐ/TW, mục 6.3.1đ).`,
    )
}

/** Who may be transferred at all. */
export function assertMayMove(subject: Subject, kind: Kind) {
  const { fullName, status, standing, isExempt, isUnderWay, isStaying, isConsidered } = subject
  const who = `Đồng chí ${fullName}`
  if (isUnderWay)
    throw new RuleError(
      `${who} đang có một lần chuyển sinh hoạt chưa xong; đồng chí làm xong hoặc hủy lần đó trước.`,
    )
  assertNotSuspended(subject)
  if (kind === 'official' && isConsidered)
    throw new RuleError(
      `Đề nghị kỷ luật, xóa tên hoặc cho ra khỏi Đảng đối với đồng chí ${fullName} chưa có kết quả; xử lý xong mới chuyển chính thức (Quy định 294-QĐ/TW, mục 6.3.1đ).`,
    )
  if (status === 'elsewhere' || isStaying)
    throw new RuleError(
      `${who} đang sinh hoạt tạm thời nơi khác; đồng chí ghi kết thúc sinh hoạt tạm thời trước.`,
    )
  if (status !== 'active')
    throw new RuleError(
      `${who} không còn sinh hoạt ở chi bộ; xóa tên, ra khỏi Đảng không phải chuyển sinh hoạt.`,
    )
  if (standing === 'temporary')
    throw new RuleError(
      `${who} từ nơi khác đến sinh hoạt tạm thời; chi bộ nơi sinh hoạt chính thức làm thủ tục chuyển.`,
    )
  if (kind === 'temporary' && isExempt)
    throw new RuleError(
      `${who} đang được miễn công tác và sinh hoạt đảng; đồng chí ghi kết thúc miễn trước khi giới thiệu tạm thời.`,
    )
}

type Asked = {
  kind: Kind
  reason: Reason
  decidedOn: Day
  /** Of a contract; absent: without a term. */
  months?: number
  startsOn?: Day
  endsOn?: Day
  /** Không đang bị kiểm tra, không có đơn khiếu nại, tố cáo chưa giải quyết. */
  isClear: boolean
}

/** Whether this kind of transfer is the right one for the reason and the time, by the rule set of the day. */
export function assertFits(asked: Asked, values: Values, today: Day) {
  if (asked.decidedOn > today && asked.kind === 'official')
    throw new RuleError('Ngày quyết định, ngày nghỉ hoặc ngày chuyển đi chưa đến.', 'decidedOn')
  if (asked.kind === 'official') assertOfficial(asked, values)
  else assertTemporary(asked, values)
}

function assertOfficial(
  { reason, months, isClear }: Asked,
  { officialFromMonths, temporaryFromMonths, kindBasis }: Values,
) {
  if (!isClear)
    throw new RuleError(
      'Đang bị kiểm tra, hoặc có khiếu nại, tố cáo chưa giải quyết thì chưa chuyển chính thức (Quy định 294-QĐ/TW, mục 6.3.1đ). Đồng chí xác nhận không thuộc trường hợp này, hoặc chờ giải quyết xong.',
      'isClear',
    )
  if (reason === 'contract' && months !== undefined && months < officialFromMonths)
    throw new RuleError(
      `Hợp đồng dưới ${officialFromMonths} tháng thì không chuyển chính thức (${kindBasis}). Từ ${temporaryFromMonths} tháng: đồng chí chọn “Tạm thời”; nơi làm việc lưu động hoặc không có tổ chức đảng: làm thủ tục tạm miễn sinh hoạt.`,
      'months',
    )
}

function assertTemporary(
  { reason, startsOn, endsOn }: Asked,
  { temporaryFromMonths, officialFromMonths, studyMostMonths, kindBasis }: Values,
) {
  if (!startsOn) throw new RuleError('Đồng chí nhập ngày bắt đầu sinh hoạt tạm thời.', 'startsOn')
  if (!endsOn) throw new RuleError('Đồng chí nhập ngày kết thúc sinh hoạt tạm thời.', 'endsOn')
  if (endsOn < monthsLater(startsOn, temporaryFromMonths))
    throw new RuleError(
      `Sinh hoạt tạm thời từ ${temporaryFromMonths} tháng trở lên (${kindBasis}): ít nhất đến ${showDay(monthsLater(startsOn, temporaryFromMonths))}. Đi ngắn hơn thì đảng viên báo cáo chi bộ, không phải chuyển.`,
      'endsOn',
    )
  if (reason === 'study') {
    if (endsOn > monthsLater(startsOn, studyMostMonths))
      throw new RuleError(
        `Đi học trên ${studyMostMonths} tháng thì chuyển sinh hoạt chính thức (${kindBasis}).`,
        'endsOn',
      )
  } else if (endsOn >= monthsLater(startsOn, officialFromMonths))
    throw new RuleError(
      `Đủ ${officialFromMonths} tháng trở lên thì chuyển sinh hoạt chính thức (${kindBasis}); tạm thời phải trước ${showDay(monthsLater(startsOn, officialFromMonths))}.`,
      'endsOn',
    )
}
