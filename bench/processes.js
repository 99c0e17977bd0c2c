import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

/** @type {number} ticks of /proc in a second */
const TICKS = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }))

/** The fields of /proc/<pid>/stat after the name, which may hold blanks. @param {number} pid */
function statOf(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return text.slice(text.lastIndexOf(')') + 2).split(' ')
  } catch {
    return undefined
  }
}
const PARENT = 1
const [USER, SYSTEM, ENDED_USER, ENDED_SYSTEM] = [11, 12, 13, 14]

/** @param {number} root @returns {number[]} it and everything below it */
function familyOf(root) {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), parent: Number(statOf(Number(name))?.[PARENT]) }))
  const family = [root]
  for (const pid of family)
    family.push(...parents.filter(({ parent }) => parent === pid).map((each) => each.pid))
  return family
}

/** Milliseconds of processor time a process and its children have used, those that ended included. @param {number} root */
export function cpuOf(root) {
  const ticks = familyOf(root).map((pid) => {
    const stat = statOf(pid)
    return stat
      ? [USER, SYSTEM, ENDED_USER, ENDED_SYSTEM].reduce((sum, field) => sum + Number(stat[field]), 0)
      : 0
  })
  return (ticks.reduce((sum, each) => sum + each, 0) * 1_000) / TICKS
}
