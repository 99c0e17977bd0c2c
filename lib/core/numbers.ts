/** "07": numbers of papers, answers and months stand with two figures at least. */
export const padded = (number: number | null | undefined) => String(number ?? '').padStart(2, '0')
