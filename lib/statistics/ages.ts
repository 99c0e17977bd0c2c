/** Ages of Biểu 2-BTCTW (2022): 18–30, then by five years to 60, then above. */
export const AGE_STARTS = [31, 36, 41, 46, 51, 56, 61] as const

/** Periods of admission of Biểu 3-BTCTW (2022). */
export const ERA_STARTS = ['1945-08-19', '1954-07-21', '1975-05-01'] as const
export const UNKNOWN_ERA = 4
export const eraLabels = [
  'Trước 19/8/1945',
  'Từ 19/8/1945 đến 20/7/1954',
  'Từ 21/7/1954 đến 30/4/1975',
  'Từ 1/5/1975 đến nay',
  'Chưa ghi ngày kết nạp',
]

/** By number of the group, 0 for the youngest. */
export const ageLabels = [
  'Đến 30 tuổi',
  ...AGE_STARTS.map((from, at) => {
    const next = AGE_STARTS[at + 1]
    return next ? `${from}–${next - 1} tuổi` : `Trên ${from - 1} tuổi`
  }),
]
