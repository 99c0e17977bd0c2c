import { createHmac } from 'node:crypto'

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** The phone in a person's hand: the six digits it shows now, or so many half minutes later. */
export function phoneCode(secret: string, later = 0) {
  const number = [...secret].reduce((sum, letter) => sum * 32n + BigInt(LETTERS.indexOf(letter)), 0n)
  const key = Buffer.from(number.toString(16).padStart((secret.length * 5) / 4, '0'), 'hex')
  const moment = Buffer.from((Math.floor(Date.now() / 30_000) + later).toString(16).padStart(16, '0'), 'hex')
  const mac = createHmac('sha1', key).update(moment).digest('hex')
  const at = 2 * Number.parseInt(mac.slice(-1), 16)
  const digits = (Number.parseInt(mac.slice(at, at + 8), 16) % 2 ** 31) % 1_000_000
  return String(digits).padStart(6, '0')
}
