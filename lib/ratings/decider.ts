type Above = { kind: string | null; committeeName: string | null }

/**
 * Who decides: the committee above the cell; for a cell directly below the top, its standing committee
 * (HD 43-HD/BTCTW, mục 3).
 */
export const deciderOf = ({ kind, committeeName }: Above) =>
  kind === 'top' ? `Ban Thường vụ ${committeeName ?? ''}`.trim() : (committeeName ?? 'cấp ủy cấp trên')
