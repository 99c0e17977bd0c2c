import { linkSync, renameSync, rmSync } from 'node:fs'
import { readJson, writeWhole } from './files.js'
import { inData } from './paths.js'
import { commandLine, isAlive } from './processes.js'

const file = inData('portal.json')

/** @typedef {{ pid: number, url?: string }} Note of the process that looks after this installation */

/** @param {Note | undefined} note */
const isHeld = (note) => note !== undefined && note.pid !== process.pid && isNode(note.pid)

/** Alive, and not a stranger who was given a dead one's number. @param {number} pid */
export const isNode = (pid) => isAlive(pid) && /node/i.test(commandLine(pid))

/**
 * One supervisor per installation. A link appears whole or not at all, so of two that start at once one wins.
 * @returns {Note | undefined} who holds it, when it is not us
 */
export function takeLock() {
  const mine = `${file}.${process.pid}`
  writeWhole(mine, JSON.stringify({ pid: process.pid }))
  try {
    for (;;) {
      if (link(mine)) return undefined
      const holder = readJson(file)
      if (isHeld(holder)) return holder
      setAside()
    }
  } finally {
    rmSync(mine, { force: true })
  }
}

/** @param {string} from */
function link(from) {
  try {
    linkSync(from, file)
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    return false
  }
}

/** Removes a dead one's lock; if somebody living took it in the meantime, it is put back. */
function setAside() {
  const aside = `${file}.${process.pid}.old`
  try {
    renameSync(file, aside)
  } catch (error) {
    if (error.code !== 'ENOENT') throw error
    return
  }
  if (isHeld(readJson(aside))) link(aside)
  rmSync(aside, { force: true })
}

/** Says where the portal answers, for a second start. @param {string} url */
export const noteAddress = (url) => writeWhole(file, JSON.stringify({ pid: process.pid, url }))

export function releaseLock() {
  if (readJson(file)?.pid === process.pid) rmSync(file, { force: true })
}
