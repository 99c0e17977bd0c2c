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
  const child = spawn(process.execPath, ['--import', 'tsx', 'db/setup.ts', ...seed], {
    cwd: root,
    env: { ...process.env, ...addresses },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [said, complained, code] = await Promise.all([
    textOf(child.stdout),
    textOf(child.stderr),
    new Promise((resolve, reject) => {
      child.once('error', reject)
      child.once('close', resolve)
    }),
  ])
  if (code === 0) return said.trim() === 'filled'
  throw new Stop(code === 3 ? complained.trim() : `Không chuẩn bị được cơ sở dữ liệu.\n${complained.trim()}`)
}

/** @param {import('node:stream').Readable} stream */
async function textOf(stream) {
  let text = ''
  for await (const piece of stream.setEncoding('utf8')) text += piece
  return text
}
