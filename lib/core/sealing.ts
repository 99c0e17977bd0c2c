import 'server-only'
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { env } from './env'

const ALGORITHM = 'aes-256-gcm'
const NONCE = 12
const TAG = 16

/** What only the machine's own secret can repeat: says that two words are the same, and tells neither. */
export const sealOf = (purpose: string, words: string) =>
  createHmac('sha256', env.authSecret).update(`${purpose}:${words}`).digest('base64')

/** What is kept so that a copy of the database alone does not tell it: the machine's own secret seals it. */
export function sealingFor(purpose: string) {
  const key = () => Buffer.from(hkdfSync('sha256', env.authSecret, '', purpose, 32))
  return {
    seal: (words: string) => {
      const nonce = randomBytes(NONCE)
      const cipher = createCipheriv(ALGORITHM, key(), nonce)
      const sealed = Buffer.concat([cipher.update(words, 'utf8'), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64')
    },
    /** Undefined when it was sealed on another machine, whose secret is not here. */
    open: (sealed: string): string | undefined => {
      try {
        const all = Buffer.from(sealed, 'base64')
        const decipher = createDecipheriv(ALGORITHM, key(), all.subarray(0, NONCE))
        decipher.setAuthTag(all.subarray(NONCE, NONCE + TAG))
        return Buffer.concat([decipher.update(all.subarray(NONCE + TAG)), decipher.final()]).toString('utf8')
      } catch {
        return undefined
      }
    },
  }
}
