import NextAuth from 'next-auth'
import { authOptions } from '@/lib/auth/options'
import { plainAnswer } from '@/lib/papers/pdf-response'

const handler = NextAuth(authOptions)

/**
 * Only asked, and only who is signed in: by POST it would end the cookie without the session, and its other addresses
 * answer in English or lead where nobody here goes.
 */
export async function GET(request: Request, context: RouteContext<'/api/auth/[...nextauth]'>) {
  const { nextauth } = await context.params
  return nextauth.join('/') === 'session'
    ? handler(request, context)
    : plainAnswer('Không tìm thấy trang này.', 404)
}
