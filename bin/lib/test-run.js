import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { clusterAddresses } from './addresses.js'
import { findBrowser } from './browser.js'
import { startFilledPortal } from './filled-portal.js'
import { install, isInstalled } from './install.js'
import { releaseLock, takeLock } from './lock.js'
import { inData, inRoot, root } from './paths.js'
import { Stop } from './stop.js'
import { playwrightTally, single, sum, vitestTally } from './tally.js'
import { startTestCluster } from './test-cluster.js'
import { stopOrphanedWeb } from './web.js'

/** @param {string} name of a package's command */
const tool = (...path) => inRoot('node_modules', ...path)
const tools = {
  biome: tool('@biomejs', 'biome', 'bin', 'biome'),
  next: tool('next', 'dist', 'bin', 'next'),
  tsc: tool('typescript', 'bin', 'tsc'),
  knip: tool('knip', 'bin', 'knip.js'),
  vitest: tool('vitest', 'vitest.mjs'),
  playwright: tool('@playwright', 'test', 'cli.js'),
}

/**
 * @param {keyof typeof tools} name
 * @param {string[]} args
 * @param {Record<string, string>} [extra] environment
 * @returns {Promise<boolean>}
 */
function succeeds(name, args, extra = {}) {
  console.log(`\n── ${name} ${args.join(' ')}`)
  const { NODE_ENV, ...environment } = process.env
  const child = spawn(process.execPath, [tools[name], ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...environment, NEXT_TELEMETRY_DISABLED: '1', ...extra },
  })
  return new Promise((resolve) => {
    child.once('error', () => resolve(false))
    child.once('close', (code) => resolve(code === 0))
  })
}

async function staticChecks() {
  const style = single(await succeeds('biome', ['ci', '.']))
  const types = single((await succeeds('next', ['typegen'])) && (await succeeds('tsc', ['--noEmit'])))
  const leftovers = single(await succeeds('knip', []))
  return sum([style, types, leftovers])
}

/** @param {Record<string, string>} addresses @param {string[]} files */
async function unitTests(addresses, files) {
  const report = inData('vitest.json')
  rmSync(report, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const server = { TEST_DATABASE_URL: addresses.DATABASE_ADMIN_URL }
  return vitestTally(report, await succeeds('vitest', ['run', ...reporters, ...files], server))
}

/** @param {Record<string, string>} addresses @param {string[]} files */
async function browserTests(addresses, files) {
  const report = inData('playwright.json')
  rmSync(report, { force: true })
  const { executablePath = '', chromiumSandbox } = await findBrowser()
  const portal = await startFilledPortal(addresses, 'demo', 3100)
  running.push(portal.stop)
  const succeeded = await succeeds('playwright', ['test', '-c', 'e2e', ...files], {
    ...portal.environment,
    ...addresses,
    PORTAL_E2E_URL: portal.url,
    PORTAL_SIGN_INS: portal.signIns,
    PORTAL_CHROMIUM: executablePath,
    PORTAL_CHROMIUM_SANDBOX: chromiumSandbox ? '1' : '0',
    PORTAL_E2E_REPORT: report,
  })
  return playwrightTally(report, succeeded)
}

/** A part that cannot even begin counts as failed, and the others still run. @param {() => Promise<import('./tally.js').Tally>} part */
async function attempted(part) {
  try {
    return await part()
  } catch (error) {
    console.error(error instanceof Stop ? error.message : error)
    return single(false)
  }
}

/** @type {(() => Promise<void>)[]} what to stop, the last started first */
const running = []

async function stopAll() {
  for (const stop of running.splice(0).reverse()) await stop()
  releaseLock()
}

async function begin() {
  const holder = takeLock()
  if (holder) throw new Stop(`Một lượt npm test khác đang chạy (tiến trình ${holder.pid}).`)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, async () => {
      await stopAll()
      process.exit(130)
    })
  await stopOrphanedWeb()
  if (!isInstalled()) await install()
}

/** @param {string[]} args which part, and files of it; nothing means everything */
export async function runTests([part, ...files]) {
  const wants = (name) => !part || part === name
  await begin()
  const results = []
  if (wants('static')) results.push(await attempted(staticChecks))
  if (wants('unit') || wants('e2e')) {
    const { addresses, port, passwords, stop } = await startTestCluster()
    running.push(stop)
    if (wants('unit')) results.push(await attempted(() => unitTests(addresses, files)))
    const demonstration = clusterAddresses(port, passwords, 'portal_e2e')
    if (wants('e2e')) results.push(await attempted(() => browserTests(demonstration, files)))
  }
  await stopAll()
  const { passed, failed, skipped } = sum(results)
  if (skipped > 0) console.log(`\n${skipped} phép thử bị bỏ qua.`)
  console.log(`\n${passed} passed, ${failed} failed`)
  if (failed > 0 || passed === 0) process.exitCode = 1
}
