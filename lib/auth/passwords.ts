import 'server-only'
import { createHash } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'

/** argon2id, 19 MiB, two passes: the OWASP minimum; computed off the main thread. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }
const AT_ONCE = 4

let running = 0
const waiting: (() => void)[] = []

/** At most four at a time, so that a wave of sign-ins cannot take all memory. */
async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve))
  running++
  try {
    return await work()
  } finally {
    running--
    waiting.shift()?.()
  }
}

/** Phones send decomposed letters: NFC before hashing, or the same password is refused on another keyboard. */
export const hashPassword = (password: string) => inTurn(() => hash(password.normalize('NFC'), COST))

/** Says which password an account had, and tells nothing of it. */
export const tagOf = (passwordHash: string) => createHash('sha256').update(passwordHash).digest('base64url')

type Check = () => Promise<boolean>

/** Takes as long for an unknown account as for a wrong password; `around` runs while its turn lasts. */
export const verifyPassword = (
  stored: string | undefined,
  password: string,
  around: (check: Check) => Promise<boolean> = (check) => check(),
) => inTurn(() => around(() => verify(stored ?? NOBODY, password.normalize('NFC')).catch(() => false)))

const NOBODY =
  '$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$u3uNNdbkmuKBpDCsaRkdBmfE8WnJ6WFqSKRkk9BZbVY'
