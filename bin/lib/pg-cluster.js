import { spawn, spawnSync } from 'node:child_process'
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { lastLines, readText, rotateLog } from './files.js'
import { binary, findPostgres } from './pg-binaries.js'
import { clusterPlace, foldersOf, runnerFor } from './pg-user.js'
import { nextFreePort } from './ports.js'
import { commandLine, isAlive, signal, until } from './processes.js'
import { Stop } from './stop.js'

const windows = process.platform === 'win32'
const FIRST_PORT = 54_320

/** Only this machine may connect; names of sockets are limited to some 100 letters, so there is none. */
const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: 100,
  timezone: 'UTC',
  lc_messages: 'C',
  password_encryption: 'scram-sha-256',
  log_min_duration_statement: 2000,
}

/** @param {import('./pg-user.js').Runner} runner @param {string} name @param {string[]} args */
function run(runner, name, args) {
  const [command, all] = runner.command(name, args)
  const env = { ...process.env, LC_ALL: 'C' }
  return spawnSync(command, all, { ...runner.identity, cwd: dirname(runner.dir), encoding: 'utf8', env })
}

/** Made beside its place and renamed, so that a crash half way leaves nothing that looks like a cluster. */
function createCluster(runner, version, password) {
  const draft = `${runner.dir}.new`
  rmSync(draft, { recursive: true, force: true })
  const passwordFile = `${runner.dir}.password`
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (runner.identity.uid !== undefined) chownSync(passwordFile, runner.identity.uid, runner.identity.gid)
  const locale =
    version >= 17
      ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
      : ['--locale=C.UTF-8']
  const access = ['-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`]
  const made = run(runner, 'initdb', ['-D', draft, ...access, '-E', 'UTF8', '--data-checksums', ...locale])
  rmSync(passwordFile, { force: true })
  if (made.status !== 0) throw new Stop(`Không tạo được cơ sở dữ liệu:\n${made.stderr || made.error}`)
  renameSync(draft, runner.dir)
}

/** @param {string} dir */
const pidFileLines = (dir) => (readText(join(dir, 'postmaster.pid')) ?? '').split('\n')

/** The number of a running server that holds this cluster; forgets a note whose number now belongs to a stranger. @param {string} dir */
function runningIn(dir) {
  const pid = Number(pidFileLines(dir)[0])
  if (isAlive(pid) && commandLine(pid).includes(windows ? 'postgres' : dir)) return pid
  rmSync(join(dir, 'postmaster.pid'), { force: true })
  return undefined
}

/** Stops the server of a cluster, whoever started it. @param {string} dir @param {string} bin */
async function stopCluster(dir, bin) {
  const pid = runningIn(dir)
  if (!pid) return
  if (windows) spawnSync(binary(bin, 'pg_ctl'), ['stop', '-D', dir, '-m', 'fast', '-w'])
  else signal(pid, 'SIGINT')
  if (await until(() => !isAlive(pid), 15_000)) return
  signal(pid, 'SIGQUIT')
  await until(() => !isAlive(pid), 5_000)
}

/** Stops a throw-away cluster, whoever started it, and removes it with its folder, wherever it stands. @param {string} dir */
export async function removeCluster(dir) {
  await stopCluster(clusterPlace(dir), findPostgres().folder)
  for (const folder of foldersOf(dir)) rmSync(folder, { recursive: true, force: true })
}

/** The port of the server that runs in a cluster, whoever started it. @param {string} dir */
export function portOf(dir) {
  const runner = runnerFor(findPostgres().folder, dir)
  const [, , , port, , , , state] = pidFileLines(runner.dir)
  return /ready/.test(state ?? '') ? Number(port) : undefined
}

const freePort = () => nextFreePort(FIRST_PORT, '127.0.0.1')

/**
 * @param {{ dir: string, password: string, log: string, choose?: () => number | Promise<number>, extra?: Record<string, string> }} wanted
 *   `password` of the superuser, `choose` when the port must be the one used before
 */
export async function startCluster({ dir, password, log, choose = freePort, extra = {} }) {
  mkdirSync(dirname(dir), { recursive: true })
  rotateLog(log)
  const { folder, version } = findPostgres()
  const runner = runnerFor(folder, dir)
  if (!existsSync(runner.dir)) createCluster(runner, version, password)
  const made = readText(join(runner.dir, 'PG_VERSION'))?.trim()
  if (made !== String(version))
    throw new Stop(
      `Dữ liệu ở ${runner.dir} do PostgreSQL ${made} tạo, máy này đang có PostgreSQL ${version}. ` +
        `Hãy dùng lại PostgreSQL ${made}, hoặc xuất dữ liệu ở máy cũ rồi nhập vào bản cài mới.`,
    )
  await stopCluster(runner.dir, runner.bin)
  const options = Object.entries({ ...settings, ...extra }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ])
  const child = await launch(runner, log, options, choose)
  return { ...child, stop: () => stopCluster(runner.dir, runner.bin) }
}

/**
 * After a kill the old server's children need a moment to let go of the shared memory, and another run begun in the same
 * second may have taken the port: hence the second chances, each with a port that is free by then.
 * @returns {Promise<{ port: number, pid: number, ended: Promise<void> }>}
 */
async function launch(runner, log, options, choose, chances = 10) {
  const chosen = await choose()
  const args = ['-p', String(chosen), ...options]
  const attempt = windows ? launchByControl(runner, log, args) : launchDirectly(runner, log, args)
  const ready = await until(
    () => attempt.hasEnded() || /ready/.test(pidFileLines(runner.dir)[7] ?? ''),
    60_000,
  )
  if (ready && !attempt.hasEnded()) {
    const pid = Number(pidFileLines(runner.dir)[0])
    return { port: chosen, pid, ended: attempt.ended ?? whenGone(pid) }
  }
  if (chances === 0) throw new Stop(`Cơ sở dữ liệu không khởi động được. Nhật ký ${log}:\n${lastLines(log)}`)
  await sleep(300)
  return launch(runner, log, options, choose, chances - 1)
}

/** In a process group of its own: Ctrl-C must reach the web server first. */
function launchDirectly(runner, log, args) {
  const output = openSync(log, 'a')
  const [command, all] = runner.command('postgres', ['-D', runner.dir, ...args])
  const child = spawn(command, all, {
    ...runner.identity,
    cwd: dirname(runner.dir),
    detached: true,
    stdio: ['ignore', output, output],
    env: { ...process.env, LC_ALL: 'C' },
  })
  closeSync(output)
  let over = false
  const ended = new Promise((resolve) => {
    child.once('error', resolve)
    child.once('exit', resolve)
  }).then(() => {
    over = true
  })
  return { hasEnded: () => over, ended }
}

/** On Windows postgres refuses an administrator's token; pg_ctl puts it aside. */
function launchByControl(runner, log, args) {
  const options = args.map((arg) => (arg === '-c' ? arg : `"${arg}"`)).join(' ')
  const { status } = spawnSync(binary(runner.bin, 'pg_ctl'), [
    'start',
    '-w',
    '-D',
    runner.dir,
    '-l',
    log,
    '-o',
    options,
  ])
  return { hasEnded: () => status !== 0 }
}

/** @param {number} pid */
async function whenGone(pid) {
  while (isAlive(pid)) await sleep(500)
}
