/** "07": numbers of papers, answers and months stand with two figures at least. */
export const padded = (number: number | null | undefined) => String(number ?? '').padStart(2, '0')

/** "82,4": as it is read in a sentence, without marks of thousands. */
export const comma = (number: number) => String(number).replace('.', ',')

/** Made once: to make one costs more than all that a page writes with it. */
const upTo = {
  1: new Intl.NumberFormat('vi', { maximumFractionDigits: 1 }),
  2: new Intl.NumberFormat('vi', { maximumFractionDigits: 2 }),
}

/** "20,2 %"; nothing where there is nothing to divide by. */
export const percentOf = (part: number, whole: number, decimals: keyof typeof upTo = 1) =>
  whole > 0 ? percentText((100 * part) / whole, decimals) : ''

/** "12/40"; nothing to count from is no fraction. */
export const outOfAll = (part: number, whole: number) => (whole > 0 ? `${part}/${whole}` : '0')

/** "91,16 %" */
export const percentText = (percent: number, decimals: keyof typeof upTo = 2) =>
  `${upTo[decimals].format(percent)}\u00a0%`
