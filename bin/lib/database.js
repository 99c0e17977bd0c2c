import { clusterAddresses } from './addresses.js'
import { inData } from './paths.js'
import { portOf, startCluster } from './pg-cluster.js'
import { secrets, sharedPassword } from './secrets.js'
import { Stop } from './stop.js'

/**
 * @typedef {{ addresses: Record<string, string>, embedded: boolean, ended: Promise<void>, stop: () => Promise<void> }} Database
 */

/** The server named by DATABASE_URL, else our own. @param {number} [port] the one our own server had before @returns {Promise<Database>} */
export async function openDatabase(port) {
  const owner = process.env.DATABASE_URL
  return owner ? elsewhere(owner) : ownCluster(port)
}

/** The server of a portal that is running; it is not ours to stop. @returns {Database} */
export function reachDatabase() {
  const owner = process.env.DATABASE_URL
  if (owner) return elsewhere(owner)
  const port = portOf(inData('cluster'))
  if (!port) throw new Stop('Cổng thông tin đang khởi động. Đồng chí chờ một phút rồi chạy lại.')
  return {
    addresses: clusterAddresses(port, secrets().database),
    embedded: true,
    ended: new Promise(() => {}),
    stop: async () => {},
  }
}

/** @param {number} [port] @returns {Promise<Database>} */
async function ownCluster(port) {
  const { database } = secrets()
  const cluster = await startCluster({
    dir: inData('cluster'),
    password: database.superuser,
    log: inData('logs', 'postgres.log'),
    ...(port === undefined ? {} : { choose: () => port }),
  })
  return {
    addresses: clusterAddresses(cluster.port, database),
    embedded: true,
    ended: cluster.ended,
    stop: cluster.stop,
  }
}

/** The application role of database "portal" is "portal_app" unless the administrator gave another. @param {string} owner @returns {Database} */
function elsewhere(owner) {
  const given = process.env.DATABASE_APP_URL
  return {
    addresses: {
      DATABASE_URL: owner,
      DATABASE_APP_URL: given ?? applicationAddress(owner),
      ...(given ? { PORTAL_APP_ROLE_GIVEN: '1' } : {}),
    },
    embedded: false,
    ended: new Promise(() => {}),
    stop: async () => {},
  }
}

/** @param {string} owner */
function applicationAddress(owner) {
  const password = sharedPassword()
  try {
    const url = new URL(owner)
    url.username = `${url.pathname.slice(1)}_app`
    url.password = password
    return url.href
  } catch {
    throw new Stop(
      'DATABASE_URL không đúng dạng postgres://chủ_sở_hữu:mật_khẩu@máy_chủ:5432/tên_cơ_sở_dữ_liệu.',
    )
  }
}
