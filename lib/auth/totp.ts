import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** RFC 6238 as every authenticator app knows it: HMAC-SHA-1, six digits, steps of thirty seconds. */
const STEP_SECONDS = 30
const DIGITS = 6
/** RFC 6238 5.2: at most one step for the way of the code and clocks that differ. */
const WINDOW = 1
/** RFC 4226 4, R6: 160 bits. */
const SECRET_BYTES = 20
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** A fresh secret, in the letters of RFC 4648 that a person can type. */
export const newSecret = () =>
  Array.from(randomBytes(SECRET_BYTES))
    .map((byte) => byte.toString(2).padStart(8, '0'))
    .join('')
    .replace(/.{5}/g, (five) => BASE32.charAt(Number.parseInt(five, 2)))

const bytesOf = (secret: string) => {
  const bits = [...secret].map((letter) => BASE32.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((eight) => Number.parseInt(eight, 2)))
}

export const stepAt = (milliseconds: number) => Math.floor(milliseconds / 1000 / STEP_SECONDS)

/** RFC 4226 5.3: the code of a step. */
export function codeAt(secret: string, step: number, digits = DIGITS) {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const hash = createHmac('sha1', bytesOf(secret)).update(counter).digest()
  const from = (hash.at(-1) ?? 0) & 0x0f
  const number = hash.readUInt32BE(from) & 0x7fff_ffff
  return String(number % 10 ** digits).padStart(digits, '0')
}

/** The step a typed code belongs to, around this moment; each is compared in full, whichever it is. */
export function stepOf(secret: string, code: string, milliseconds: number): number | undefined {
  if (!/^\d{6}$/.test(code)) return undefined
  const now = stepAt(milliseconds)
  const typed = Buffer.from(code)
  return Array.from({ length: 2 * WINDOW + 1 }, (_, at) => now - WINDOW + at).filter((step) =>
    timingSafeEqual(typed, Buffer.from(codeAt(secret, step))),
  )[0]
}

/**
 * What an authenticator app reads from the picture; what is usual goes unsaid and the portal's name stands once, so that
 * its squares stay large.
 */
export function appAddress(portalName: string, loginName: string, secret: string) {
  // Apps put the two names together with a colon between them.
  const issuer = encodeURIComponent(portalName.replaceAll(':', ''))
  return `otpauth://totp/${encodeURIComponent(loginName)}?secret=${secret}&issuer=${issuer}`
}
