type Above = { kind: string | null; committeeName: string | null }

/**
 * Who decides: the committee above the cell; for a cell directly below the top, its standing committee
 * (HD 43-HD/BTCTW, mục 3).
 */
export const deciderOf = ({ kind, committeeName }: Above) =>
  kind === 'top' ? `Ban Thường vụ ${committeeName ?? ''}`.trim() : (committeeName ?? 'cấp ủy cấp trên')

/** T/M …, over the signature of a decision: for the top its standing committee, else as the committee's papers say. */
export const signingFor = ({ kind, captions }: { kind: string; captions: { onBehalf: string } }) =>
  kind === 'top' ? 'T/M BAN THƯỜNG VỤ' : captions.onBehalf
