import { RuleError } from '@/lib/core/errors'
import type { Rated } from './outcome'

type Listed = Rated & { fullName: string; note: string }

const hasTyped = (row: Listed) =>
  row.isDisciplined ||
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
