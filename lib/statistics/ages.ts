/** Ages of Biểu 2-BTCTW (2022): 18–30, then by five years to 60, then above. */
export const AGE_STARTS = [31, 36, 41, 46, 51, 56, 61] as const

/** By number of the group, 0 for the youngest. */
export const ageLabels = [
  'Đến 30 tuổi',
  ...AGE_STARTS.map((from, at) => {
    const next = AGE_STARTS[at + 1]
    return next ? `${from}–${next - 1} tuổi` : `Trên ${from - 1} tuổi`
  }),
]
