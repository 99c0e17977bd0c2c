import { spawn } from 'node:child_process'
import { root } from './paths.js'
import { Stop } from './stop.js'

/**
 * Runs db/setup.ts: roles, tables, grants, and the seed when the database is empty.
 * @param {Record<string, string>} addresses
 * @param {string[]} [seed] arguments for db/seed/run.ts
 * @returns {Promise<void>}
 */
export function setUpDatabase(addresses, seed = []) {
  return runTypeScript('db/setup.ts', seed, addresses, 'Không chuẩn bị được cơ sở dữ liệu.')
}

/**
 * @param {string} file
 * @param {string[]} args
 * @param {Record<string, string>} extra environment
 * @param {string} failure
 * @returns {Promise<void>}
 */
export function runTypeScript(file, args, extra, failure) {
  const child = spawn(process.execPath, ['--import', 'tsx', file, ...args], {
    cwd: root,
    env: { ...process.env, ...extra },
    stdio: ['ignore', 'inherit', 'pipe'],
  })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text) => {
    said += text
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => {
      if (code === 0) resolve()
      else reject(new Stop(code === 3 ? said.trim() : `${failure}\n${said.trim()}`))
    })
  })
}
