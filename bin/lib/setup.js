import { spawn } from 'node:child_process'
import { root } from './paths.js'
import { Stop } from './stop.js'

/**
 * Runs db/setup.ts: roles, tables, grants, and the seed when the database is empty.
 * @param {Record<string, string>} addresses
 * @param {string[]} [seed] arguments for db/seed/run.ts
 * @returns {Promise<boolean>} whether the database was empty and has been filled
 */
export async function setUpDatabase(addresses, seed = []) {
  const said = await runScript(['db/setup.ts', ...seed], addresses, 'Không chuẩn bị được cơ sở dữ liệu.')
  return said.trim() === 'filled'
}

/**
 * A TypeScript program beside the portal; exit code 3 means that it explained itself.
 * @param {string[]} command its file and arguments
 * @param {Record<string, string>} environment
 * @param {string} failed what to say before a failure that it did not explain
 * @param {AbortSignal} [signal]
 * @returns {Promise<string>} what it said
 */
export async function runScript(command, environment, failed, signal) {
  const child = spawn(process.execPath, ['--import', 'tsx', ...command], {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    signal,
  })
  const [said, complained, code] = await Promise.all([
    textOf(child.stdout),
    textOf(child.stderr),
    new Promise((resolve, reject) => {
      child.once('error', reject)
      child.once('close', resolve)
    }),
  ])
  if (code === 0) return said
  throw new Stop(code === 3 ? complained.trim() : `${failed}\n${complained.trim()}`)
}

/** @param {import('node:stream').Readable} stream */
async function textOf(stream) {
  let text = ''
  for await (const piece of stream.setEncoding('utf8')) text += piece
  return text
}
