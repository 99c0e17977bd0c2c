import type { exemptionKind, exemptionWish, requestState } from '@/db/schema'
import { type Day, showDay } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'
import { neededOf } from '@/lib/meetings/rules/voting'
import { assertPeriod, isInCell } from '@/lib/members/rules'

export type Kind = (typeof exemptionKind.enumValues)[number]
export type Wish = (typeof exemptionWish.enumValues)[number]
export type RequestState = (typeof requestState.enumValues)[number]

type Asked = {
  kind: Kind
  wish: Wish
  startsOn: Day
  endsOn?: Day
  place: string
  registeredOn?: Day
  duesWish?: string
  isOral: boolean
}

/** Whoever belongs to the cell: the away and the suspended too, not those who left or are guests from elsewhere. */
export function assertExemptible({ fullName, status, standing }: Exemptible) {
  if (!isInCell(status) || standing === 'temporary')
    throw new RuleError(
      `Đồng chí ${fullName} ${isInCell(status) ? 'từ nơi khác đến sinh hoạt tạm thời; chi bộ nơi sinh hoạt chính thức xét miễn' : 'không còn trong danh sách chi bộ'}; không ghi miễn ở đây.`,
    )
}
type Exemptible = { fullName: string; status: string; standing: string }

/** Quy định 294-QĐ/TW, mục 7.1: age or health may be told to the cell by word of mouth; everything else is a written đơn. */
export function assertMayAsk(asked: Asked, today: Day) {
  const { kind, wish, isOral, place, registeredOn, duesWish } = asked
  assertPeriod(asked)
  const isOwn = kind === 'ageHealth'
  if (isOral && !isOwn)
    throw new RuleError(
      'Chỉ tuổi cao, sức khỏe yếu mới được trình bày miệng; lý do này phải có đơn. Đồng chí bỏ đánh dấu “trình bày miệng”.',
      'isOral',
    )
  if (isOwn && wish === 'temporary')
    throw new RuleError(
      'Tuổi cao, sức khỏe yếu thì xin miễn hoặc giảm; tạm miễn dành cho người đi xa nơi cư trú.',
      'wish',
    )
  if (!isOwn && wish === 'reduce')
    throw new RuleError(
      'Xin giảm chỉ dành cho tuổi cao, sức khỏe yếu; đồng chí chọn miễn hoặc tạm miễn.',
      'wish',
    )
  if (wish === 'temporary' && !place)
    throw new RuleError('Tạm miễn phải ghi nơi đến để đăng ký tạm trú và liên lạc.', 'place')
  if (registeredOn && registeredOn > today)
    throw new RuleError('Ngày đăng ký tạm trú chưa đến; chưa đăng ký thì đồng chí để trống.', 'registeredOn')
  if (isOwn && duesWish)
    throw new RuleError(
      'Miễn không thời hạn thì đảng phí theo sổ chi bộ; đồng chí để trống ô này.',
      'duesWish',
    )
}

/** What may follow; a decided or withdrawn request stays as it is. */
const next: Record<RequestState, readonly RequestState[]> = {
  submitted: ['proposed', 'granted', 'refused', 'withdrawn'],
  proposed: ['granted', 'refused', 'withdrawn'],
  granted: [],
  refused: [],
  withdrawn: [],
}
const doneWords: Partial<Record<RequestState, string>> = {
  granted: 'Đơn này đã được giải quyết',
  refused: 'Đơn này đã có kết quả: không đồng ý',
  withdrawn: 'Đơn này đã được rút',
  proposed: 'Chi bộ đã đề nghị, đơn đang chờ cấp ủy quyết định',
  submitted: 'Chi bộ chưa xét đơn này',
}
export function assertStep(from: RequestState, to: RequestState) {
  if (!next[from].includes(to)) throw new RuleError(`${doneWords[from]}; đồng chí tải lại trang để xem.`)
}

/** Được giảm still attends, though less: minutes about the one are no answer to a request for the other. */
export function assertSameWish(wish: Wish, isReduction: boolean) {
  if ((wish === 'reduce') === isReduction) return
  const [asked, minuted] = isReduction ? ['miễn', 'giảm'] : ['giảm', 'miễn']
  throw new RuleError(
    `Đơn này xin ${asked} mà biên bản ghi cho ${minuted}; kết quả ấy không phải của đơn này.`,
  )
}

type Resolved = { kind: Kind; heldOn: Day; votes: number; base: number }

/** Where the cell's vote leads: age or health is decided by it (mục 7.1), everything else goes up; short of its share it is refused. */
export function afterVote(
  { kind, votes, base }: Resolved,
  share: 'half' | 'twoThirds',
): { state: 'granted' | 'proposed' | 'refused'; needed: number } {
  const needed = neededOf(base, share)
  if (votes < needed) return { state: 'refused', needed }
  return { state: kind === 'ageHealth' ? 'granted' : 'proposed', needed }
}

export function assertVote({ heldOn, votes, base }: Resolved, submittedOn: Day, today: Day) {
  if (heldOn < submittedOn || heldOn > today)
    throw new RuleError(
      `Ngày chi bộ họp phải từ ngày nộp đơn (${showDay(submittedOn)}) đến hôm nay.`,
      'heldOn',
    )
  if (base < 1) throw new RuleError('Cơ số biểu quyết phải từ 1.', 'base')
  if (votes > base) throw new RuleError('Số tán thành không được quá cơ số biểu quyết.', 'votes')
}

type Decision = {
  kind: Kind
  verdict: 'approved' | 'refused'
  decidedOn: Day
  decisionNumber: string
  startsOn?: Day
  endsOn?: Day
  refusal: string
}

/** Hướng dẫn 06-HD/TW, điểm 10.3a: the committee decides with number and dates, under 12 months; a refusal says why. */
export function assertDecision(decision: Decision, resolvedOn: Day | null, today: Day) {
  const { kind, verdict, decidedOn, decisionNumber, startsOn, endsOn, refusal } = decision
  if (decidedOn > today || (resolvedOn && decidedOn < resolvedOn))
    throw new RuleError('Ngày quyết định phải từ ngày chi bộ họp đến hôm nay.', 'decidedOn')
  if (verdict === 'refused') {
    if (!refusal)
      throw new RuleError('Không đồng ý thì phải ghi lý do để chi bộ trả lời đảng viên.', 'refusal')
    return
  }
  if (!decisionNumber) throw new RuleError('Đồng chí nhập số quyết định, ví dụ 15-QĐ/ĐU.', 'decisionNumber')
  if (!startsOn) throw new RuleError('Đồng chí nhập ngày bắt đầu miễn.', 'startsOn')
  assertPeriod({ kind, startsOn, endsOn })
}

type Exempt = { startsOn: Day; endsOn: Day }
type Return = { returnedOn: Day; commentBy: string; commentOn?: Day }

/** Trở lại sinh hoạt: the first day back; who commented comes with the day of the comment. */
export function assertReturn({ startsOn }: Exempt, { returnedOn, commentBy, commentOn }: Return, today: Day) {
  if (returnedOn > today)
    throw new RuleError('Ngày trở lại chưa đến; đồng chí ghi khi đảng viên đã trở lại.', 'returnedOn')
  // Of one that has not begun: he did not go, it never applies.
  if (startsOn <= today && returnedOn <= startsOn)
    throw new RuleError(`Ngày trở lại phải sau ngày bắt đầu miễn (${showDay(startsOn)}).`, 'returnedOn')
  assertComment({ commentBy, commentOn }, today)
}

function assertComment({ commentBy, commentOn }: Pick<Return, 'commentBy' | 'commentOn'>, today: Day) {
  if (Boolean(commentBy) !== Boolean(commentOn))
    throw new RuleError(
      'Nhận xét ghi đủ nơi nhận xét và ngày; chưa có nhận xét thì để trống cả hai.',
      'commentOn',
    )
  if (commentOn && commentOn > today) throw new RuleError('Ngày nhận xét chưa đến.', 'commentOn')
}

type Entered = { kind: Kind; startsOn: Day; endsOn: Day | null; isDecided: boolean }

/** hasApplied() of one: withdrawn, or back before it began, it neither ends nor is returned from. */
export function assertApplies({ startsOn, endsOn }: Pick<Entered, 'startsOn' | 'endsOn'>, field?: string) {
  if (endsOn !== null && endsOn < startsOn)
    throw new RuleError('Lần miễn này không áp dụng nữa; đồng chí tải lại trang để xem.', field)
}

/** A wrong entry may be withdrawn; what was decided about a person is no entry, and whose decision it was withdraws it. */
export function assertMayWithdraw(exemption: Entered, isOfCommittee: boolean) {
  assertApplies(exemption, 'exemptionId')
  const { kind, isDecided } = exemption
  if (isDecided)
    throw new RuleError(
      'Lần miễn này theo đơn hoặc biên bản đã có kết quả, không rút được; đồng chí ghi trở lại sinh hoạt.',
      'exemptionId',
    )
  if (kind !== 'ageHealth' && !isOfCommittee)
    throw new RuleError('Lần miễn này do cấp ủy ghi; cấp ủy rút.', 'exemptionId')
}

type Known = { commentBy: string; hasReport: boolean }

/** Nhận sau: the comment and the report that were missing on the day of the return, each once. */
export function assertCompletes(
  known: Known,
  { hasReport, ...comment }: Pick<Return, 'commentBy' | 'commentOn'> & { hasReport: boolean },
  today: Day,
) {
  assertComment(comment, today)
  if (known.commentBy && comment.commentBy)
    throw new RuleError('Lần trở lại này đã có nhận xét của nơi đến.', 'commentBy')
  if (!comment.commentBy && (known.hasReport || !hasReport))
    throw new RuleError(
      'Đồng chí ghi nơi nhận xét và ngày, hoặc đánh dấu đã nộp bản tự báo cáo.',
      'commentBy',
    )
}
