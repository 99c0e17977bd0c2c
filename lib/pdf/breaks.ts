import { type Cut, widthOf } from './fonts'

export type Run = { text: string; cut: Cut }
type Piece = { word: string; parts: string[] }

/** A letter together with its marks: a word is never cut between the two. */
const letters = (many: number) => new RegExp(`(?:\\P{M}\\p{M}*){1,${many}}`, 'gu')

/** Words wider than the line are cut into short parts; no letter is wider than the type size. */
function cutToWidth(word: string, cut: Cut, size: number, width: number) {
  if (word.length * size <= width || widthOf(word, cut, size) <= width) return [word]
  const many = Math.max(1, Math.min(8, Math.floor(width / size)))
  return word.match(letters(many)) ?? [word]
}

/** Each part, and after it a place of no width where the line may end without a hyphen. */
const withBreaks = (parts: string[]) => parts.flatMap((part, index) => (index ? ['', part] : [part]))

function piecesOf({ text, cut }: Run, size: number, width: number): Piece[] {
  const tokens = text.split(/( +)/).filter(Boolean)
  return tokens.map((word, index) => {
    if (word.startsWith(' ')) return { word, parts: index === 0 ? [word] : [] }
    const parts = withBreaks(cutToWidth(word, cut, size, width))
    const space = tokens[index + 1]
    return { word, parts: space ? [...parts.slice(0, -1), `${parts.at(-1)}${space}`, ''] : parts }
  })
}

/**
 * Where a line may end. Left alone, the engine squeezes spaces by up to a third to fit one more word; official
 * papers are not squeezed. So each space is tied to the word before it and a break of no width offered behind it:
 * the engine then fills line after line, and justifying only ever widens spaces.
 * It asks once for each word and each space, in order, every time the text is laid out.
 */
export function breaksOf(runs: Run[], size: number, width: number): (word: string) => string[] {
  const pieces = runs.flatMap((run) => piecesOf(run, size, width))
  let next = 0
  return (word) => {
    const at = pieces[next]?.word === word ? next : pieces.findIndex((piece) => piece.word === word)
    next = at + 1 === pieces.length ? 0 : at + 1
    return pieces[at]?.parts ?? [word]
  }
}
