import { createHash, randomBytes } from 'node:crypto'
import { createRequire } from 'node:module'
import postgres from 'postgres'

const { encode } = createRequire(import.meta.url)('next-auth/jwt')

/** What the measurements need of the district: who signs in, what is looked at, drafts to be written. */
export class World {
  /** @param {string} ownerAddress @param {string} secret */
  constructor(ownerAddress, secret) {
    this.sql = postgres(ownerAddress, { max: 1, onnotice: () => {} })
    this.secret = secret
  }

  /** A session as the sign-in makes it. @param {string} loginName @returns {Promise<string>} its cookie */
  async cookieOf(loginName) {
    const sid = randomBytes(32).toString('base64url')
    const id = createHash('sha256').update(sid).digest('hex')
    await this.sql`
      insert into sessions (id, account_id, expires_at)
      select ${id}, id, now() + interval '6 hours' from accounts where login_name = ${loginName}`
    return `next-auth.session-token=${await encode({ token: { sid }, secret: this.secret })}`
  }

  /** Things to look at, each within reach of those who look. */
  async sights() {
    const [row] = await this.sql`
      select (select id from members where org_id = c.id order by id limit 1) as member,
             (select m.meeting_id from minutes m join meetings on meetings.id = m.meeting_id
              where m.org_id = c.id and month = '2022-08-01') as meeting,
             (select id from feedback_items where status = 'closed' order by id limit 1) as feedback,
             c.id as cell
      from organisations c where name = 'Chi bộ thôn Đông Hạ'`
    return /** @type {{ member: number, meeting: number, feedback: number, cell: number }} */ (row)
  }

  /** The largest commune and another to merge it into. */
  async communes() {
    const rows = await this.sql`
      select o.id, count(*)::int as members from organisations o join members m on starts_with(m.org_path, o.path)
      where o.kind = 'grassroots' and o.ended_on is null group by o.id order by members desc, o.id limit 2`
    const [from, to] = rows
    return { from: from.id, to: to.id, members: from.members }
  }

  /** Completed minutes nobody has printed yet. @param {number} count @returns {Promise<number[]>} their meetings */
  async unprinted(count) {
    const rows = await this.sql`
      select m.meeting_id from minutes m
      join papers p on p.form = 'minutes' and p.subject_id = m.id and p.state = 'queued'
      where m.status = 'received' order by m.id desc limit ${count}`
    return rows.map((row) => row.meeting_id)
  }

  /**
   * Drafts ready to be completed in as many cells, written like the minutes of the month before.
   * @param {number} count @returns {Promise<{ meeting: number, minutes: number, org: number, login: string, account: number }[]>}
   */
  async drafts(count) {
    const rows = await this.sql`
      with made as (
        insert into minutes (meeting_id, org_id, template_id, content)
        select now.id, now.org_id, old.template_id,
               old.content || '{"feedback": [], "answers": [], "hasNoFeedback": true}'
               || jsonb_build_object('opening', old.content->'opening' || '{"heldOn": "2022-09-07", "committeeMetOn": "2022-09-05"}',
                    'assignments', (select coalesce(jsonb_agg(task || '{"dueOn": "2022-10-05"}'), '[]')
                              from jsonb_array_elements(old.content->'assignments') task))
        from meetings now
        join meetings before on before.org_id = now.org_id and before.month = '2022-08-01'
        join minutes old on old.meeting_id = before.id
        where now.month = '2022-09-01' and now.state = 'confirmed' and now.due_on = '2022-09-07'
        and not exists (select from minutes m where m.meeting_id = now.id)
        order by now.id desc limit ${count}
        returning id, meeting_id, org_id)
      select made.meeting_id as meeting, made.id as minutes, made.org_id as org, a.login_name as login, a.id as account
      from made join grants g on g.org_id = made.org_id and g.role = 'cellSecretary'
      join accounts a on a.id = g.account_id`
    if (rows.length < count) throw new Error(`only ${rows.length} drafts`)
    return rows.map(({ meeting, minutes, org, login, account }) => ({
      meeting,
      minutes,
      org,
      login,
      account,
    }))
  }

  /** A cell has at least so many members from now on: those it has, again. @param {number} org @param {number} wanted */
  async enlarge(org, wanted) {
    await this.sql`
      insert into members (org_id, full_name, sort_name, sex, birth_year, ethnic_group, standing, since_on)
      select org_id, full_name, sort_name, sex, birth_year, ethnic_group, standing, since_on
      from members cross join generate_series(1, ${wanted}) again
      where org_id = ${org} and status = 'active'
      order by again, id
      limit greatest(0, ${wanted} - (select count(*) from members where org_id = ${org} and status = 'active'))`
  }

  /**
   * A study session of the whole district, and the places whose attendance sheets have about so many rows; the district
   * itself, which prints the first 500, comes last.
   * @param {number[]} sizes @returns {Promise<{ session: number, top: number, sheets: { place: number, rows: number }[] }>}
   */
  async sheets(sizes) {
    const [{ session, top }] = await this.sql`
      insert into study_sessions (org_id, kind, title, organiser, starts_on, ends_on, recorded_by)
      select a.org_id, 'resolution', 'Học tập nghị quyết', 'Huyện ủy', '2022-08-15', '2022-08-16', a.id
      from accounts a where login_name = 'tochuc.huyen' returning id as session, org_id as top`
    const sheets = []
    for (const size of sizes) {
      const [sheet] = await this.sql`
        select o.id as place, least(500, count(*))::int as rows
        from organisations o join members m on starts_with(m.org_path, o.path) and m.status = 'active'
        where o.ended_on is null and o.kind in ('top', 'grassroots', 'cell')
        group by o.id order by abs(least(500, count(*)) - ${size}), o.id limit 1`
      sheets.push({ place: sheet.place, rows: sheet.rows })
    }
    return { session, top, sheets }
  }

  /** Secretaries of as many cells: guesses at one account are checked one after another. @param {number} count @returns {Promise<string[]>} */
  async secretaries(count) {
    const rows = await this.sql`
      select login_name from accounts a join grants g on g.account_id = a.id
      where g.role = 'cellSecretary' and a.closed_at is null order by a.id limit ${count}`
    return rows.map((row) => row.login_name)
  }

  /** Where members may be put. @returns {Promise<{ id: number, name: string }[]>} */
  async livingCells() {
    const rows = await this
      .sql`select id, name from organisations where kind = 'cell' and ended_on is null order by id`
    return rows.map(({ id, name }) => ({ id, name }))
  }

  end() {
    return this.sql.end()
  }
}
