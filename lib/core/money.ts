/** The most that one box takes: more is a slip of the finger. */
const MOST = 999_999_999

/** "12.000 đ" */
export const showMoney = (amount: number) => `${amount.toLocaleString('vi-VN')}\u00a0đ`

/** As it stands in a box: "12.000". */
export const typedMoney = (amount: number | null | undefined) =>
  amount === null || amount === undefined ? '' : amount.toLocaleString('vi-VN')

/** 12.000, 12000, 12 000, 12.000 đ; undefined when it is no whole number of đồng. */
export function readMoney(typed: string): number | undefined {
  const text = typed.trim().replace(/\s*(đ|đồng|vnđ)\.?$/i, '')
  if (!/^(\d{1,9}|\d{1,3}([.\u00a0 ]\d{3})+)$/.test(text)) return undefined
  const amount = Number(text.replace(/[.\u00a0 ]/g, ''))
  return amount <= MOST ? amount : undefined
}
