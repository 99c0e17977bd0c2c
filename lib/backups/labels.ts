const MB = 1_048_576

const number = (value: number) => value.toLocaleString('vi', { maximumFractionDigits: 1 })

/** "134 bảng, 310.220 dòng, 12,4 MB, 8,3 giây" */
export const showRun = (run: { tables: number; rows: number; size: number; milliseconds: number }) =>
  [
    `${run.tables} bảng`,
    `${number(run.rows)} dòng`,
    run.size > 0 ? `${number(run.size / MB)} MB` : undefined,
    `${number(run.milliseconds / 1000)} giây`,
  ]
    .filter(Boolean)
    .join(', ')
