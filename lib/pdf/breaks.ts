import { type Cut, widthOf } from './fonts'

export type Run = {
  text: string
  cut: Cut
  /** Never parted at the end of a line: "(nếu có)". */
  isTogether?: boolean
}

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

/** The cut in force at a place of the whole text. */
function cutAt(runs: Run[], place: number): Cut {
  let end = 0
  const run = runs.find(({ text }) => {
    end += text.length
    return place < end
  })
  return run?.cut ?? 'regular'
}

/**
 * Where a line may end. Left alone, the engine squeezes spaces by up to a third to fit one more word; official
 * papers are not squeezed. So each space is tied to the word before it and a break of no width offered behind it:
 * the engine then fills line after line, and justifying only ever widens spaces.
 * It asks chunk by chunk, in order, every time the text is laid out. A chunk is a space, a word, or a part of a
 * word where the script changes ("(" and "Đảng"): parts are held back until the word is whole.
 */
export function breaksOf(runs: Run[], size: number, width: number): (chunk: string) => string[] {
  const whole = runs.map(({ text }) => text).join('')
  let place = 0
  let heldBack = ''
  return (chunk) => {
    if (!whole.startsWith(chunk, place)) {
      place = Math.max(0, whole.indexOf(chunk))
      heldBack = ''
    }
    const cut = cutAt(runs, place)
    place += chunk.length
    if (chunk.startsWith(' ')) return []
    const word = heldBack + chunk
    const next = whole[place]
    heldBack = next === undefined || next === ' ' ? '' : word
    if (heldBack) return []
    const parts = withBreaks(cutToWidth(word, cut, size, width))
    if (next === ' ') return [...parts.slice(0, -1), `${parts.at(-1)} `, '']
    place = 0
    return parts
  }
}
