import 'server-only'

/** What the process was started with; read here and in db/client.ts only. */
export const env = {
  authSecret: process.env.NEXTAUTH_SECRET ?? '',
  /** The address people use; cookies are Secure only when it is https. */
  publicUrl: process.env.NEXTAUTH_URL ?? 'http://localhost:3000',
}

export const isSecure = env.publicUrl.startsWith('https://')
/** As it is until an address is given: another machine does not find it. */
export const isLocalOnly = /^https?:\/\/(localhost|127\.[\d.]+|\[::1\])(:\d+)?\/?$/.test(env.publicUrl)
