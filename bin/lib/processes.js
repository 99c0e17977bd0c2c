import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

const windows = process.platform === 'win32'

/** @param {number} pid */
export function isAlive(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
  return !isZombie(pid)
}

/** Killed, but not yet collected by its parent: it holds no port and no file any more. @param {number} pid */
function isZombie(pid) {
  try {
    return /^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}

/** What the process was called with; tells ours from a stranger who was given a dead one's number. @param {number} pid */
export function commandLine(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    const asked = windows
      ? spawnSync('tasklist', ['/FI', `PID eq ${pid}`, '/FO', 'CSV', '/NH'], { encoding: 'utf8' })
      : spawnSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
    return asked.stdout ?? ''
  }
}

/**
 * @param {number} pid
 * @param {NodeJS.Signals} signal
 * @param {{ group?: boolean }} [how] the whole process group that the process leads
 */
export function signal(pid, signal, { group = false } = {}) {
  try {
    process.kill(group && !windows ? -pid : pid, signal)
  } catch (error) {
    if (error.code !== 'ESRCH') throw error
  }
}

/**
 * @param {() => unknown} holds
 * @param {number} limit milliseconds
 * @returns {Promise<boolean>} whether it came to hold in time
 */
export async function until(holds, limit) {
  const end = Date.now() + limit
  for (;;) {
    if (await holds()) return true
    if (Date.now() > end) return false
    await sleep(20)
  }
}

/** Asks a process group to end, then insists. @param {number} pid @param {number} patience */
export async function endGroup(pid, patience = 5_000) {
  signal(pid, 'SIGTERM', { group: true })
  if (await until(() => !isAlive(pid), patience)) return
  signal(pid, 'SIGKILL', { group: true })
  await until(() => !isAlive(pid), 5_000)
}
