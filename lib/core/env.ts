import 'server-only'

/** What the process was started with; read here and in db/client.ts only. */
export const env = {
  authSecret: process.env.NEXTAUTH_SECRET ?? '',
  /** The address people use; cookies are Secure only when it is https. */
  publicUrl: process.env.NEXTAUTH_URL ?? 'http://localhost:3000',
}

export const isSecure = env.publicUrl.startsWith('https://')
