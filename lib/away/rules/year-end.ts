type Row = {
  isExempt: boolean
  isSuspended: boolean
  invitation: { answer: 'coming' | 'cannot' | 'none'; note: string } | null
  rated: { isReviewed: boolean; isHeld: boolean; level: string | null; reason: string } | null
}
export type YearEnd = { tone: 'good' | 'warn' | 'bad' | 'calm'; text: string; note: string }

const UNINVITED: YearEnd = { tone: 'bad', text: 'Chưa mời', note: '' }

/**
 * Kiểm điểm cuối năm of somebody away: the exempt and the suspended are neither reviewed nor rated (Quy định 366-QĐ/TW, Điều 5, khoản 2);
 * who could not come stands as not yet reviewed with the reason, and is reviewed at the nearest meeting.
 */
export function yearEndOf({ isExempt, isSuspended, invitation, rated }: Row): YearEnd {
  // Reviewed before the exemption began: what was decided stands.
  if (rated?.level) return { tone: 'good', text: 'Đã kiểm điểm, đã xếp loại', note: '' }
  if (isExempt) return { tone: 'calm', text: 'Được miễn, không kiểm điểm, không xếp loại', note: '' }
  if (rated && !rated.isReviewed) return { tone: 'warn', text: 'Chưa kiểm điểm', note: rated.reason }
  if (rated?.isHeld) return { tone: 'good', text: 'Đã kiểm điểm, chờ quyết định xếp loại', note: '' }
  if (isSuspended) return { tone: 'calm', text: 'Đang bị đình chỉ sinh hoạt, không kiểm điểm', note: '' }
  if (!invitation) return UNINVITED
  if (invitation.answer === 'coming') return { tone: 'calm', text: 'Sẽ về kiểm điểm', note: '' }
  return {
    tone: 'warn',
    text: 'Chưa kiểm điểm',
    note:
      invitation.answer === 'cannot'
        ? `${invitation.note}. Kiểm điểm ở kỳ sinh hoạt gần nhất khi về`
        : 'Đã mời, chưa trả lời',
  }
}

/** To be invited still: neither reviewed, nor exempt or suspended, nor with a reason on file. */
export const isUninvited = (row: Row) => yearEndOf(row) === UNINVITED
