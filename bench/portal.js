import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { clusterAddresses } from '../bin/lib/addresses.js'
import { startFilledPortal } from '../bin/lib/filled-portal.js'
import { inData } from '../bin/lib/paths.js'
import { startCluster } from '../bin/lib/pg-cluster.js'
import { newPasswords } from '../bin/lib/secrets.js'

/** The built portal over a cluster of its own, as durable as a real one, filled with the large district. */
export async function startBenchPortal() {
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
  const { url, seeded, secret, pid, stop } = await startFilledPortal(addresses, 'district', 3200)
  return {
    url,
    seeded,
    secret,
    ownerAddress: addresses.DATABASE_URL,
    pids: { web: pid, postgres: cluster.pid },
    stop: async () => {
      await stop()
      await cluster.stop()
      rmSync(home, { recursive: true, force: true })
    },
  }
}
