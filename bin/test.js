#!/usr/bin/env node
import { readJson } from './lib/files.js'
import { inData } from './lib/paths.js'
import { runMain, Stop } from './lib/stop.js'

const parts = ['static', 'unit', 'e2e']
const usage = `Cách dùng: npm test [-- ${parts.join('|')} [tệp …]]`

runMain(async () => {
  const args = process.argv.slice(2)
  if (args[0] && !parts.includes(args[0])) throw new Stop(usage)
  // Beside the installation's data, never in it; said before the modules below read it.
  const actionKey = readJson(inData('secrets.json'))?.actionKey
  // The key of the installation, so that a build of the same sources serves both.
  if (actionKey) process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY = actionKey
  process.env.PORTAL_DATA_DIR = inData('test')
  const { runTests } = await import('./lib/test-run.js')
  await runTests(args)
})
