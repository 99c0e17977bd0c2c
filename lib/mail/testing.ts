import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { owner } from '@/db/testing'

export type Received = { to: string[]; raw: string; isEncrypted: boolean }

/** A mail server of this test's own, on the loopback alone, which keeps what it is given; `refuse` answers with a fault. */
export async function openMailbox(more: SMTPServerOptions = {}) {
  const received: Received[] = []
  const state = { refuse: undefined as number | undefined }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    ...more,
    onData: (stream, session, done) => {
      let raw = ''
      stream.on('data', (part: Buffer) => {
        raw += part.toString('utf8')
      })
      stream.on('end', () => {
        if (state.refuse) return done(Object.assign(new Error('refused'), { responseCode: state.refuse }))
        received.push({
          to: session.envelope.rcptTo.map(({ address }) => address),
          raw,
          isEncrypted: session.secure,
        })
        done()
      })
    },
  })
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const address = server.server.address() as AddressInfo
  return {
    received,
    state,
    port: address.port,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}

/** The mail server as the administrator would have set it. */
export const setMailServer = (port: number) => {
  const server = { host: '127.0.0.1', port, security: 'none', user: '', sender: 'cong@huyen.vn' }
  return owner`INSERT INTO settings VALUES ('mail', ${JSON.stringify(server)}::jsonb)
    ON CONFLICT (key) DO UPDATE SET value = excluded.value`
}

/** The text of a letter, its words as they are read. */
export function textOf({ raw }: Pick<Received, 'raw'>) {
  const plain = raw
    .split(/\r\n\r\n/)
    .slice(1)
    .join('\n')
  return /base64/i.test(raw.slice(0, raw.indexOf('\r\n\r\n')))
    ? Buffer.from(plain, 'base64').toString('utf8')
    : unquoted(plain)
}

/** Quoted-printable, as nodemailer writes Vietnamese. */
const unquoted = (text: string) =>
  Buffer.from(
    text
      .replace(/=\r?\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8')
