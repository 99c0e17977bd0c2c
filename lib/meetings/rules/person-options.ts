/** Căn cứ xóa tên (Quy định 294-QĐ/TW, điểm 8.1). */
export const removalGrounds = ['absent', 'cardReturned', 'noProgress', 'unfitTwoYears', 'political'] as const
export type RemovalGround = (typeof removalGrounds)[number]

/** Hình thức trên phiếu biểu quyết kỷ luật, from none to the heaviest (Quy định 296-QĐ/TW). */
export const penalties = ['none', 'reprimand', 'warning', 'dismissal', 'expulsion'] as const
export type Penalty = (typeof penalties)[number]
