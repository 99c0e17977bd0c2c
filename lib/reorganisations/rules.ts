import { type Day, showDay, showMonth } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'
import { showMoney } from '@/lib/core/money'

type Dates = { happenedOn: Day; decidedOn: Day }

/** A change is written down once it holds, after what the portal knows to have come before it. */
export function assertDatesFit({ happenedOn, decidedOn }: Dates, since: Day | null, today: Day) {
  if (happenedOn > today)
    throw new RuleError(
      'Ngày có hiệu lực chưa đến; đồng chí ghi vào ngày có hiệu lực hoặc sau đó.',
      'happenedOn',
    )
  if (decidedOn > today) throw new RuleError('Ngày ký quyết định chưa đến.', 'decidedOn')
  if (decidedOn > happenedOn)
    throw new RuleError('Ngày có hiệu lực phải từ ngày ký quyết định trở đi.', 'happenedOn')
  if (since !== null && happenedOn <= since)
    throw new RuleError(
      `Tổ chức này có thay đổi gần nhất ngày ${showDay(since)}; ngày có hiệu lực phải sau ngày ấy.`,
      'happenedOn',
    )
}

type Known = { name: string; on: Day | null }

/** What has to do with the change stands as it is since a day: nothing can be recorded for before it. */
export function assertStandsBy({ name, on }: Known, happenedOn: Day) {
  if (on && on > happenedOn)
    throw new RuleError(
      `${name} như hiện nay từ ngày ${showDay(on)}; ngày có hiệu lực phải từ ngày ấy trở đi.`,
      'happenedOn',
    )
}

type Meeting = {
  month: Day
  state: 'open' | 'registered' | 'confirmed' | 'held' | 'notHeld'
  heldOn: Day | null
  minutesStatus: 'draft' | 'completed' | 'sent' | 'received' | 'returned' | null
}

const UNFINISHED: Partial<Record<NonNullable<Meeting['minutesStatus']>, string>> = {
  draft: 'đang ghi; chi bộ hoàn tất và gửi biên bản trước',
  completed: 'chưa gửi; chi bộ gửi biên bản trước',
  returned: 'bị trả lại; chi bộ bổ sung và gửi lại trước',
}

/** A cell ends with its meetings told: nobody could write, send or supplement minutes after it. */
export function assertMeetingsDone(meetings: readonly Meeting[], happenedOn: Day) {
  for (const { month, state, heldOn, minutesStatus } of meetings) {
    const unfinished = minutesStatus && UNFINISHED[minutesStatus]
    if (unfinished) throw new RuleError(`Biên bản tháng ${showMonth(month)} ${unfinished}.`)
    if (state === 'registered' || state === 'confirmed')
      throw new RuleError(
        `Kỳ họp tháng ${showMonth(month)} đã đăng ký mà chưa họp; chi bộ họp và gửi biên bản, hoặc ghi không họp được, rồi mới ghi quyết định này.`,
      )
    if (heldOn && heldOn >= happenedOn)
      throw new RuleError(
        `Chi bộ đã họp ngày ${showDay(heldOn)}; ngày có hiệu lực phải sau ngày ấy.`,
        'happenedOn',
      )
  }
}

type Campaign = {
  year: number
  state: 'open' | 'tallied' | 'finished' | 'ended'
  heldOn: Day | null
  returned: number | null
}

/** A ballot belongs to the cell that held it: it is sent and decided before the cell ends. Not held yet, the heir holds it. */
export function assertRatingsDone(campaigns: readonly Campaign[]) {
  for (const { year, state, heldOn, returned } of campaigns) {
    if (state === 'tallied')
      throw new RuleError(`Đợt xếp loại năm ${year} chờ quyết định; cấp có thẩm quyền quyết định trước.`)
    // Planned for a day that has passed is not held: only a ballot that was entered tells.
    if (state === 'open' && returned !== null)
      throw new RuleError(
        `Chi bộ kiểm điểm năm ${year}${heldOn ? ` ngày ${showDay(heldOn)}` : ''}, đã có kết quả kiểm phiếu mà chưa gửi; chi bộ gửi, cấp trên quyết định trước.`,
      )
  }
}

/** A committee decides the rounds it opened about what stands below it before it ends. */
export function assertRoundsDone(rounds: readonly { year: number }[]) {
  const [round] = rounds
  if (round)
    throw new RuleError(
      `Đợt xếp loại tổ chức đảng năm ${round.year} chưa quyết định; đảng bộ quyết định hoặc thu hồi đợt ấy trước.`,
    )
}

/** The book of a cell closes with its last money handed up: after the end nobody could hand it up any more. */
export function assertDuesDone({ owed, waiting }: { owed: number; waiting: number }) {
  if (owed > 0)
    throw new RuleError(
      `Sổ đảng phí của chi bộ còn ${showMoney(owed)} phải nộp cấp trên; chi bộ ghi nộp, cấp trên xác nhận trước.`,
    )
  if (waiting > 0)
    throw new RuleError('Khoản đảng phí chi bộ đã nộp chờ cấp trên xác nhận; cấp trên trả lời trước.')
}

type Place = { id: number; path: string; name: string }

export function assertMayMove(moved: Place, target: Place) {
  if (target.path.startsWith(moved.path))
    throw new RuleError(`${moved.name} không đặt trực thuộc chính mình hoặc tổ chức dưới mình được.`, 'toId')
}

const plain = (text: string) => text.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('vi')
const isTaken = (name: string, taken: readonly string[]) => taken.some((each) => plain(each) === plain(name))

export function assertNameFree(name: string, taken: readonly string[]) {
  if (isTaken(name, taken))
    throw new RuleError(
      `Cấp trên này đã có tổ chức tên “${name}”; đồng chí đặt tên khác để không lẫn trên văn bản.`,
      'name',
    )
}

/** What comes to stand below one superior must not be mixed up on papers; all of it is told at once. */
export function assertNamesApart(names: readonly string[], taken: readonly string[]) {
  const both = names.filter((name) => isTaken(name, taken))
  if (both.length > 0)
    throw new RuleError(
      `Hai bên cùng có: ${both.join(', ')}; đồng chí đổi tên các tổ chức ấy trước (Đổi tên, được ghi cùng ngày có hiệu lực).`,
    )
}

/** Chi bộ yếu, xa: offered first where members are placed (Na Hang 2019: leaders first in weak or far cells). */
export const isPriority = (tags: readonly string[]) =>
  tags.some((tag) => /^yếu|khó khăn|vùng (sâu|xa)|^xa\b/i.test(tag))

/** Whoever is on the way to another cell is not put into a new one meanwhile. */
export function assertNobodyUnderWay(people: { fullName: string }[]) {
  const [first] = people
  if (first)
    throw new RuleError(
      `Còn ${people.length} người đang làm thủ tục chuyển sinh hoạt, như đồng chí ${first.fullName}; đồng chí hoàn thành hoặc hủy việc ấy trước.`,
    )
}
