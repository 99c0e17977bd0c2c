import { existsSync, mkdirSync, readdirSync, rmSync, statfsSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { clusterAddresses } from './addresses.js'
import { dataDir, inData } from './paths.js'
import { removeCluster, startCluster } from './pg-cluster.js'
import { newPasswords, secrets } from './secrets.js'
import { runScript } from './setup.js'
import { Stop } from './stop.js'
import { careless } from './test-cluster.js'

/** @typedef {{ tables: number, rows: number, size: number, sha256: string, milliseconds: number }} Done */

const folder = () => inData('backups')
const OWN = 'tu-dong-'
const KEPT = 7
const ENDING = '.sql.gz'

/** "2026-11-28-183000" by the clock of this machine. */
const now = () => {
  const at = new Date(Date.now() - new Date().getTimezoneOffset() * 60_000).toISOString()
  return at.slice(0, 19).replace('T', '-').replaceAll(':', '')
}

/** Where a backup goes: the named file, else a new one in the folder of the data. @param {string} [named] */
export function placeFor(named, beginning = 'sao-luu-') {
  const file = named ? resolve(named) : join(folder(), `${beginning}${now()}${ENDING}`)
  if (existsSync(file)) throw new Stop(`Đã có ${file}; tệp ấy được giữ nguyên. Đồng chí đặt tên khác.`)
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  return file
}

/** Keys made up on the way would open nothing of what is kept under those of the portal. */
export function assertKeys() {
  if (existsSync(inData('secrets.json'))) return
  const { DATABASE_URL, NEXTAUTH_SECRET, NEXT_SERVER_ACTIONS_ENCRYPTION_KEY } = process.env
  if (!DATABASE_URL) throw new Stop(`Chưa có dữ liệu nào ở ${dataDir()} để sao lưu.`)
  if (!NEXTAUTH_SECRET || !NEXT_SERVER_ACTIONS_ENCRYPTION_KEY)
    throw new Stop(
      `Không có ${inData('secrets.json')} nên không biết khóa bí mật của cổng. Đồng chí chạy ở máy, thư mục dữ liệu (PORTAL_DATA_DIR) của cổng, ` +
        'hoặc đặt cả hai biến NEXTAUTH_SECRET và NEXT_SERVER_ACTIONS_ENCRYPTION_KEY như cổng đang dùng.',
    )
}

/** @param {Record<string, string>} addresses @param {string} file @param {AbortSignal} [signal] @returns {Promise<Done>} */
export async function writeBackup(addresses, file, signal) {
  const { authSecret, actionKey } = secrets()
  const environment = {
    ...addresses,
    NEXTAUTH_SECRET: authSecret,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionKey,
  }
  return JSON.parse(await script('write', file, environment, 'Không sao lưu được.', signal))
}

/** @param {string} file */
export const checkBackup = async (file) => JSON.parse(await script('check', file, {}, 'Không đọc được tệp.'))

/** Stops where there is anything already. @param {Record<string, string>} addresses @param {string} file */
export const checkBlank = (addresses, file) => script('blank', file, addresses, 'Không khôi phục được.')

/** @param {Record<string, string>} addresses @param {string} file */
export const restoreBackup = (addresses, file) => script('restore', file, addresses, 'Không khôi phục được.')

/** @param {string} command @param {string} file @param {Record<string, string>} environment @param {string} failed @param {AbortSignal} [signal] */
const script = (command, file, environment, failed, signal) =>
  runScript(['db/backup.ts', command, file], environment, failed, signal)

/**
 * Restores a file on a server of its own that is thrown away, and notes in the portal's database how that went.
 * @param {Record<string, string>} addresses of the portal's database
 * @param {string} file
 * @param {AbortSignal} [signal]
 * @returns {Promise<Done>}
 */
export async function drill(addresses, file, signal) {
  const home = inData('drill')
  const dir = join(home, 'cluster')
  await removeCluster(dir)
  const passwords = newPasswords()
  const cluster = await startCluster({
    dir,
    password: passwords.superuser,
    log: join(home, 'postgres.log'),
    extra: careless,
  })
  try {
    const environment = {
      ...clusterAddresses(cluster.port, passwords),
      PORTAL_RECORD_URL: addresses.DATABASE_URL,
    }
    return JSON.parse(await script('drill', file, environment, 'Khôi phục thử không được.', signal))
  } finally {
    await removeCluster(dir)
  }
}

/** The portal's own backups, the newest first. */
const ownBackups = () => ownFiles(ENDING).sort().reverse()

/** @param {string} ending */
const ownFiles = (ending) =>
  existsSync(folder())
    ? readdirSync(folder()).filter((name) => name.startsWith(OWN) && name.endsWith(ending))
    : []

/** @param {string[]} names */
function remove(names) {
  for (const name of names) rmSync(join(folder(), name), { force: true })
}

/** A full disk stops the database itself: the portal's own backup is left out before that, its drill needs room too. */
function assertRoom() {
  const [newest] = ownBackups()
  const { bavail, bsize } = statfsSync(folder())
  const needed = 1_073_741_824 + 5 * (newest ? statSync(join(folder(), newest)).size : 0)
  if (bavail * bsize < needed)
    throw new Stop(`Đĩa còn dưới ${megabytes(needed)}; đồng chí dọn bớt ${folder()} hoặc thêm đĩa.`)
}

/** One backup of the day by the portal itself, tried at once; so many are kept. @param {Record<string, string>} addresses @param {AbortSignal} signal */
export async function dailyBackup(addresses, signal) {
  // Of one that was cut off.
  remove(ownFiles('.new'))
  const today = `${OWN}${now().slice(0, 10)}`
  if (ownBackups().some((name) => name.startsWith(today))) return
  const file = placeFor(undefined, OWN)
  assertRoom()
  await writeBackup(addresses, file, signal)
  await drill(addresses, file, signal)
  remove(ownBackups().slice(KEPT))
}

/** @param {Done} done */
export const figures = ({ tables, rows, milliseconds }) =>
  `${tables} bảng, ${rows.toLocaleString('vi')} dòng, ${(milliseconds / 1000).toLocaleString('vi', { maximumFractionDigits: 1 })} giây`

/** @param {number} size */
export const megabytes = (size) =>
  `${(size / 1_048_576).toLocaleString('vi', { maximumFractionDigits: 1 })} MB`
