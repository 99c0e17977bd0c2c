import { afterEach, expect, test, vi } from 'vitest'
import { openMailbox } from './testing'
import { sendLetter } from './transport'

/** Of 127.0.0.1, signed by itself, of no use anywhere else. */
const cert = `-----BEGIN CERTIFICATE-----
MIIBkDCCATagAwIBAgIULg8rFvX5KDLLZwCA3oN40S5+NnwwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJMTI3LjAuMC4xMCAXDTI2MTEyODA1MDc1OVoYDzIxMjYxMTA0
MDUwNzU5WjAUMRIwEAYDVQQDDAkxMjcuMC4wLjEwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAASC499xdQF4vT9ucne7Us7ppQdVfvdBz4mQz7oC1jNdTfVWnqIQT/Lv
JO6dtGHe7mhvSG7hPOK+GlKFDDS24nqyo2QwYjAdBgNVHQ4EFgQU60QpJQlHp5Pf
x9q82jABhKEuELwwHwYDVR0jBBgwFoAU60QpJQlHp5Pfx9q82jABhKEuELwwDwYD
VR0TAQH/BAUwAwEB/zAPBgNVHREECDAGhwR/AAABMAoGCCqGSM49BAMCA0gAMEUC
IQDy2GQhojoWk+GO2LHQ7ZaHVRKvJeNn9mcDe3NjNYXhJQIgAjA5SWqo/nA9bV/O
um/POFcdRxQTiys1nONOFkqo3DE=
-----END CERTIFICATE-----
`
const key = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgUccEb+5uac8nLVVV
z0AgoHqEU8FYP0P9lsWPe7H7XJmhRANCAASC499xdQF4vT9ucne7Us7ppQdVfvdB
z4mQz7oC1jNdTfVWnqIQT/LvJO6dtGHe7mhvSG7hPOK+GlKFDDS24nqy
-----END PRIVATE KEY-----
`

let mailbox: Awaited<ReturnType<typeof openMailbox>>
const passwords: string[] = []
const open = async (how: 'tls' | 'starttls' | 'bare') => {
  passwords.length = 0
  mailbox = await openMailbox({
    ...{ key, cert, secure: how === 'tls', disabledCommands: how === 'bare' ? ['STARTTLS'] : [] },
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, done) => {
      passwords.push(password ?? '')
      done(null, { user: username ?? '' })
    },
  })
}
afterEach(async () => {
  vi.unstubAllEnvs()
  await mailbox.close()
})

const send = (security: 'tls' | 'starttls') =>
  sendLetter(
    {
      ...{ host: '127.0.0.1', port: mailbox.port, security, user: 'cong', password: 'mật khẩu' },
      ...{ sender: 'cong@huyen.vn', portalName: 'Cổng' },
    },
    { to: 'nguoi@huyen.vn', subject: 'Thử', text: 'Thử' },
  )

test.each(['tls', 'starttls'] as const)(
  '%s: chứng thư không ai chứng nhận thì không gửi gì, kể cả mật khẩu',
  async (how) => {
    await open(how)
    await expect(send(how)).rejects.toMatchObject({ problem: 'encryption' })
    expect([mailbox.received, passwords]).toEqual([[], []])
  },
)

test('máy chủ không mã hóa thì không gửi gì, kể cả mật khẩu', async () => {
  await open('bare')
  await expect(send('starttls')).rejects.toMatchObject({ problem: 'encryption' })
  expect([mailbox.received, passwords]).toEqual([[], []])
})

test.each(['tls', 'starttls'] as const)(
  '%s: chứng thư được tin thì thư đi trong kênh mã hóa',
  async (how) => {
    await open(how)
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0')
    await send(how)
    expect(mailbox.received).toMatchObject([{ to: ['nguoi@huyen.vn'], isEncrypted: true }])
    expect(passwords).toEqual(['mật khẩu'])
  },
)
