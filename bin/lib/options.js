import { parseArgs } from 'node:util'
import { isFree, isRefusedByBrowsers, nextFreePort } from './ports.js'
import { Stop } from './stop.js'

const usage = `Cách dùng:
  npm start                                   chạy; lần đầu nạp dữ liệu trình diễn
  npm start -- --demo xa                      trình diễn đảng bộ xã theo mô hình hai cấp (05/11/2025)
  npm start -- --empty [--profile xa|huyen]   bản cài thật: không có dữ liệu trình diễn
  npm start -- --dev                          chạy để lập trình
Biến môi trường: PORT, HOST, PORTAL_URL, PORTAL_DATA_DIR, DATABASE_URL, DATABASE_APP_URL (xem README).`

/** @param {string[]} args */
export function startOptions(args) {
  const { dev = false, empty = false, profile, demo = 'huyen' } = parsed(args)
  if (profile !== undefined && (!empty || !['xa', 'huyen'].includes(profile))) throw new Stop(usage)
  if (!['xa', 'huyen'].includes(demo) || (empty && demo !== 'huyen')) throw new Stop(usage)
  return { dev, empty, profile: profile ?? 'xa', demo }
}

/** @param {string[]} args */
function parsed(args) {
  try {
    const options = {
      dev: { type: 'boolean' },
      empty: { type: 'boolean' },
      profile: { type: 'string' },
      demo: { type: 'string' },
    }
    return parseArgs({ args, options }).values
  } catch {
    throw new Stop(usage)
  }
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
  if (await isRefusedByBrowsers(port))
    throw new Stop(`Trình duyệt không mở cổng mạng ${port}. Hãy đặt PORT là một cổng khác rồi chạy lại.`)
  return port
}

/** The address people type: cookies, links and the codes on papers are made from it, so a slip must not start. @param {number} port */
export function portalUrl(port) {
  const wished = process.env.PORTAL_URL
  if (!wished) return `http://localhost:${port}`
  const url = URL.canParse(wished) ? new URL(wished) : undefined
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search || url.hash)
    throw new Stop(
      `PORTAL_URL="${wished}" không phải là địa chỉ của cổng. Hãy ghi cả http:// hoặc https://, không thêm gì sau tên máy, ví dụ: PORTAL_URL=https://cong.anphu.vn`,
    )
  return url.origin
}
