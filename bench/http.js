import { Agent, request as httpRequest } from 'node:http'

const agent = new Agent({ keepAlive: true, maxSockets: 128 })

/**
 * @typedef {{ method?: string, cookie?: string, headers?: Record<string, string>, body?: string | Buffer }} Options
 * @typedef {{ status: number, headers: import('node:http').IncomingHttpHeaders, body: Buffer, text: string }} Answer
 */

/** Built-in http costs the measuring process the least. @param {string} url @param {Options} [options] @returns {Promise<Answer>} */
function send(url, { method = 'GET', cookie, headers = {}, body } = {}) {
  return new Promise((resolve, reject) => {
    const outgoing = httpRequest(
      url,
      { method, agent, headers: { ...headers, ...(cookie ? { cookie } : {}) } },
      (incoming) => {
        /** @type {Buffer[]} */
        const pieces = []
        incoming.on('data', (piece) => pieces.push(piece))
        incoming.once('error', reject)
        incoming.once('end', () => {
          const whole = Buffer.concat(pieces)
          resolve({
            status: incoming.statusCode ?? 0,
            headers: incoming.headers,
            body: whole,
            get text() {
              return whole.toString('utf8')
            },
          })
        })
      },
    )
    outgoing.once('error', (error) => {
      // The server closed a resting connection just as it was taken up again: what every client must expect.
      if (outgoing.reusedSocket && 'code' in error && error.code === 'ECONNRESET')
        resolve(send(url, { method, cookie, headers, body }))
      else reject(error)
    })
    outgoing.end(body)
  })
}

/** The answer, or an error that says what came instead. @param {string} url @param {Options} [options] @param {number[]} [wanted] */
export async function must(url, options, wanted = [200]) {
  const answer = await send(url, options)
  if (wanted.includes(answer.status)) return answer
  throw new Error(`${options?.method ?? 'GET'} ${url}: ${answer.status} ${answer.text.slice(0, 300)}`)
}
