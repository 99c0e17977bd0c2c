import { setUpDatabase } from './setup.js'
import { startTestCluster } from './test-cluster.js'

/**
 * Before the first test: a server and a migrated template that every test file clones. TEST_DATABASE_URL names
 * a server instead, by the address of a role that may create roles and databases.
 * @param {import('vitest/node').TestProject} project
 */
export default async function setUp(project) {
  const given = process.env.TEST_DATABASE_URL
  const own = given ? undefined : await startTestCluster()
  const addresses = own?.addresses ?? onGivenServer(given)
  await setUpDatabase(addresses)
  project.provide('addresses', addresses)
  return own?.stop
}

/** @param {string} admin */
function onGivenServer(admin) {
  const as = (user) => {
    const url = new URL(admin)
    url.username = user
    url.password = 'portal-test'
    url.pathname = '/portal_template'
    return url.href
  }
  return {
    DATABASE_ADMIN_URL: admin,
    DATABASE_URL: as('portal_test_owner'),
    DATABASE_APP_URL: as('portal_test_app'),
  }
}
