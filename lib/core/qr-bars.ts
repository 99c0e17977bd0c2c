import { create } from 'qrcode'

/** Dark squares of the code, those side by side as one bar: whole bars leave no hairlines between squares. */
export function barsOf(address: string) {
  const { modules } = create(address, { errorCorrectionLevel: 'M' })
  const { size } = modules
  const isDark = (row: number, column: number) => column < size && Boolean(modules.get(row, column))
  const bars = Array.from({ length: size }, (_, row) => {
    const starts = Array.from({ length: size }, (__, column) => column).filter(
      (column) => isDark(row, column) && !(column > 0 && isDark(row, column - 1)),
    )
    return starts.map((column) => {
      let end = column + 1
      while (isDark(row, end)) end += 1
      return { row, column, length: end - column }
    })
  })
  return { size, bars: bars.flat() }
}
