import { type NextRequest, NextResponse } from 'next/server'
import { isForeign } from './lib/core/foreign'
import { MOST_SENT } from './lib/core/form-state'

/**
 * Before anything is shown: says which address was asked for, so that readings by an inspection decision can be
 * recorded in one place, with a mark by which the answer is known again, and gives pages a content security policy
 * with a fresh nonce. It authorises nothing, and turns away forms of other sites; autosaves and uploads do not come by here.
 */
export function proxy(request: NextRequest) {
  if (request.method === 'POST' && isForeign(request)) return said('Yêu cầu không đến từ cổng này.', 403)
  if (request.method === 'POST' && Number(request.headers.get('content-length')) > MOST_SENT)
    return said(
      'Nội dung gửi dài quá 1 MB nên chưa lưu. Đồng chí bấm nút Quay lại của trình duyệt, rút gọn rồi gửi lại.',
      413,
    )
  const headers = new Headers(request.headers)
  headers.set('x-asked-for', request.nextUrl.pathname + request.nextUrl.search)
  const askedId = crypto.randomUUID()
  headers.set('x-asked-id', askedId)
  // A page that a browser fetches on a guess was opened by nobody; it asks again when somebody does.
  if (request.headers.get('sec-purpose')?.includes('prefetch')) return new NextResponse(null, { status: 503 })
  // Files carry a stricter policy of their own.
  if (/^\/(scans|files)\//.test(request.nextUrl.pathname))
    return NextResponse.next({ request: { headers }, headers: { 'x-asked-id': askedId } })
  const nonce = Buffer.from(crypto.randomUUID()).toString('base64')
  const isDev = process.env.NODE_ENV === 'development'
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDev ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
  headers.set('x-nonce', nonce)
  headers.set('content-security-policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('x-asked-id', askedId)
  response.headers.set('content-security-policy', policy)
  response.headers.set('x-content-type-options', 'nosniff')
  response.headers.set('referrer-policy', 'same-origin')
  return response
}

const said = (words: string, status: number) =>
  new NextResponse(words, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } })

export const config = {
  matcher: '/((?!_next/static|fonts/|health|api/|meetings/[0-9]+/draft|uploads/).*)',
}
