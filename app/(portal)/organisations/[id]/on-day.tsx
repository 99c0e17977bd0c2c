import { AsOfForm } from '@/app/(portal)/organisations/as-of-form'
import { OrganisationTable } from '@/app/(portal)/organisations/organisation-table'
import { can, type Viewer } from '@/lib/auth/policy'
import { type Day, showDay } from '@/lib/core/dates'
import { kindWords } from '@/lib/organisations/labels'
import { listTerms } from '@/lib/organisations/queries'
import { postName } from '@/lib/posts/labels'
import { listPostsOn } from '@/lib/posts/queries'
import { getOrganisationOn, listBelowOn } from '@/lib/reorganisations/queries/as-of'
import type { RollFilter } from '@/lib/statistics/input'
import { rollLink } from '@/lib/statistics/links'
import { Notice } from '@/lib/ui/badge'
import { Link } from '@/lib/ui/link'
import { SummaryList } from '@/lib/ui/lists'
import { type Crumb, Page, Section } from '@/lib/ui/page'

type Asked = {
  viewer: Viewer
  organisation: { id: number; name: string; path: string }
  crumbs: Crumb[]
  on: Day
}

/** An organisation as it was on a day: its name, what stood below it, how many members. */
export async function OnDay({ viewer, organisation, crumbs, on }: Asked) {
  const { id } = organisation
  const [then, below, posts, terms] = await Promise.all([
    getOrganisationOn(viewer, id, on),
    listBelowOn(viewer, id, on),
    listPostsOn(viewer, id, on),
    listTerms(viewer, id),
  ])
  const term = terms.find(({ startsOn, endsOn }) => startsOn <= on && (endsOn === null || endsOn >= on))
  const mayList = [organisation, ...(then ? [then] : [])].every(
    (place) => can(viewer, 'statistics.read', place) && can(viewer, 'members.read', place),
  )
  /** A number, leading to who they were. */
  const people = (words: string, standing?: RollFilter['standing']) =>
    mayList ? <Link href={rollLink({ org: id }, on, { standing })}>{words}</Link> : words
  return (
    <Page title={then?.name ?? organisation.name} crumbs={crumbs} lead={then && kindWords(then)}>
      <Notice title={`Theo tổ chức và danh sách ngày ${showDay(on)}`}>
        <Link href={`/organisations/${id}`}>Xem hiện nay</Link>
      </Notice>
      <AsOfForm on={on} />
      {then ? (
        <p className="font-semibold">
          {people(`${then.full + then.probationary} đảng viên`)} ({people(`chính thức ${then.full}`, 'full')},{' '}
          {people(`dự bị ${then.probationary}`, 'probationary')}).
        </p>
      ) : (
        <p className="card lead">Ngày ấy tổ chức này chưa lập, hoặc đã kết thúc.</p>
      )}
      {then && (
        <SummaryList
          rows={[
            ...(then.above ? [{ name: 'Trực thuộc', value: then.above }] : []),
            { name: 'Cấp ủy hoặc chi bộ', value: then.committeeName },
            ...(term ? [{ name: 'Nhiệm kỳ', value: term.name }] : []),
            { name: 'Thể thức đầu trang', value: `${then.letterheadUpper} / ${then.letterheadLower}` },
          ]}
        />
      )}
      {then && posts.length > 0 && (
        <Section title="Người giữ chức vụ" id="posts">
          <p className="text-muted">
            Chỉ gồm người mà hiện nay đồng chí được xem; ai đã chuyển đi nơi khác có thể thiếu.
          </p>
          <SummaryList
            rows={[...new Set(posts.map(postName))].map((name) => ({
              name,
              value: posts
                .filter((post) => postName(post) === name)
                .map(({ id: key, memberId, fullName }) => (
                  <Link key={key} href={`/members/${memberId}?on=${showDay(on)}`} className="block">
                    {fullName}
                  </Link>
                )),
            }))}
          />
        </Section>
      )}
      {below.length > 0 && (
        <Section title="Tổ chức trực thuộc" id="below">
          <OrganisationTable rows={below} total={then} empty="" on={on} />
        </Section>
      )}
    </Page>
  )
}
