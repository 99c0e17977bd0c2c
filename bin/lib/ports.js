import { createServer } from 'node:net'
import { Stop } from './stop.js'

/** @param {number} port @param {string} [host] @returns {Promise<boolean>} */
export function isFree(port, host) {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)))
  })
}

/** @param {number} first @param {string} [host] */
export async function nextFreePort(first, host) {
  for (let port = first; port < first + 200 && port < 65_536; port++)
    if (await isFree(port, host)) return port
  throw new Stop(`Các cổng mạng từ ${first} đến ${first + 199} đều bận. Hãy đặt PORT là một cổng còn trống.`)
}
