import { isFree, nextFreePort } from './ports.js'
import { Stop } from './stop.js'

const usage = `Cách dùng:
  npm start                                   chạy; lần đầu nạp dữ liệu trình diễn
  npm start -- --empty [--profile xa|huyen]   bản cài thật: không có dữ liệu trình diễn
  npm start -- --dev                          chạy để lập trình
Biến môi trường: PORT, HOST, PORTAL_URL, PORTAL_DATA_DIR, DATABASE_URL, DATABASE_APP_URL (xem README).`

/** @param {string[]} args */
export function startOptions(args) {
  const rest = [...args]
  const take = (name) => {
    const at = rest.indexOf(name)
    return at >= 0 && rest.splice(at, 1).length > 0
  }
  const dev = take('--dev')
  const empty = take('--empty')
  const at = rest.indexOf('--profile')
  const [, profile = 'xa'] = at < 0 ? [] : rest.splice(at, 2)
  if (rest.length > 0 || !['xa', 'huyen'].includes(profile) || (at >= 0 && !empty)) throw new Stop(usage)
  return { dev, empty, profile }
}

/** Only this machine, unless the administrator opens it with HOST=0.0.0.0. */
export const host = process.env.HOST || '127.0.0.1'

const DEFAULT_PORT = 3000

/** A wished port must be the one; the default may give way to its neighbour. @returns {Promise<number>} */
export async function choosePort() {
  const wished = process.env.PORT
  if (!wished) return nextFreePort(DEFAULT_PORT, host)
  const port = Number(wished)
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Stop(`PORT="${wished}" không phải là một cổng mạng (1 đến 65535).`)
  if (!(await isFree(port, host)))
    throw new Stop(
      `Cổng mạng ${port} đang bị chương trình khác dùng. Hãy đặt PORT là một cổng khác rồi chạy lại.`,
    )
  return port
}
