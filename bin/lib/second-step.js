/**
 * Switches off the second step of an account whose phone and codes are gone; the log says that the server did it.
 * @param {import('postgres').Sql} owner
 * @param {string} loginName
 * @returns {Promise<'off' | 'wasOff' | 'unknown'>}
 */
export async function resetSecondStep(owner, loginName) {
  const [found] = await owner`
    WITH account AS (SELECT id, org_path FROM accounts WHERE login_name = ${loginName.trim().toLowerCase()}),
    gone AS (DELETE FROM second_steps USING account WHERE account_id = account.id RETURNING account_id),
    logged AS (
      INSERT INTO audit_entries (action, subject, org_path)
      SELECT 'secondStep.reset', 'accounts:' || id, org_path FROM account JOIN gone ON account_id = id
    )
    SELECT (SELECT count(*) FROM gone) > 0 AS is_off FROM account`
  return found ? (found.is_off ? 'off' : 'wasOff') : 'unknown'
}
