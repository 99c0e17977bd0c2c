import { measureEach } from './pages.js'

const DISTRICTS = 10
/** Ids of the copies lie beyond all others. */
const APART = 1_000_000

/**
 * The rows again, once for each further district. Their paths and trails are written by the database.
 * @param {import('postgres').Sql} sql @param {'organisations' | 'members'} table
 * @param {string} above the column that names the organisation above
 * @param {string} order what must stand before what
 */
async function multiply(sql, table, above, order) {
  const columns = await sql`
    select column_name as name from information_schema.columns
    where table_name = ${table} and is_generated = 'NEVER'
      and column_name not in ('id', 'path', 'org_path', 'submit_key', 'card_number', ${above})`
  const names = columns.map(({ name }) => `"${name}"`).join(', ')
  await sql.unsafe(`
    insert into ${table} (id, ${above}, ${names}) overriding system value
    select id + ${APART} * district, ${above} + ${APART} * district, ${names}
    from ${table} cross join generate_series(1, ${DISTRICTS - 1}) district order by ${order}`)
  await sql.unsafe(`vacuum (analyze) ${table}`)
}

/**
 * The same pages beside one district's people and beside a province's: what a cell or a district sees has not changed.
 * @param {import('./world.js').World} world @param {string} url @param {import('./measure.js').Pids} pids
 */
export async function measureProvince(world, url, pids) {
  const { member } = await world.sights()
  const [board, secretary] = await Promise.all(
    ['tochuc.huyen', 'bithu.dongha'].map((login) => world.cookieOf(login)),
  )
  /** @type {[string, string, string][]} */
  const pages = [
    ['Việc cần làm (chi bộ)', secretary, '/'],
    ['Đảng viên của chi bộ', secretary, '/members'],
    ['Một đảng viên của chi bộ', secretary, `/members/${member}`],
    ['Đi làm xa của chi bộ', secretary, '/away'],
    ['Danh sách đảng viên của huyện', board, '/members'],
    ['Tìm đảng viên của huyện', board, '/members?q=nguyen+thi+hoa'],
    ['Đi làm xa của huyện', board, '/away'],
    ['Tổ chức của huyện', board, '/organisations'],
    ['Thống kê của huyện', board, '/statistics'],
  ]
  /** @param {string} size */
  const measured = (size) =>
    measureEach(
      pages.map(([name, cookie, path]) => [`${name}, cạnh ${size} đảng viên`, cookie, path]),
      url,
      pids,
    )
  const before = await measured('9.206')
  await multiply(world.sql, 'organisations', 'parent_id', 'length(path), id')
  await multiply(world.sql, 'members', 'org_id', 'id')
  await world.sql`vacuum (analyze) memberships`
  const after = await measured('92.060')
  return before.flatMap((row, place) => [row, ...after.slice(place, place + 1)])
}
