import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { accessSync, constants } from 'node:fs'
import { homedir } from 'node:os'
import { readJson, readText, writeWhole } from './files.js'
import { inData, inRoot, root } from './paths.js'
import { Stop } from './stop.js'

const stampFile = inRoot('node_modules', '.portal-install')

/** What the installed folder must have been made from. */
const stamp = () =>
  createHash('sha256')
    .update(readText(inRoot('package-lock.json')) ?? '')
    .update([process.platform, process.arch, process.versions.modules].join())
    .digest('hex')

/** Whether a machine like this one needs the package: of the optional ones, those built for it. */
function applies({ optional, os, cpu, libc }) {
  if (libc) return false
  if (!os && !cpu) return !optional
  return (
    (os ?? [process.platform]).includes(process.platform) && (cpu ?? [process.arch]).includes(process.arch)
  )
}

/** npm writes its own list last, so a folder whose list agrees with the lockfile is whole. */
function agreesWithLockfile() {
  const installed = readJson(inRoot('node_modules', '.package-lock.json'))?.packages
  const wanted = readJson(inRoot('package-lock.json'))?.packages
  if (!installed || !wanted) return false
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || !applies(entry) || installed[path]?.version === entry.version,
  )
}

export const isInstalled = () => readText(stampFile) === stamp() || agreesWithLockfile()

/** A machine without a home folder still has a place for npm's cache. */
export function npmCache() {
  try {
    if (!process.env.HOME && process.platform !== 'win32') throw new Error('no home')
    accessSync(homedir(), constants.W_OK)
    return {}
  } catch {
    return { npm_config_cache: inData('npm-cache') }
  }
}

/** Development packages too: the build needs them, and npm leaves them out when NODE_ENV is production. */
const arguments_ = [
  'ci',
  '--include=dev',
  '--include=optional',
  '--no-audit',
  '--no-fund',
  '--prefer-offline',
]

/** @param {AbortSignal} signal */
export async function install(signal) {
  const npm = process.env.npm_execpath
  const [command, args] = npm?.endsWith('.js')
    ? [process.execPath, [npm, ...arguments_]]
    : ['npm', arguments_]
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, ...npmCache() },
    stdio: ['ignore', 'pipe', 'pipe'],
    signal,
    shell: command === 'npm' && process.platform === 'win32',
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => {
      said += text
    })
  const code = await new Promise((resolve) => {
    child.once('error', resolve)
    child.once('close', resolve)
  })
  if (code !== 0)
    throw new Stop(
      `Không cài được các thư viện (npm ci). Đồng chí kiểm tra mạng rồi chạy lại.\n${said.trim().split('\n').slice(-20).join('\n')}`,
    )
  writeWhole(stampFile, stamp())
}
