import { RuleError } from '@/lib/core/errors'

type Subject = {
  kind: string
  exemptionKind: string | null
  decided: string | null
}

/**
 * What the cell decides itself: exemption for age or health (Quy định 294-QĐ/TW, mục 7.1), reprimand and warning, or
 * no discipline (Quy định 296-QĐ/TW, Điều 9, 10, 15). Everything else, and every vote short of its share, goes up.
 */
export function isOwnDecision({ kind, exemptionKind, decided }: Subject): boolean {
  if (decided === null) return false
  if (kind === 'exemption') return exemptionKind === 'ageHealth'
  return kind === 'discipline' && ['none', 'reprimand', 'warning'].includes(decided)
}

type Waiting = { state: string; isReceived: boolean; heldOn: string }

export function assertMaySettle({ state, isReceived, heldOn }: Waiting, decidedOn: string, today: string) {
  if (state !== 'waiting') throw new RuleError('Đề nghị này đã có kết quả, không ghi lần nữa.')
  if (!isReceived)
    throw new RuleError('Biên bản chưa được tiếp nhận; đồng chí tiếp nhận biên bản rồi ghi kết quả.')
  if (decidedOn < heldOn || decidedOn > today)
    throw new RuleError('Ngày quyết định phải từ ngày chi bộ họp đến hôm nay.', 'decidedOn')
}
