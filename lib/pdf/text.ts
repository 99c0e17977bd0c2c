/** Control, format (zero width, direction) and private characters: invisible on paper, harmful in a text layer. */
const invisible = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]|\p{Variation_Selector}/gu
const spaces = /[\t\n\v\f\r\u0085\p{Z}]+/gu
const lineEnds = /\r\n?|[\u0085\u2028\u2029\v\f]/g

/** What the Tinos files of this portal can print; a test compares this with the files. */
const printable =
  /[\x20-\x7e\xa0-\u017f\u01a0\u01a1\u01af\u01b0\u01c0-\u0233\u1e00-\u1ef9\u2010-\u2015\u2018-\u201e\u2020-\u2022\u2026\u2030\u2032\u2033\u2039\u203a\u20ab\u20ac\u2116\u2122\u2190-\u2193\u2212\u2248\u2260\u2264\u2265]/

const marks = /^[\u0300-\u0304\u0306-\u030c]|\u031b|\u0323|\u0327$/

const plainer: Record<string, string> = {
  ...{ '☐': '[ ]', '☑': '[x]', '☒': '[x]', '✓': 'x', '✔': 'x', '✗': 'x' },
  // The bullets Word puts before lines.
  ...{ '●': '•', '▪': '•', '■': '•', '◦': '•', '○': '•', '►': '•', '➢': '•', '❖': '•' },
}

/** A letter the font lacks would be dropped without a word: print its plain form, or a question mark in its place. */
function inFont(letter: string) {
  if (printable.test(letter) || marks.test(letter)) return letter
  const plain = plainer[letter] ?? letter.normalize('NFKC')
  return [...plain].every((each) => printable.test(each)) ? plain : '?'
}

/** Text as it may be set: composed letters, single spaces, nothing invisible, only letters the font has. */
export function clean(text: string): string {
  return Array.from(text.normalize('NFC').replace(spaces, ' ').replace(invisible, ''), inFont)
    .join('')
    .replace(/ {2,}/g, ' ')
    .trim()
}

/** The paragraphs of a text typed over several lines; empty lines fall away. */
export const paragraphsOf = (text: string) =>
  text.replace(lineEnds, '\n').split('\n').map(clean).filter(Boolean)

/** Ends a sentence that was typed without its full stop. */
export const sentence = (text: string) => (/[.!?:;…]["”’)]?$/.test(text) ? text : `${text}.`)

export const capitalised = (text: string) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
