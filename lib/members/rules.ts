/** Given name, family name, middle names: the order in which Vietnamese lists of people are sorted. */
export function sortNameOf(fullName: string): string {
  const words = fullName.normalize('NFC').trim().split(/\s+/)
  const given = words.at(-1) ?? ''
  return [given, ...words.slice(0, -1)].join(' ')
}
