import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { clusterAddresses } from '../bin/lib/addresses.js'
import { buildEnvironment, buildId } from '../bin/lib/build.js'
import { inData } from '../bin/lib/paths.js'
import { startCluster } from '../bin/lib/pg-cluster.js'
import { nextFreePort } from '../bin/lib/ports.js'
import { newPasswords, secrets } from '../bin/lib/secrets.js'
import { setUpDatabase } from '../bin/lib/setup.js'
import { builtFolder } from '../bin/lib/test-portal.js'
import { startWeb } from '../bin/lib/web.js'

const host = '127.0.0.1'

/** The built portal over a cluster of its own, as durable as a real one, filled with the large district. */
export async function startBenchPortal() {
  const { actionKey, authSecret } = secrets()
  const id = buildId(actionKey)
  const distDir = await builtFolder(id, actionKey)
  const home = inData('cluster-of-bench')
  rmSync(home, { recursive: true, force: true })
  mkdirSync(home, { recursive: true })
  const passwords = newPasswords()
  const cluster = await startCluster({
    dir: join(home, 'cluster'),
    password: passwords.superuser,
    log: join(home, 'postgres.log'),
  })
  const addresses = clusterAddresses(cluster.port, passwords, 'portal_bench')
  const began = performance.now()
  await setUpDatabase(addresses, ['district', '--sign-ins', inData('sign-ins.json')])
  const seeded = (performance.now() - began) / 1_000
  const port = await nextFreePort(3200, host)
  const url = `http://localhost:${port}`
  const web = await startWeb({
    mode: 'start',
    host,
    port,
    environment: {
      ...buildEnvironment(id, distDir, actionKey),
      DATABASE_APP_URL: addresses.DATABASE_APP_URL,
      NEXTAUTH_SECRET: authSecret,
      NEXTAUTH_URL: url,
    },
  })
  await web.ready()
  return {
    url,
    seeded,
    secret: authSecret,
    ownerAddress: addresses.DATABASE_URL,
    pids: { web: web.pid, postgres: cluster.pid },
    stop: async () => {
      await web.stop()
      await cluster.stop()
      rmSync(home, { recursive: true, force: true })
    },
  }
}
