/**
 * Preloaded into the web process: what Next answers by itself before any page or action of ours is asked (a method it
 * does not know, an address or a form it cannot read, a form of an older build) is said in Vietnamese and with the
 * status it deserves, and stands in the log as one line instead of a stack. What is asked before every page stands in
 * `pages.js`.
 */
import { AsyncLocalStorage } from 'node:async_hooks'
import http from 'node:http'
import { format } from 'node:util'
import { ANSWERS } from './answers-mark.js'
import { takeCompressed } from './compress.js'
import { beforePage } from './pages.js'

/** @typedef {{ method: string, url: string, fault?: number, said?: string, isOver?: boolean }} Asked */

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT'])

/** What Next complains of when a form cannot be read, and the status that fits. @type {[RegExp, number][]} */
const FAULTS = [
  [/Body exceeded/, 413],
  [/does not match `origin`/, 403],
  [/Failed to find Server Action/, 409],
  [/body as FormData|end of form|part header|[Bb]oundary not found|Invalid Server Action|Invalid URL/, 400],
  [
    /Connection closed|JSON at position|JSON input|valid JSON|FromArrayLike|not a Blob|forward reference/,
    400,
  ],
]

/** @type {Record<number, string>} */
const WORDS = {
  400: 'Yêu cầu này không đọc được. Đồng chí bấm nút Quay lại của trình duyệt, tải lại trang rồi làm lại.',
  403: 'Yêu cầu không đến từ cổng này.',
  404: 'Không tìm thấy nội dung này.',
  405: 'Cổng không nhận cách gửi này.',
  409: 'Trang này mở từ trước khi cổng được nâng cấp nên chưa lưu. Đồng chí bấm nút Quay lại của trình duyệt, chép lại những gì đã nhập, tải lại trang rồi gửi lại.',
  413: 'Nội dung gửi dài quá 1 MB nên chưa lưu. Đồng chí bấm nút Quay lại của trình duyệt, rút gọn rồi gửi lại.',
  500: 'Máy chủ đang bận. Đồng chí thử lại sau ít giây.',
}
const PLAIN = 'text/plain; charset=utf-8'

/** @type {AsyncLocalStorage<Asked>} */
const asking = new AsyncLocalStorage()

/** @param {unknown[]} said */
function faultIn(said) {
  const text = format(...said)
  return FAULTS.find(([words]) => words.test(text))?.[1]
}

/**
 * Thrown in Next and not on the way through our code, which may have the same words for a fault of its own. What only
 * waits ("at async") stands outside: a page of ours waits for all that Next reads. Where no frame is ours Next mostly
 * says "ignore-listed frames" for all of them.
 */
const OF_NEXT =
  /^\s+at (async |ignore-listed frames)|node_modules[\\/]next[\\/]|bin[\\/]lib[\\/]answers\.js|\bnode:|<anonymous>|\(native\)/

/** @param {unknown[]} said */
const isOfNext = (said) =>
  format(...said)
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .every((line) => OF_NEXT.test(line))

/** Of a request that cannot be understood only what was wrong is kept; anything else is printed as ever. */
for (const level of /** @type {const} */ (['error', 'warn'])) {
  const print = console[level]
  console[level] = (...said) => {
    const asked = asking.getStore()
    const fault = asked?.method === 'POST' && faultIn(said)
    if (!fault || asked.isOver) return print(...said)
    asked.fault ??= fault
    if (!isOfNext(said)) return print(...said)
    asked.said ??= format(...said)
      .replace(/^⨯ /, '')
      .split('\n')[0]
  }
}

/**
 * Next's own words carry no charset, and ours do; of the build's files all words are Next's.
 * @param {http.ServerResponse} answer @param {number} status @param {string} url
 */
function wordsFor(answer, status, url) {
  const type = String(answer.getHeader('content-type') ?? '')
  const isNexts = ['', 'text/plain'].includes(type) || url.startsWith('/_next/')
  return isNexts ? WORDS[status] : undefined
}

/** @param {http.ServerResponse} answer @param {Asked} asked */
function sayInOurWords(answer, asked) {
  const { writeHead, write, end } = answer
  /** @param {number} status */
  const meantBy = (status) => (status === 500 && asked.fault) || status
  /** What is said instead, once the head is out. @type {string | undefined} */
  let words
  answer.writeHead = (status, ...rest) => {
    const meant = meantBy(status)
    // What Next did not read to its end would stand in the way of the next request of this connection.
    if (meant === 413) answer.setHeader('connection', 'close')
    words = wordsFor(answer, meant, asked.url)
    if (words) {
      for (const name of ['content-length', 'content-encoding', 'etag']) answer.removeHeader(name)
      answer.setHeader('content-type', PLAIN)
    }
    return writeHead.call(answer, meant, ...rest)
  }
  answer.write = (...given) => (words ? true : write.apply(answer, given))
  answer.end = (...given) => {
    if (!answer.headersSent && wordsFor(answer, meantBy(answer.statusCode), asked.url))
      answer.writeHead(answer.statusCode)
    return words ? end.call(answer, words) : end.apply(answer, given)
  }
  answer.once('close', () => {
    asked.isOver = true
    if (asked.said) note(asked)
  })
}

/** In the shape of every other line of the log. @param {Asked} asked */
const note = ({ method, url, fault, said }) =>
  process.stderr.write(
    `${JSON.stringify({ at: new Date().toISOString(), event: 'unreadable', status: fault, method, path: url.split('?')[0].slice(0, 200), said: said?.slice(0, 200) })}\n`,
  )

/** @param {string} url */
function isReadable(url) {
  try {
    return decodeURIComponent(url.split('?')[0]) !== undefined
  } catch {
    return false
  }
}

/** @param {http.IncomingMessage} request @returns {number | undefined} */
const faultOf = ({ method = '', url = '' }) =>
  METHODS.has(method) ? (isReadable(url) ? undefined : 400) : 405

Object.assign(globalThis, { [ANSWERS]: true })
const create = http.createServer
http.createServer = (...given) => {
  const listener = given.pop()
  if (typeof listener !== 'function') return create(...given, listener)
  return create(...given, (request, answer) => {
    /** @type {Asked} */
    const asked = { method: request.method ?? '', url: request.url ?? '' }
    const fault = faultOf(request)
    if (fault) {
      note({ ...asked, fault })
      answer.writeHead(fault, {
        'content-type': PLAIN,
        ...(fault === 405 ? { allow: [...METHODS].join(', ') } : {}),
      })
      return answer.end(asked.method === 'HEAD' ? undefined : WORDS[fault])
    }
    takeCompressed(request, answer)
    const refused = beforePage(request, answer)
    if (refused) {
      answer.writeHead(refused, { 'content-type': PLAIN })
      return answer.end(WORDS[refused])
    }
    sayInOurWords(answer, asked)
    return asking.run(asked, () => listener(request, answer))
  })
}
