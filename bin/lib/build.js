import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { closeSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { compressStatic } from './compress.js'
import { lastLines, readText, rotateLog, writeWhole } from './files.js'
import { inData, inRoot, root } from './paths.js'
import { Stop } from './stop.js'

/** Folders and files that never end up in the build. */
const outside =
  /^(\..*|node_modules|bin|e2e|bench|docs|test-results|playwright-report|next-env\.d\.ts|biome\.json|knip\.json|vitest\.config\.ts)$/
const besides = /\.(md|test\.tsx?|tsbuildinfo)$|^db\/(seed|setup|migrations|testing)\//

/** @param {string} folder @returns {string[]} */
function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => folder !== root || !outside.test(name))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      return entry.isDirectory() ? filesIn(path) : [path]
    })
}

/**
 * Names a build by its sources: the same sources make the same name, so that a restart does not reload open tabs.
 * @param {string} actionKey
 */
export function buildId(actionKey) {
  const hash = createHash('sha256').update(actionKey)
  const files = filesIn(root).map((path) => ({ path, name: relative(root, path).replaceAll(sep, '/') }))
  for (const { path, name } of files.sort((a, b) => (a.name < b.name ? -1 : 1)))
    if (!besides.test(name)) hash.update(`\0${name}\0`).update(readFileSync(path))
  return hash.digest('hex').slice(0, 16)
}

/** @param {string} distDir */
const stampFile = (distDir) => inRoot(distDir, 'portal-build')

/** @param {string} id @param {string} distDir */
export const isBuilt = (id, distDir) => readText(stampFile(distDir)) === id

/** What Next must be told alike while building and while running. @param {string} id @param {string} distDir @param {string} actionKey */
export const buildEnvironment = (id, distDir, actionKey) => ({
  PORTAL_BUILD_ID: id,
  PORTAL_BUILD_DIR: distDir,
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionKey,
  NEXT_TELEMETRY_DISABLED: '1',
})

export const nextCommand = inRoot('node_modules', 'next', 'dist', 'bin', 'next')

/** Next writes its build folder into these two files; they are put back. @param {() => Promise<unknown>} work */
async function keepingCompilerFiles(work) {
  const files = ['tsconfig.json', 'next-env.d.ts'].map((name) => inRoot(name))
  const texts = files.map((file) => readText(file))
  try {
    return await work()
  } finally {
    files.forEach((file, at) => {
      if (texts[at] !== undefined) writeWhole(file, texts[at], 0o644)
    })
  }
}

/**
 * @param {string} id
 * @param {string} distDir
 * @param {string} actionKey
 * @param {AbortSignal} [signal]
 */
export async function build(id, distDir, actionKey, signal) {
  rmSync(stampFile(distDir), { force: true })
  const log = inData('logs', 'build.log')
  rotateLog(log, 0)
  const output = openSync(log, 'a')
  const { DATABASE_URL, DATABASE_APP_URL, ...environment } = process.env
  const child = spawn(process.execPath, [nextCommand, 'build'], {
    cwd: root,
    env: { ...environment, NODE_ENV: 'production', ...buildEnvironment(id, distDir, actionKey) },
    stdio: ['ignore', output, output],
    signal,
  })
  closeSync(output)
  const code = await keepingCompilerFiles(
    () =>
      new Promise((resolve) => {
        child.once('error', resolve)
        child.once('close', resolve)
      }),
  )
  if (code !== 0) throw new Stop(`Không dựng được trang web. Nhật ký ${log}:\n${lastLines(log, 40)}`)
  await compressStatic(inRoot(distDir))
  writeWhole(stampFile(distDir), id)
}
