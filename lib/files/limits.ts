/** As settings and people count it. */
export const MB = 1_000_000

/** The largest file, and how many come with one item or one reply: settings of the installation. */
export type Limits = { largestMb: number; most: number }

/** Said before anything is sent where JavaScript runs, and by the server in any case. */
const tooManyWords = (most: number) =>
  `Mỗi phản ánh, mỗi trả lời kèm không quá ${most} tệp. Đồng chí chọn lại những tệp cần nhất.`

export const tooLargeWords = (largestMb: number) =>
  `lớn hơn ${largestMb} MB. Ảnh: đồng chí chụp lại ở cỡ nhỏ hơn; văn bản: lưu thành PDF, hoặc quét ở mức 150–200 điểm (dpi)`

/** The names of files in a sentence: “bao-cao.pdf”. */
export const about = (name: string, words: string) => `Tệp “${name}”: ${words}.`

/** What is wrong with the files of a form by number and size alone. */
export function tooMuch(files: readonly { name: string; size: number }[], { largestMb, most }: Limits) {
  if (files.length > most) return tooManyWords(most)
  const large = files.find(({ size }) => size > largestMb * MB)
  return large && about(large.name, tooLargeWords(largestMb))
}
