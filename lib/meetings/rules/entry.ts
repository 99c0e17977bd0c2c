import { RuleError } from '@/lib/core/errors'

/** What is known when somebody wants to type minutes that another wrote on paper. */
export type EntryFacts = {
  isHeldOff: boolean
  /** Null: no minutes have been opened yet. */
  status: string | null
  /** Something was already saved, and not as an entry on behalf. */
  isWrittenByCell: boolean
  /** The one who types belongs to the cell; else the office above. */
  isOfCell: boolean
}

/** Nhập thay: for a cell that writes on paper; what the cell itself is writing here stays the cell's. */
export function assertMayEnter(facts: EntryFacts, paperOn: string, today: string) {
  const { isHeldOff, status, isWrittenByCell, isOfCell } = facts
  if (isHeldOff) throw new RuleError('Kỳ sinh hoạt này đã báo không họp được nên không có biên bản.')
  if (status !== null && status !== 'draft')
    throw new RuleError('Biên bản kỳ này đã hoàn tất nên không nhập thay được nữa.')
  if (isWrittenByCell && !isOfCell)
    throw new RuleError(
      'Chi bộ đang tự ghi biên bản này trên cổng nên không nhập thay được; đồng chí trao đổi với chi bộ.',
    )
  if (paperOn > today)
    throw new RuleError('Ngày ghi trên biên bản giấy chưa đến; đồng chí xem lại.', 'paperOn')
}
