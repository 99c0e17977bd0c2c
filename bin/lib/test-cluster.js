import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { clusterAddresses } from './addresses.js'
import { inData } from './paths.js'
import { removeCluster, startCluster } from './pg-cluster.js'
import { isAlive } from './processes.js'
import { newPasswords } from './secrets.js'

/** A crash of the machine may lose it: that is the point of a throw-away cluster, and it makes the tests quick. */
export const careless = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '200',
}

/** Each run has a cluster of its own, so that two runs never meet. */
export async function startTestCluster() {
  await removeLeftOvers()
  const home = inData('clusters', `run-${process.pid}`)
  mkdirSync(home, { recursive: true })
  const passwords = newPasswords()
  const dir = join(home, 'cluster')
  const cluster = await startCluster({
    dir,
    password: passwords.superuser,
    log: join(home, 'postgres.log'),
    extra: careless,
  })
  return {
    port: cluster.port,
    passwords,
    addresses: clusterAddresses(cluster.port, passwords, 'portal_template'),
    stop: () => removeCluster(dir),
  }
}

/** Of runs that were killed. */
async function removeLeftOvers() {
  const folder = inData('clusters')
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const [, pid] = /^run-(\d+)$/.exec(name) ?? []
    if (!pid || isAlive(Number(pid))) continue
    await removeCluster(join(folder, name, 'cluster'))
  }
}
