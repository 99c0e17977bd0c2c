import { notFound } from 'next/navigation'
import { can } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { listAwards, listDisciplines, listUnrecordedDisciplines } from '@/lib/awards/queries'
import { id as idField } from '@/lib/core/fields'
import { businessDay } from '@/lib/core/settings'
import { getMember } from '@/lib/members/queries/detail'
import { listPostPlaces, listPosts } from '@/lib/posts/queries'
import { listScreeningsOf } from '@/lib/screenings/queries'
import { listLevelsOf } from '@/lib/screenings/queries/failed'
import { failedTwice } from '@/lib/screenings/rules'
import { listStudyOf } from '@/lib/study/queries'
import { Page } from '@/lib/ui/page'
import { Awards } from './awards'
import { Disciplines } from './disciplines'
import { Posts } from './posts'
import { Screenings } from './screenings'
import { Study } from './study'

/** Chức vụ, khen thưởng, kỷ luật of a member: by title, date and number; the decisions themselves stay on paper. */
export default async function CareerPage({ params }: PageProps<'/members/[id]/career'>) {
  const viewer = await requireViewer()
  const { data: id } = idField().safeParse((await params).id)
  const member = (id && (await getMember(viewer, id))) || notFound()
  const place = { path: member.path, ownerId: member.id }
  const [posts, places, awards, disciplines, considered, screenings, levels, study, today] =
    await Promise.all([
      listPosts(viewer, member.id),
      listPostPlaces(viewer, member),
      listAwards(viewer, member.id),
      listDisciplines(viewer, member.id),
      listUnrecordedDisciplines(viewer, member.id),
      listScreeningsOf(viewer, member.id),
      listLevelsOf(viewer, member.id),
      listStudyOf(viewer, member.id),
      businessDay(),
    ])

  return (
    <Page
      title="Chức vụ, khen thưởng, kỷ luật, học tập"
      crumbs={[
        { name: 'Đảng viên', href: '/members' },
        { name: member.fullName, href: `/members/${member.id}` },
      ]}
      lead={`${member.fullName}, ${member.cell}. Chỉ ghi tên, ngày và số quyết định; văn bản không đưa lên đây.`}
    >
      <Posts
        member={member}
        rows={posts}
        places={places}
        may={{
          record: can(viewer, 'posts.record', place),
          end: ({ orgPath: path }) => can(viewer, 'posts.end', place) && can(viewer, 'posts.end', { path }),
          withdraw: ({ orgPath: path }) =>
            can(viewer, 'posts.withdraw', place) && can(viewer, 'posts.withdraw', { path }),
        }}
      />
      <Awards
        memberId={member.id}
        rows={awards}
        may={{ record: can(viewer, 'awards.record', place), end: can(viewer, 'awards.end', place) }}
      />
      {can(viewer, 'disciplines.read', place) && (
        <Disciplines
          memberId={member.id}
          rows={disciplines}
          considered={considered}
          may={{
            record: can(viewer, 'disciplines.record', place),
            end: can(viewer, 'disciplines.end', place),
            decide: can(viewer, 'members.amend', place),
          }}
        />
      )}
      <Study rows={study} />
      {can(viewer, 'screenings.read', place) && (
        <Screenings
          rows={screenings}
          failed={failedTwice(levels)}
          today={today}
          mayFollow={can(viewer, 'screenings.follow', place)}
        />
      )}
    </Page>
  )
}
