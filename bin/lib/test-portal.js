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
export async function builtFolder(id, actionKey) {
  if (isBuilt(id, RUNNING)) return RUNNING
  if (!isBuilt(id, OWN)) await build(id, OWN, actionKey)
  return OWN
}

/**
 * The real server on a database of its own, filled with the demonstration.
 * @param {Record<string, string>} addresses
 */
export async function startTestPortal(addresses) {
  const { actionKey, authSecret } = secrets()
  const id = buildId(actionKey)
  const distDir = await builtFolder(id, actionKey)
  await setUpDatabase(addresses, ['demo', '--sign-ins', inData('sign-ins.json')])
  const port = await nextFreePort(3100, host)
  const url = `http://localhost:${port}`
  const own = {
    ...buildEnvironment(id, distDir, actionKey),
    DATABASE_APP_URL: addresses.DATABASE_APP_URL,
    NEXTAUTH_SECRET: authSecret,
    NEXTAUTH_URL: url,
  }
  const web = await startWeb({ mode: 'start', host, port, environment: own })
  await web.ready()
  return {
    environment: {
      ...own,
      ...addresses,
      PORTAL_E2E_URL: url,
      PORTAL_SIGN_INS: inData('sign-ins.json'),
    },
    stop: web.stop,
  }
}
