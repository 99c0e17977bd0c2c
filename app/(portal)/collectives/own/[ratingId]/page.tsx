import { notFound } from 'next/navigation'
import { listCrumb } from '@/app/(portal)/collectives/round-page'
import { requireViewer } from '@/lib/auth/viewer'
import { proposeOwn } from '@/lib/collectives/actions/rounds'
import { getOwnCollective } from '@/lib/collectives/queries/rounds'
import { showDay } from '@/lib/core/dates'
import { id } from '@/lib/core/fields'
import { businessDay } from '@/lib/core/settings'
import { levelName, levelOptions } from '@/lib/ratings/labels'
import { DayField, Radios } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Link } from '@/lib/ui/link'
import { SummaryList } from '@/lib/ui/lists'
import { Page, Section } from '@/lib/ui/page'

export default async function OwnCollectivePage({ params }: PageProps<'/collectives/own/[ratingId]'>) {
  const viewer = await requireViewer()
  const read = id().safeParse((await params).ratingId)
  const row = read.success ? await getOwnCollective(viewer, read.data) : undefined
  if (!row) notFound()
  const today = await businessDay()

  return (
    <Page
      title={`Tự xếp loại năm ${row.year}, ${row.name}`}
      crumbs={[{ name: 'Xếp loại', href: '/ratings' }, listCrumb]}
      lead={row.ruleSource}
    >
      {row.level && row.decidedOn && (
        <SummaryList
          rows={[
            { name: 'Kết quả', value: levelName[row.level] },
            {
              name: 'Quyết định',
              value: `${row.decisionNumber}, ${showDay(row.decidedOn)}, ${row.decidedBy}`,
            },
          ]}
        />
      )}
      {row.state === 'open' ? (
        <Section title="Mức tự xếp loại">
          <p>Ghi mức và ngày họp. Lời báo cáo kiểm điểm ở lại trên giấy, cổng không lưu.</p>
          <Form
            action={proposeOwn}
            submit="Ghi mức tự xếp loại"
            hidden={{ collectiveId: row.id, version: row.version }}
          >
            <Radios name="selfLevel" label="Tự xếp loại" value={row.selfLevel} options={levelOptions} />
            <DayField name="selfOn" label="Ngày họp tự xếp loại" value={showDay(row.selfOn ?? today)} />
          </Form>
        </Section>
      ) : (
        <p>
          Tự xếp loại: {row.selfLevel ? levelName[row.selfLevel] : 'chưa ghi'}
          {row.selfOn && `, ngày ${showDay(row.selfOn)}`}.
        </p>
      )}
      <Section title="Báo cáo kiểm điểm của tập thể (mẫu 01)">
        <p>
          <Link href={`/collectives/own/${row.id}/review`}>Soạn hoặc in mẫu trống</Link>.
          {row.isScored && ' Bản dự thảo gửi trước hội nghị ít nhất 3 ngày làm việc (Hướng dẫn 43-HD/BTCTW).'}
        </p>
      </Section>
    </Page>
  )
}
