const TITLE = /^(đồng chí|đ\/c|ông|bà)\s+/u
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/gu

/** The tone goes behind its syllable, so that "Hoà" and "Hòa" are one; Hà and Hạ stay two. */
const syllable = (word: string) => `${word.replace(TONE, '')}${word.match(TONE)?.join('') ?? ''}`

/** A name as it is compared: without "đồng chí", capitals, double spaces and the two ways to place a tone. */
export const nameKey = (name: string) =>
  name
    .normalize('NFC')
    .trim()
    .toLocaleLowerCase('vi')
    .replace(TITLE, '')
    .normalize('NFD')
    .split(/\s+/)
    .map(syllable)
    .join(' ')
    .normalize('NFC')

/** The same without any marks: near enough to offer, not to decide. */
export const nearKey = (name: string) =>
  nameKey(name)
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replaceAll('đ', 'd')

/** A post as it is compared: letters and figures only, without marks and capitals. */
export const postKey = (post: string) =>
  nearKey(post)
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim()

type Named = { name: string; position: string }

/** One who stands in the list twice, as two people wrote it, came once: the same name with the same post, or with none. */
export const withoutRepeats = <Guest extends Named>(guests: readonly Guest[]) => {
  const isSame = (one: Named, other: Named) =>
    nameKey(one.name) === nameKey(other.name) &&
    (postKey(one.position) === postKey(other.position) || other.position === '')
  return guests.filter((guest, at) =>
    guests.every(
      (other, index) => index === at || !isSame(other, guest) || (index > at && isSame(guest, other)),
    ),
  )
}
