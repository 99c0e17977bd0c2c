import type { Sql } from 'postgres'
import { type Account, accountOf } from './addresses'
import { SetupError } from './setup-error'

/** DDL takes no parameters: names and words are quoted by the server itself. */
async function execute(sql: Sql, pattern: string, ...values: string[]) {
  const [row] = await sql<
    { command: string }[]
  >`SELECT format(${pattern}, VARIADIC ${values}::text[]) AS command`
  if (row) await sql.unsafe(row.command)
}

const isRole = async (sql: Sql, name: string) =>
  (await sql`SELECT 1 FROM pg_roles WHERE rolname = ${name}`).length > 0

async function setRole(sql: Sql, { user, password }: Account) {
  if (!(await isRole(sql, user))) await execute(sql, 'CREATE ROLE %I', user)
  await execute(sql, 'ALTER ROLE %I LOGIN PASSWORD %L', user, password)
}

/** On our own server: the owner and the empty database. */
export async function createOwner(admin: Sql, owner: Account) {
  await setRole(admin, owner)
  await execute(admin, 'ALTER ROLE %I CREATEROLE', owner.user)
  const [known] = await admin`SELECT 1 FROM pg_database WHERE datname = ${owner.database}`
  if (!known) await execute(admin, 'CREATE DATABASE %I OWNER %I', owner.database, owner.user)
}

/** The application role: on our own server made by the superuser, elsewhere by the owner if he may. */
export async function createAppRole(sql: Sql, app: Account) {
  try {
    await setRole(sql, app)
  } catch (error) {
    const [code] = error instanceof Error && 'code' in error ? [error.code] : []
    if (code !== '42501') throw error
    throw new SetupError(
      `Chủ sở hữu cơ sở dữ liệu không được phép tạo vai trò "${app.user}" cho trang web. ` +
        'Đồng chí hãy nhờ người quản trị PostgreSQL tạo một vai trò đăng nhập thường, rồi đặt biến ' +
        'DATABASE_APP_URL là địa chỉ của vai trò ấy.',
    )
  }
}

/** Records of what happened: rows are added, never changed. */
const ADDED_ONLY = [
  'directive_readings',
  'audit_entries',
  'attendances',
  'visits',
  'supplements',
  'corrections',
  'reopenings',
  'feedback_steps',
  'rule_sets',
  'rule_withdrawals',
  'holiday_entries',
  'holiday_withdrawals',
  'setting_changes',
  'schedule_notices',
  'score_reviews',
  'score_lists',
  'reports',
  'syntheses',
  'extracts',
  'scans',
  'scan_replacements',
  'visit_matches',
  'visit_promises',
  'task_steps',
  'candidate_steps',
  'rating_figures',
  'rating_corrections',
  'admission_targets',
  'guidance_answers',
  'feedback_files',
  'feedback_file_removals',
  'deadline_runs',
  'dues_books',
  'dues_profiles',
  'dues_payments',
  'transfer_steps',
  'residence_comments',
  'organisation_events',
  'organisation_event_parties',
  'handover_members',
  'contacts',
  'contact_withdrawals',
  'exemption_returns',
]
/** What cadres wrote stays; it ends, closes or is corrected, but does not vanish. */
const NEVER_DELETED = [
  'directives',
  'organisations',
  'addressees',
  'feedback_fields',
  'members',
  'accounts',
  'minutes',
  'tasks',
  'candidates',
  'papers',
  'day_exceptions',
  'calendar_feeds',
  'proposals',
  'agendas',
  'visitors',
  'visit_assignments',
  'guidance_topics',
  'guidance_questions',
  'feedback_items',
  'feedback_opinions',
  'notices',
  'digests',
  'dues_reliefs',
  'dues_remittances',
  'transfers',
  'departures',
  'residences',
  'handovers',
  'record_checks',
  'badges',
  'posts',
  'awards',
  'disciplines',
  'member_changes',
  'screenings',
  'study_sessions',
  'exemption_requests',
  'collective_rounds',
  'collective_ratings',
]
/** Written by triggers alone, or by the owner. */
const ONLY_READ = ['audit_heads', 'memberships', 'organisation_versions', 'backup_runs']

/**
 * Exactly what the web process may do: read and write rows. No DDL, no temporary tables, and of the audit only
 * reading and adding.
 */
export async function grantAppRole(owner: Sql, app: Account) {
  const { user, database } = app
  await execute(owner, 'REVOKE ALL ON DATABASE %I FROM PUBLIC', database)
  await execute(owner, 'GRANT CONNECT ON DATABASE %I TO %I', database, user)
  await execute(owner, 'GRANT USAGE ON SCHEMA public TO %I', user)
  await execute(owner, 'GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO %I', user)
  await execute(owner, 'GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO %I', user)
  for (const table of ADDED_ONLY) await execute(owner, 'REVOKE UPDATE, DELETE ON %I FROM %I', table, user)
  for (const table of NEVER_DELETED) await execute(owner, 'REVOKE DELETE ON %I FROM %I', table, user)
  for (const table of ONLY_READ)
    await execute(owner, 'REVOKE INSERT, UPDATE, DELETE ON %I FROM %I', table, user)
}

export async function assertSeparateRoles(sql: Sql, owner: string, app: string) {
  if (accountOf(owner).user === accountOf(app).user)
    throw new SetupError(
      'DATABASE_APP_URL đang dùng chính vai trò chủ sở hữu. Trang web phải dùng một vai trò riêng, không có quyền sửa cấu trúc.',
    )
  const [role] = await sql<{ rolsuper: boolean }[]>`
    SELECT rolsuper FROM pg_roles WHERE rolname = ${accountOf(app).user}`
  if (role?.rolsuper)
    throw new SetupError(
      'DATABASE_APP_URL đang dùng một vai trò quản trị của PostgreSQL. Hãy dùng một vai trò đăng nhập thường.',
    )
}
