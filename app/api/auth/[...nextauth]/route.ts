import NextAuth from 'next-auth'
import { authOptions } from '@/lib/auth/options'

const handler = NextAuth(authOptions)

/** Only asked: by POST it would end the cookie without the session, and write a stranger's words into the log. */
export { handler as GET }
