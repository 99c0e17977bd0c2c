/** The signs of a code: none that could be mistaken for another on paper (the database draws from the same). */
const CODE = /^([2-9A-HJ-NP-Z]{4})([2-9A-HJ-NP-Z]{4})([2-9A-HJ-NP-Z]{4})$/

/** The first letter or figure typed that no code has: O, 0, 1 or I most of all. */
export const signNotUsed = (typed: string) =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .match(/[\p{L}\p{N}]/gu)
    ?.find((sign) => !/[2-9A-HJ-NP-Z]/.test(sign))

/** A code as people type it, with or without hyphens, in any letters: "ABCD-EFGH-JKLM". Undefined when it is none. */
export function readCode(typed: string): string | undefined {
  const parts = CODE.exec(
    typed
      .normalize('NFKC')
      .toUpperCase()
      .replace(/[\s\p{Pd}]/gu, ''),
  )
  return parts?.slice(1).join('-')
}

/** SHA-256 as programs print it: 64 hexadecimal signs, perhaps in groups. */
export function readHash(typed: string): string | undefined {
  const hash = typed.normalize('NFKC').toLowerCase().replace(/[\s:]/g, '')
  return /^[0-9a-f]{64}$/.test(hash) ? hash : undefined
}

/** In groups of eight, so that two prints can be compared by eye. */
export const grouped = (hash: string) => hash.replace(/.{8}(?=.)/g, '$& ')
