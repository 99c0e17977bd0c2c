import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { accessSync, chownSync, constants, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { binary, copyBinaries } from './pg-binaries.js'
import { Stop } from './stop.js'

/**
 * PostgreSQL refuses to run as root. A user namespace lets root start it without creating a user: the files stay
 * root's, PostgreSQL sees user 1000. Where the machine forbids that, it runs as an unprivileged user of the system.
 */
const namespace = ['--user', '--map-user=1000', '--map-group=1000']

const isRoot = () => process.getuid?.() === 0

/**
 * @typedef {{ bin: string, dir: string, command: (name: string, args: string[]) => [string, string[]],
 *   identity: { uid?: number, gid?: number } }} Runner how to call PostgreSQL's programs, and where the cluster is
 */

/**
 * @param {string} folder of the binaries
 * @param {string} dir wanted place of the cluster
 * @returns {Runner}
 */
export function runnerFor(folder, dir) {
  const plain = { bin: folder, dir, command: direct(folder), identity: {} }
  if (!isRoot()) return plain
  const place = clusterPlace(dir)
  const owner = statSync(place, { throwIfNoEntry: false })?.uid ?? 0
  if (owner === 0 && spawnSync('unshare', [...namespace, 'true']).status === 0)
    return {
      ...plain,
      command: (name, args) => ['unshare', [...namespace, binary(folder, name), ...args]],
    }
  return demoted(folder, place, owner)
}

/** @param {string} folder @returns {Runner['command']} */
const direct = (folder) => (name, args) => [binary(folder, name), args]

/** @param {string} folder @param {string} dir @param {number} owner */
function demoted(folder, dir, owner) {
  const identity = owner ? { uid: owner, gid: statSync(dir).gid } : systemUser()
  const reachable =
    spawnSync(binary(folder, 'postgres'), ['--version'], { ...identity, cwd: '/' }).status === 0
  const bin = reachable ? folder : copyBinaries(folder, publicHome(dir))
  const place = owner || mayEnter(dirname(dir), identity) ? dir : join(publicHome(dir), 'cluster')
  prepareParent(place, identity)
  return { bin, dir: place, command: direct(bin), identity }
}

/** The cluster may already stand outside a private folder, from an earlier start. @param {string} dir */
export const clusterPlace = (dir) => {
  const outside = join(publicHome(dir), 'cluster')
  return isRoot() && !existsSync(dir) && existsSync(outside) ? outside : dir
}

/** What a cluster has to itself: the folder above it, and what root had to put elsewhere. @param {string} dir */
export const foldersOf = (dir) => [dirname(dir), ...(isRoot() ? [publicHome(dir)] : [])]

/** @param {string} dir */
function publicHome(dir) {
  const mark = createHash('sha256').update(dir).digest('hex').slice(0, 12)
  return join('/var/lib', `cong-thong-tin-dang-bo-${mark}`)
}

function systemUser() {
  const users = readFileSync('/etc/passwd', 'utf8')
  for (const name of ['postgres', 'nobody']) {
    const [, uid, gid] = new RegExp(`^${name}:[^:]*:(\\d+):(\\d+)`, 'm').exec(users) ?? []
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) }
  }
  throw new Stop('PostgreSQL không chạy bằng tài khoản root. Hãy chạy lại bằng một tài khoản thường.')
}

/** @param {string} folder @param {{ uid: number, gid: number }} identity */
function mayEnter(folder, identity) {
  return spawnSync('test', ['-x', folder], { ...identity, cwd: '/' }).status === 0
}

/** initdb makes the cluster's folder itself, so the folder above must be its user's. @param {string} dir @param {{ uid: number, gid: number }} identity */
function prepareParent(dir, identity) {
  const parent = dirname(dir)
  mkdirSync(parent, { recursive: true })
  chownSync(parent, identity.uid, identity.gid)
  accessSync(parent, constants.W_OK)
}
