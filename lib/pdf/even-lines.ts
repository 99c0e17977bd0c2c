import { type Cut, widthOf } from './fonts'
import { clean } from './text'

type Type = { cut?: Cut; size: number }

/** The gap inside a term or a date that one line holds: "ĐẢNG ỦY", "CHI BỘ", "ngày 07", "tháng 9", "năm 2022". */
const insideTerm =
  /(?<=(?:^| )(?:đảng|chi)) (?=(?:ủy|uỷ|bộ)(?!\p{L}))|(?<=(?:^| )(?:ngày|tháng|năm)) (?=\d)/giu
const wordsOf = (text: string) =>
  clean(text)
    .replace(insideTerm, '\u00a0')
    .split(' ')
    .map((word) => word.replace('\u00a0', ' '))

/** As many words to a line as the width takes; a word wider than the line has one of its own. */
function filled(words: string[], width: number, { cut = 'regular', size }: Type) {
  const lines: string[] = []
  for (const word of words) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`
    if (lines.length > 0 && widthOf(longer, cut, size) <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

/**
 * A centred text in as few lines as the width allows, none much shorter than the others: "CHI ỦY CHI BỘ / THÔN ĐÔNG
 * HẠ", not "CHI ỦY CHI BỘ THÔN ĐÔNG / HẠ". The narrowest width that needs no further line sets them.
 */
export function evenLines(text: string, width: number, type: Type): string[] {
  const words = wordsOf(text)
  const lines = filled(words, width, type)
  let [tooNarrow, enough] = [0, width]
  while (lines.length > 1 && enough - tooNarrow > 1) {
    const between = (tooNarrow + enough) / 2
    if (filled(words, between, type).length > lines.length) tooNarrow = between
    else enough = between
  }
  return filled(words, enough, type)
}
