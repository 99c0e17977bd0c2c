import 'server-only'
import { createTransport } from 'nodemailer'
import { z } from 'zod'
import type { MailServer } from './config'
import { type Problem, problemOf } from './rules'

export type Letter = { to: string; subject: string; text: string; html?: string; messageId?: string }

export class MailError extends Error {
  readonly problem: Problem

  constructor(problem: Problem, cause: unknown) {
    super(problem, { cause })
    this.problem = problem
  }
}

const said = z.object({
  code: z.string().optional(),
  originalCode: z.string().optional(),
  responseCode: z.number().optional(),
})
const SECONDS = 1_000

/** Short enough that whoever waits for a trial letter, or holds a digest, is never left hanging. */
const patience = {
  dnsTimeout: 5 * SECONDS,
  connectionTimeout: 5 * SECONDS,
  greetingTimeout: 5 * SECONDS,
  socketTimeout: 8 * SECONDS,
}

/** One letter to one address. Throws MailError with what went wrong. */
export async function sendLetter(server: MailServer, letter: Letter) {
  const { host, port, security, user, password, sender, portalName } = server
  const transport = createTransport({
    ...{ host, port, ...patience },
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    ...(user ? { auth: { user, pass: password ?? '' } } : {}),
    // Letters are put together here alone: nothing is read from files or addresses.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  try {
    await transport.sendMail({
      ...letter,
      from: { name: portalName, address: sender },
      // No answer from machines that answer every letter.
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    })
  } catch (error) {
    throw new MailError(problemOf(said.safeParse(error).data ?? {}), error)
  } finally {
    transport.close()
  }
}
