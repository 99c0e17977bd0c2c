/**
 * @param {string} user
 * @param {string} password
 * @param {number} port
 * @param {string} database
 */
const local = (user, password, port, database) =>
  `postgres://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`

/**
 * The three ways into a cluster of our own.
 * @param {number} port
 * @param {{ superuser: string, owner: string, app: string }} passwords
 */
export const clusterAddresses = (port, passwords, database = 'portal') => ({
  DATABASE_ADMIN_URL: local('postgres', passwords.superuser, port, 'postgres'),
  DATABASE_URL: local('portal_owner', passwords.owner, port, database),
  DATABASE_APP_URL: local('portal_app', passwords.app, port, database),
})
