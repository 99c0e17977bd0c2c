import { build, buildEnvironment, buildId, isBuilt } from './build.js'
import { inData } from './paths.js'
import { nextFreePort } from './ports.js'
import { secrets } from './secrets.js'
import { setUpDatabase } from './setup.js'
import { startWeb } from './web.js'

const host = '127.0.0.1'
const RUNNING = '.next'
const OWN = '.next-test'

/** The installation's build if it is of these sources; else one beside it, never over it. @param {string} id @param {string} actionKey */
async function builtFolder(id, actionKey) {
  if (isBuilt(id, RUNNING)) return RUNNING
  if (!isBuilt(id, OWN)) await build(id, OWN, actionKey)
  return OWN
}

/**
 * The real server on a database of its own, which is filled first.
 * @param {Record<string, string>} addresses
 * @param {'demo' | 'district'} filling
 * @param {number} from the first port that is tried
 */
export async function startFilledPortal(addresses, filling, from) {
  const { actionKey, authSecret } = secrets()
  const id = buildId(actionKey)
  const distDir = await builtFolder(id, actionKey)
  const signIns = inData('sign-ins.json')
  const began = performance.now()
  await setUpDatabase(addresses, [filling, '--sign-ins', signIns])
  const seeded = (performance.now() - began) / 1_000
  const port = await nextFreePort(from, host)
  const url = `http://localhost:${port}`
  const environment = {
    ...buildEnvironment(id, distDir, actionKey),
    DATABASE_APP_URL: addresses.DATABASE_APP_URL,
    NEXTAUTH_SECRET: authSecret,
    NEXTAUTH_URL: url,
  }
  const web = await startWeb({ mode: 'start', host, port, environment })
  await web.ready()
  return { url, seeded, signIns, secret: authSecret, environment, pid: web.pid, stop: web.stop }
}
