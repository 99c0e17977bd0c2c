import { createServer } from 'node:net'
import { Stop } from './stop.js'

/** @param {number} port @param {string} [host] @returns {Promise<boolean>} */
function mayListen(port, host) {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error) => resolve(error.code === 'EAFNOSUPPORT'))
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)))
  })
}

/** Also free on every other address: somebody on ::1 would answer in our place. @param {number} port @param {string} host */
export const isFree = async (port, host) => (await mayListen(port, host)) && (await mayListen(port))

/**
 * Ports that belong to other services (4190, 5060, 6000 …) browsers never open; Node's fetch keeps the same list.
 * @param {number} port a free one: nothing answers there
 */
export const isRefusedByBrowsers = (port) =>
  fetch(`http://127.0.0.1:${port}`).then(
    () => false,
    (error) => error.cause?.message === 'bad port',
  )

/** @param {number} first @param {string} host */
export async function nextFreePort(first, host) {
  for (let port = first; port < first + 200 && port < 65_536; port++)
    if (await isFree(port, host)) return port
  throw new Stop(`Các cổng mạng từ ${first} đến ${first + 199} đều bận. Hãy đặt PORT là một cổng còn trống.`)
}
