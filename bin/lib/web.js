import { spawn } from 'node:child_process'
import { closeSync, openSync, rmSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { nextCommand } from './build.js'
import { lastLines, readJson, rotateLog, writeWhole } from './files.js'
import { inData, inRoot, root } from './paths.js'
import { commandLine, endGroup, isAlive, until } from './processes.js'
import { Stop } from './stop.js'

const log = inData('logs', 'web.log')
const PULSE = 60_000
/**
 * A page leaves megabytes behind that nobody needs a moment later; with room for a second's worth of them they are
 * thrown away by the heap instead of being carried on. MB for each of two halves.
 */
const YOUNG = '--max-semi-space-size=128'
const answers = pathToFileURL(inRoot('bin', 'lib', 'answers.js')).href
const noteFile = inData('web.json')

/** A web server left behind by a supervisor that was killed. */
export async function stopOrphanedWeb() {
  const note = readJson(noteFile)
  if (note && isAlive(note.pid) && /next|node/.test(commandLine(note.pid))) await endGroup(note.pid)
  rmSync(noteFile, { force: true })
}

/** @param {number} port @param {string} host */
async function isHealthy(port, host) {
  try {
    const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host
    const answer = await fetch(`http://${name}:${port}/health`, { signal: AbortSignal.timeout(5_000) })
    return answer.ok
  } catch {
    return false
  }
}

/**
 * @param {{ mode: 'start' | 'dev', host: string, port: number, environment: Record<string, string> }} wanted
 */
export async function startWeb({ mode, host, port, environment }) {
  rotateLog(log)
  const output = mode === 'dev' ? 'inherit' : openSync(log, 'a')
  // The owner's address stays with the supervisor: what the web process does not know it cannot leak.
  const { DATABASE_URL, DATABASE_ADMIN_URL, ...inherited } = process.env
  const child = spawn(
    process.execPath,
    [YOUNG, '--import', answers, nextCommand, mode, '-H', host, '-p', String(port)],
    {
      cwd: root,
      env: { ...inherited, NODE_ENV: mode === 'dev' ? 'development' : 'production', ...environment },
      detached: true,
      windowsHide: true,
      stdio: ['ignore', output, output],
    },
  )
  if (typeof output === 'number') closeSync(output)
  let over = false
  // Whatever is due by the clock is looked for when health is asked: notices of deadlines, mail.
  const pulse = setInterval(() => !over && isHealthy(port, host), PULSE)
  pulse.unref()
  const ended = new Promise((resolve) => {
    child.once('error', resolve)
    child.once('exit', resolve)
  }).then(() => {
    over = true
    clearInterval(pulse)
  })
  if (child.pid) writeWhole(noteFile, JSON.stringify({ pid: child.pid }))
  return {
    pid: child.pid ?? 0,
    ended,
    /** @returns {Promise<void>} when it answers, database included */
    ready: async () => {
      const healthy = await until(async () => over || (await isHealthy(port, host)), 120_000)
      if (!healthy || over)
        throw new Stop(`Trang web không khởi động được. Nhật ký ${log}:\n${lastLines(log)}`)
    },
    stop: async () => {
      if (child.pid && !over) await endGroup(child.pid)
      rmSync(noteFile, { force: true })
    },
  }
}
