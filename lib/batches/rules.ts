import type { batchKind, batchState } from '@/db/schema'
import { addMonths, type Day } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'

export type BatchKind = (typeof batchKind.enumValues)[number]
export type BatchState = (typeof batchState.enumValues)[number]

/** What a batch may hold, in the order of a meeting; which stored papers each is. */
const batchForms = {
  calls: ['agenda', 'invitation'],
  minutes: ['minutes', 'ballotMinutes', 'supplement', 'correction'],
  documents: ['resolution', 'conclusion', 'personResolution'],
  extracts: ['extract'],
  scoreSheets: ['scoreSheet'],
  scoreLists: ['scoreList'],
} as const
export type BatchContent = keyof typeof batchForms
export type BatchForm = (typeof batchForms)[BatchContent][number]

export const batchContents: [BatchContent, ...BatchContent[]] = [
  'calls',
  'minutes',
  'documents',
  'extracts',
  'scoreSheets',
  'scoreLists',
]

/** A cell is a line of the lists of those above; it has none of its own. */
export const contentsAt = (organisationKind: string) =>
  batchContents.filter((content) => content !== 'scoreLists' || organisationKind !== 'cell')

const only = (contents: readonly string[], content: BatchContent) =>
  contents.length === 1 && contents[0] === content
/** Speaks for committees, not for cells. */
export const isOfLists = (contents: readonly string[]) => only(contents, 'scoreLists')

/** The forms of what was chosen, in the order of a meeting. */
export const formsOf = (contents: readonly string[]): BatchForm[] =>
  batchContents.filter((content) => contents.includes(content)).flatMap((content) => batchForms[content])

/** These say what the cell sent to those above; the other papers of the meeting do not. */
export const tellOfFeedback: BatchForm[] = ['minutes', 'resolution', 'conclusion', 'extract']

export const isBatchForm = (form: string): form is BatchForm =>
  formsOf(batchContents).some((each) => each === form)

/** "2022-09" is that month, "2022" that year: its first day, and the first day after it. */
export function periodOf(kind: BatchKind, period: string): { startsOn: Day; before: Day } {
  if (kind === 'month') {
    if (period.length !== 7) throw new RuleError('Đồng chí chọn một tháng.', 'period')
    const startsOn = `${period}-01`
    return { startsOn, before: addMonths(startsOn, 1) }
  }
  const startsOn = `${period.slice(0, 4)}-01-01`
  return { startsOn, before: addMonths(startsOn, 12) }
}

/** A book, and papers put together to be printed at once, are one PDF kept for its download; others are a zip. */
export const isOneFile = ({ kind, isMerged }: { kind: BatchKind; isMerged: boolean }) =>
  kind === 'book' || isMerged

/** Mostly minutes; whatever else is among them, they are papers. */
export const nounOf = (contents: readonly string[]) =>
  only(contents, 'minutes') ? 'biên bản' : isOfLists(contents) ? 'danh sách' : 'văn bản'

/** Why some of them are not in the file, and what to do. */
export const whyLeftOut = (contents: readonly string[]) =>
  isOfLists(contents)
    ? 'Danh sách chưa tạo được bản in; đồng chí tạo lại sau ít phút.'
    : 'Biên bản đã mở lại để sửa hoặc chưa tạo được bản in. Đồng chí tạo lại sau khi các biên bản ấy hoàn tất.'

const foundState = (contents: readonly string[]) =>
  isOfLists(contents)
    ? 'đã ban hành'
    : contents.includes('calls')
      ? 'đã hoàn tất hoặc đã phát hành'
      : 'đã hoàn tất'

type Asked = {
  kind: BatchKind
  contents?: readonly string[]
  organisationKind: string
  found: number
  most: number
  isMerged?: boolean
  running: number
  mostRunning: number
}

export function assertCanPrint({
  kind,
  contents = ['minutes'],
  organisationKind,
  found,
  most,
  isMerged = false,
  running,
  mostRunning,
}: Asked) {
  if (kind === 'book' && organisationKind !== 'cell')
    throw new RuleError('Sổ biên bản lập cho từng chi bộ. Đồng chí mở trang của chi bộ rồi lập sổ.')
  if (contents.length === 0)
    throw new RuleError('Đồng chí đánh dấu ít nhất một loại văn bản để in.', 'contents')
  if (running >= mostRunning)
    throw new RuleError(
      `Đồng chí đang có ${running} lô in chưa xong. Đồng chí chờ một lô xong rồi tạo lô mới.`,
    )
  if (found === 0)
    throw new RuleError(
      `Trong thời gian này chưa có ${nounOf(contents)} nào ${foundState(contents)} mà đồng chí được xem. Đồng chí chọn tháng hoặc năm khác.`,
      'period',
    )
  if (found > most)
    throw new RuleError(
      `Có ${found.toLocaleString('vi')} ${nounOf(contents)}, quá mức ${most.toLocaleString('vi')} của ${isMerged ? 'một tệp PDF. Đồng chí chọn tệp nén, hoặc' : 'một lô in. Đồng chí'} chọn từng tháng hoặc từng đảng bộ.`,
      'period',
    )
}

/** A job that has ended its process so often is not tried again. */
export const MOST_TRIES = 5
