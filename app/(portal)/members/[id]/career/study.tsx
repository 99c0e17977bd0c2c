import { spanWords, studyLabel } from '@/lib/study/labels'
import type { MemberStudy } from '@/lib/study/queries'
import { Section } from '@/lib/ui/page'
import { type Column, Table } from '@/lib/ui/table'

const columns: Column<MemberStudy>[] = [
  { header: 'Ngày', cell: spanWords },
  { header: 'Nội dung', cell: ({ title, kind }) => ({ text: title, note: studyLabel[kind] }) },
  { header: 'Nơi tổ chức', cell: ({ organiser }) => organiser },
]

/** What the member attended. */
export const Study = ({ rows }: { rows: MemberStudy[] }) => (
  <Section title="Học tập nghị quyết, bồi dưỡng" id="study">
    <Table rows={rows} columns={columns} empty="Chưa ghi đợt học tập, lớp bồi dưỡng nào." />
  </Section>
)
