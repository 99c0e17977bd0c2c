import { comma } from '@/lib/core/numbers'
import type { Rate } from '@/lib/meetings/rules/attendance'
import type { VoteResult } from '@/lib/meetings/rules/voting'
import { count } from '@/lib/pdf/words'

/** Small pieces of official Vietnamese that both papers share. */

export const percentOf = ({ percent }: Rate) => `${comma(percent)}%`
export const outOf = ({ part, whole }: Rate) => `${part}/${whole}`

/** "- ", "• ", Word's own bullets, "1. ", "2)": the paper has its own. "1.200 hộ" and "16.11" are no numbering. */
const marker = /^(?:[-–—•●▪■◦○►➢❖*+\p{Co}]|[oØ§](?=\s)|\d{1,2}[.)](?!\d))\s*/u

export const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim().replace(marker, ''))
    .filter(Boolean)

/** Without the stop or comma it was typed with, where the sentence goes on. */
export const bare = (text: string) => text.trim().replace(/\s*[.,;]$/, '')

/** Nothing written yet, in a draft: dots to write on instead of a hole in the sentence. */
export const orDots = (text: string) => text.trim() || '…………'

/** Ends as a sentence, whatever the person typed. */
export const sentence = (text: string) => {
  const trimmed = text.trim().replace(/\s*[,;]$/, '')
  return trimmed === '' || /[.!?:…”"]$/.test(trimmed) ? trimmed : `${trimmed}.`
}

/** Items of one list: semicolons between, a full stop at the end. */
export const asList = (items: string[]) =>
  items.map((item, index) => `${item.replace(/[.;]+$/, '')}${index === items.length - 1 ? '.' : ';'}`)

export const comrade = (name: string) => `đồng chí ${orDots(name.replace(/^đồng chí(?=\s|$)/i, ''))}`
export const withPost = ({ name, position }: { name: string; position: string }) =>
  name === '' ? '' : [comrade(name), position].filter(Boolean).join(', ')

/** "tại nhà đồng chí Thạch" inside a sentence; "tại Nhà văn hóa thôn Đông Hạ" is a name and stays as it is written. */
export const atPlace = (place: string) => place.replace(/^Nhà (?=(?:đồng chí|ông|bà|anh|chị|riêng) )/, 'nhà ')

/** Inside a sentence; names ("Lê Công Rạng", "N4") keep their capital. */
export const lowerFirst = (text: string) =>
  /^\S*[\p{Lu}\d]\S*\s+\p{Lu}|^\p{L}[\p{Lu}\d]/u.test(text)
    ? text
    : text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)

/** Biểu quyết từ xa is marked where the vote is recorded (domain/meetings.md §1.9). */
export const onlineVotes = ({ online }: Pick<VoteResult, 'online'>) =>
  online > 0 ? `, trong đó biểu quyết trực tuyến ${count(online)}` : ''

/** "tán thành 13/16 (81,25%), không tán thành 0, ý kiến khác 01 (…)" */
export function voteText(vote: VoteResult, otherOpinion: string): string {
  const other = `ý kiến khác ${count(vote.other)}${otherOpinion ? ` (${lowerFirst(bare(otherOpinion))})` : ''}`
  return `tán thành ${outOf(vote)} (${percentOf(vote)})${onlineVotes(vote)}, không tán thành ${count(vote.against)}, ${other}`
}
