import { notFound } from 'next/navigation'
import { SessionFields } from '@/app/(portal)/study/session-fields'
import { can } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { id as idField } from '@/lib/core/fields'
import { getRecordPlace } from '@/lib/records/queries/places'
import { updateSession } from '@/lib/study/actions'
import { studyFilter } from '@/lib/study/input'
import { spanWords, studyLabel } from '@/lib/study/labels'
import { getSession, listAttendance } from '@/lib/study/queries'
import { Downloads } from '@/lib/ui/downloads'
import { Form } from '@/lib/ui/form'
import { SummaryList } from '@/lib/ui/lists'
import { Page, Section } from '@/lib/ui/page'
import { Attendance } from './attendance'
import { AttendedCountTable } from './attended-counts'

/** One session: of a cell who attended, of a committee the share of its cells. */
export default async function SessionPage({ params, searchParams }: PageProps<'/study/[id]'>) {
  const viewer = await requireViewer()
  const { data: id } = idField().safeParse((await params).id)
  const session = (id && (await getSession(viewer, id))) || notFound()
  const { org } = studyFilter.parse(await searchParams)
  const place = (await getRecordPlace(viewer, org ?? session.orgId)) ?? (await getRecordPlace(viewer))
  const shown = place?.path.startsWith(session.path) ? place : undefined

  return (
    <Page
      title={session.title}
      crumbs={[
        { name: 'Đảng viên', href: '/members' },
        { name: 'Học tập nghị quyết, bồi dưỡng', href: '/study' },
        ...(shown && shown.id !== session.orgId
          ? [{ name: session.organisation, href: `/study/${session.id}` }]
          : []),
      ]}
      lead={studyLabel[session.kind]}
    >
      <SummaryList
        rows={[
          { name: 'Ngày', value: spanWords(session) },
          { name: 'Nơi tổ chức', value: session.organiser },
          { name: 'Cho đảng viên của', value: session.organisation },
        ]}
      />
      {shown && (
        <Section title={`Người dự: ${shown.name}`} id="attendance">
          {shown.kind === 'cell' ? (
            <Attendance
              sessionId={session.id}
              cellId={shown.id}
              rows={await listAttendance(viewer, session.id, shown)}
              mayMark={can(viewer, 'study.mark', shown)}
            />
          ) : (
            <AttendedCountTable viewer={viewer} sessionId={session.id} place={shown} />
          )}
          <Downloads
            query={{ session: session.id, org: shown.id }}
            files={[{ href: '/exports/attendance', label: 'Tải danh sách người dự ra Excel' }]}
          >
            <a href={`/print/attendance/${session.id}?org=${shown.id}`}>In danh sách người dự (PDF)</a>
          </Downloads>
        </Section>
      )}
      {can(viewer, 'study.update', session) && (
        <Form
          fold="Sửa đợt học này"
          action={updateSession}
          submit="Lưu đợt học"
          isPlain
          hidden={{ sessionId: session.id, version: session.version }}
        >
          <SessionFields session={session} />
        </Form>
      )}
    </Page>
  )
}
