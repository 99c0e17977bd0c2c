import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** @param {string} file @returns {string | undefined} */
export function readText(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (error.code === 'ENOENT') return undefined
    throw error
  }
}

/** Undefined when the file is missing or was cut off by a crash. @param {string} file */
export function readJson(file) {
  try {
    return JSON.parse(readText(file) ?? '')
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/**
 * Readers see the old file or the whole new one, never half of it.
 * @param {string} file
 * @param {string} text
 * @param {number} [mode]
 */
export function writeWhole(file, text, mode = 0o600) {
  mkdirSync(dirname(file), { recursive: true })
  const draft = `${file}.${process.pid}.new`
  writeFileSync(draft, text, { mode })
  renameSync(draft, file)
}

/** The last lines of a log, to show beside an error. @param {string} file */
export function lastLines(file, count = 15) {
  return (readText(file) ?? '').trimEnd().split('\n').slice(-count).join('\n')
}

/** Keeps one older log, so that logs never fill the disk. @param {string} file */
export function rotateLog(file, limit = 10_000_000) {
  mkdirSync(dirname(file), { recursive: true })
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > limit) renameSync(file, `${file}.1`)
}
