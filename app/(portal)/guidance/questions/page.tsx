import { notFound } from 'next/navigation'
import { GuidanceLinks } from '@/app/(portal)/guidance/guidance-links'
import { canSomewhere } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { type Day, showDay } from '@/lib/core/dates'
import { businessDay, getSettings } from '@/lib/core/settings'
import { questionFilter } from '@/lib/guidance/input'
import { stateOf } from '@/lib/guidance/labels'
import { countQuestions, listQuestions, type QuestionRow } from '@/lib/guidance/queries/questions'
import { ListDownload } from '@/lib/ui/downloads'
import { Page } from '@/lib/ui/page'
import { Filter, FilterForm, Pager } from '@/lib/ui/search'
import { type Column, Table } from '@/lib/ui/table'

const columnsOn = (today: Day): Column<QuestionRow>[] => [
  {
    header: 'Câu hỏi',
    cell: ({ id, title, topic }) => ({
      text: title,
      href: `/guidance/questions/${id}`,
      isStrong: true,
      note: topic,
    }),
  },
  { header: 'Đơn vị hỏi', cell: ({ organisation }) => organisation },
  { header: 'Hỏi ngày', cell: ({ askedOn }) => showDay(askedOn) },
  { header: 'Hạn trả lời', cell: ({ state, dueOn }) => (state === 'withdrawn' ? '' : showDay(dueOn)) },
  { header: 'Tình trạng', cell: (question) => ({ badges: [stateOf(question, today)] }) },
]

const states = [
  { value: 'asked', label: 'Chờ trả lời' },
  { value: 'answered', label: 'Đã trả lời' },
  { value: 'withdrawn', label: 'Đã rút' },
]

export default async function QuestionsPage({ searchParams }: PageProps<'/guidance/questions'>) {
  const viewer = await requireViewer()
  if (!canSomewhere(viewer, 'guidance.read')) notFound()
  const filter = questionFilter.parse(await searchParams)
  const [{ rows, next }, total, today, { boardName }] = await Promise.all([
    listQuestions(viewer, filter),
    countQuestions(viewer, filter),
    businessDay(),
    getSettings(),
  ])
  const { after: _after, ...query } = filter

  return (
    <Page
      title="Câu hỏi về cách áp dụng quy định"
      lead={`${total} câu hỏi của đơn vị đồng chí và các đơn vị trực thuộc`}
    >
      <GuidanceLinks viewer={viewer} at="/guidance/questions" />
      <FilterForm>
        <Filter name="state" label="Tình trạng" value={filter.state} options={states} all="Tất cả" />
      </FilterForm>
      <Table
        rows={rows}
        columns={columnsOn(today)}
        empty={
          filter.state
            ? 'Không có câu hỏi nào ở tình trạng này.'
            : `Chưa có câu hỏi nào. Bí thư, thư ký chi bộ và văn phòng đảng ủy hỏi ở mục “Hỏi ${boardName}”.`
        }
      />
      <Pager next={next} query={query} />
      <ListDownload list="questions" query={query} />
    </Page>
  )
}
