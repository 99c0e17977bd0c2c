import { levelName } from '@/lib/ratings/labels'
import type { Penalty, RemovalGround } from './rules/person-options'
import type { Subject } from './rules/person-result'
import type { PersonKind, VoteOption } from './rules/person-votes'

/** What is asked for each person, as it is said in the minutes, the resolution and the lists. */
export const personWords: Record<PersonKind, { what: string; person: string; proposal: string }> = {
  admission: { what: 'Xét kết nạp', person: 'quần chúng', proposal: 'đề nghị kết nạp vào Đảng' },
  confirmation: {
    what: 'Xét công nhận chính thức',
    person: 'đồng chí',
    proposal: 'đề nghị công nhận đảng viên chính thức',
  },
  exemption: {
    what: 'Xét miễn công tác và sinh hoạt đảng',
    person: 'đồng chí',
    proposal: 'đề nghị cho miễn công tác và sinh hoạt đảng',
  },
  removal: { what: 'Xét xóa tên', person: 'đồng chí', proposal: 'đề nghị xóa tên trong danh sách đảng viên' },
  discipline: { what: 'Xét kỷ luật', person: 'đồng chí', proposal: 'đề nghị thi hành kỷ luật' },
  leaving: { what: 'Xét cho ra khỏi Đảng', person: 'đồng chí', proposal: 'đề nghị cho ra khỏi Đảng' },
  yearEnd: { what: 'Kiểm điểm, xếp loại', person: 'đồng chí', proposal: 'đề nghị xếp loại chất lượng' },
}

/** Kinds whose decision is a resolution of the cell (mẫu 6-KNĐ, 13-KNĐ and alike). */
export const hasResolutionForm = (kind: PersonKind) => kind !== 'discipline' && kind !== 'yearEnd'

/** What the cell resolves; only exemption for age or health is its own decision (Quy định 294-QĐ/TW, mục 7.1). */
export function motionOf(
  kind: PersonKind,
  { exemptionKind, isReduction, penalty }: Pick<Subject, 'exemptionKind' | 'isReduction' | 'penalty'>,
  decided: VoteOption | null,
): string {
  if (kind === 'exemption' && exemptionKind === 'ageHealth')
    return `cho ${isReduction ? 'giảm' : 'miễn'} công tác và sinh hoạt đảng`
  if (kind !== 'discipline') return personWords[kind].proposal
  const form = decided ?? penalty
  return form
    ? `${personWords[kind].proposal}: ${optionLabel[form].toLocaleLowerCase('vi')}`
    : personWords[kind].proposal
}

/** Quy định 294-QĐ/TW, điểm 8.1. */
export const groundLabel: Record<RemovalGround, string> = {
  absent: 'Bỏ sinh hoạt hoặc không đóng đảng phí ba tháng trong năm không có lý do chính đáng',
  cardReturned: 'Tự ý trả thẻ hoặc hủy thẻ đảng viên',
  noProgress: 'Giảm sút ý chí phấn đấu, chi bộ giáo dục 12 tháng mà không tiến bộ',
  unfitTwoYears: 'Hai năm liền vi phạm tư cách đảng viên',
  political: 'Không bảo đảm tiêu chuẩn chính trị',
}

/** What stored minutes name as the ground; undefined where they name none. */
export const groundWords = (ground: string | null) =>
  Object.entries(groundLabel).find(([name]) => name === ground)?.[1]

export const penaltyLabel: Record<Penalty, string> = {
  none: 'Không kỷ luật',
  reprimand: 'Khiển trách',
  warning: 'Cảnh cáo',
  dismissal: 'Cách chức',
  expulsion: 'Khai trừ',
}

export const optionLabel: Record<VoteOption, string> = {
  inFavour: 'Tán thành',
  against: 'Không tán thành',
  other: 'Ý kiến khác',
  ...levelName,
  ...penaltyLabel,
}
