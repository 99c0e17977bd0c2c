import { RuleError } from '@/lib/core/errors'
import type { Rated } from './outcome'

type Listed = Rated & { fullName: string; note: string }

export const hasTyped = (row: Listed) =>
  row.grounds.length > 0 ||
  row.note !== '' ||
  (row.valid ?? 0) > 0 ||
  [
    row.selfLevel,
    row.generalScore,
    row.resultsScore,
    row.verifiedGeneral,
    row.verifiedResults,
    row.donePercent,
    row.latePercent,
    row.exceededPercent,
    row.fixedPercent,
  ].some((value) => value !== null)

/** Another day takes nobody off the list together with what was typed; the cell clears that first, knowing it. */
export function assertNothingLost(gone: Listed[]) {
  const names = gone.filter(hasTyped).map(({ fullName }) => fullName)
  if (names.length > 0)
    throw new RuleError(
      `Danh sách của ngày này không còn ${names.join(', ')} mà cổng đang có số liệu đã nhập. Đồng chí chọn ngày khác; nếu đúng ngày này thì xóa số liệu ấy ở bước “Nhập mức tự xếp loại và số liệu” (đã có phiếu thì ghi lý do chưa kiểm điểm để bỏ phiếu) rồi đổi ngày lại.`,
      'heldOn',
    )
}

export function assertNobodyTwice(twice: { fullName: string }[]) {
  if (twice.length > 0)
    throw new RuleError(
      `${twice.map(({ fullName }) => `Đồng chí ${fullName}`).join(', ')} đã được kiểm điểm, xếp loại ở đợt khác trong năm. Mỗi đồng chí xếp loại một lần: ở bước “Nhập mức tự xếp loại và số liệu” ghi lý do chưa kiểm điểm để bỏ khỏi phiếu, rồi gửi lại.`,
    )
}

type Opened = { returned: number | null; returnedReason: string; number: number | null }

const wasVoted = ({ returned, returnedReason, number }: Opened) =>
  returned !== null || returnedReason !== '' || number !== null
const isFilled = (row: Listed) => hasTyped(row) || row.deferredReason !== ''

export const isUntouched = (campaign: Opened, rows: Listed[]) => !wasVoted(campaign) && !rows.some(isFilled)

/** Thu hồi: as long as nothing but the opening has happened. What was typed or voted is answered by going on. */
export function assertUntouched(campaign: Opened, rows: Listed[]) {
  if (wasVoted(campaign))
    throw new RuleError('Đợt này đã có kết quả kiểm phiếu hoặc đã từng gửi nên không thu hồi được nữa.')
  if (!isUntouched(campaign, rows))
    throw new RuleError(
      `Đợt này đã có số liệu của ${rows
        .filter(isFilled)
        .map(({ fullName }) => fullName)
        .join(
          ', ',
        )} nên không thu hồi được. Nếu mở nhầm thì xóa số liệu ấy ở bước “Nhập mức tự xếp loại và số liệu” rồi thu hồi lại.`,
    )
}
