import { randomUUID } from 'node:crypto'
import { isForeign } from '../../lib/core/foreign.js'
import { MOST_SENT } from '../../lib/core/most-sent.js'

/** No pages: what Next hands out by itself, autosaves, uploads, and other routes that look after themselves. */
const BESIDES = /^\/(_next\/static\/|fonts\/|health$|api\/|meetings\/[0-9]+\/draft$|uploads\/)/
/** Files carry a stricter policy of their own. */
const FILES = /^\/(scans|files)\//

/** @param {string} nonce */
const policyWith = (nonce) =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${process.env.NODE_ENV === 'development' ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')

/** Without the mark by which Next tells the parts of a page from the whole. @param {string} url */
function addressOf(url) {
  // Whole addresses are sent to a server only by mistake; what is none at all leads to no page.
  const whole = !url.startsWith('/') && URL.canParse(url) ? url : `http://portal/${url.slice(1)}`
  const { pathname, search, searchParams } = new URL(whole)
  if (!searchParams.has('_rsc')) return { pathname, search }
  searchParams.delete('_rsc')
  return { pathname, search: searchParams.size > 0 ? `?${searchParams}` : '' }
}

/**
 * Before anything is shown: says which address was asked for, so that readings by an inspection decision can be
 * recorded in one place, with a mark by which the answer is known again, and gives pages a content security policy
 * with a fresh nonce. It authorises nothing, and turns away forms of other sites. What Next has for this (`proxy.ts`)
 * makes up a second request and answer for each page, which costs more than many a page's questions.
 * @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} answer
 * @returns {number | undefined} the status by which it is turned away
 */
export function beforePage({ method, url = '', headers }, answer) {
  const { pathname, search } = addressOf(url)
  if (BESIDES.test(url.split('?', 1)[0]) && BESIDES.test(pathname)) return undefined
  if (method === 'POST' && isForeign({ headers: { get: (name) => headers[name]?.toString() ?? null } }))
    return 403
  if (method === 'POST' && Number(headers['content-length']) > MOST_SENT) return 413
  // A page that a browser fetches on a guess was opened by nobody; it asks again when somebody does.
  if (headers['sec-purpose']?.includes('prefetch')) return 503
  headers['x-asked-for'] = pathname + search
  headers['x-asked-id'] = randomUUID()
  answer.setHeader('x-asked-id', headers['x-asked-id'])
  if (FILES.test(pathname)) return undefined
  const policy = policyWith(Buffer.from(randomUUID()).toString('base64'))
  // Next reads the nonce for its own scripts here.
  headers['content-security-policy'] = policy
  answer.setHeader('content-security-policy', policy)
  answer.setHeader('x-content-type-options', 'nosniff')
  answer.setHeader('referrer-policy', 'same-origin')
  return undefined
}
