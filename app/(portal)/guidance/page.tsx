import { requireViewer } from '@/lib/auth/viewer'
import { showDay } from '@/lib/core/dates'
import { getSettings } from '@/lib/core/settings'
import { type AnswerFilter, answerFilter } from '@/lib/guidance/input'
import { sourceWords } from '@/lib/guidance/labels'
import { type AnswerRow, listAnswers } from '@/lib/guidance/queries/answers'
import { listAskers, listTopics } from '@/lib/guidance/queries/topics'
import { ListDownload } from '@/lib/ui/downloads'
import { Page } from '@/lib/ui/page'
import { Filter, Pager, SearchBox } from '@/lib/ui/search'
import { type Column, Table } from '@/lib/ui/table'
import { GuidanceLinks } from './guidance-links'

const columns: Column<AnswerRow>[] = [
  {
    header: 'Câu hỏi',
    cell: ({ id, title, isPublished, ...source }) => ({
      text: title,
      href: `/guidance/answers/${id}`,
      isStrong: true,
      note: `Căn cứ: ${sourceWords(source)}`,
      badges: isPublished ? [] : [['plain', 'Không đưa vào tập chung']],
    }),
  },
  { header: 'Chủ đề', cell: ({ topic }) => topic },
  { header: 'Trả lời ngày', cell: ({ answeredOn }) => showDay(answeredOn) },
]

/** Tập giải đáp: searched and filtered by whoever is signed in. */
export default async function GuidancePage({ searchParams }: PageProps<'/guidance'>) {
  const viewer = await requireViewer()
  const filter = answerFilter.parse(await searchParams)
  const [{ rows, next }, topics, askers, { boardName }] = await Promise.all([
    listAnswers(viewer, filter),
    listTopics(viewer),
    listAskers(viewer),
    getSettings(),
  ])
  const { after: _after, ...query } = filter

  return (
    <Page
      title="Hướng dẫn, giải đáp"
      lead={`${boardName} giải đáp cách áp dụng quy định, nêu rõ căn cứ; bản mới trả lời đứng trước.`}
      action={askers.length > 0 && { name: `Hỏi ${boardName}`, href: '/guidance/new' }}
    >
      <GuidanceLinks viewer={viewer} at="/guidance" />
      <SearchBox label="Tìm theo câu hỏi, trả lời, văn bản" value={filter.q}>
        <Filter
          name="topic"
          label="Chủ đề"
          value={filter.topic}
          options={topics.map(({ id, name }) => ({ value: id, label: name }))}
          all="Mọi chủ đề"
        />
      </SearchBox>
      <Table rows={rows} columns={columns} empty={emptyWords(filter)} />
      <Pager next={next} query={query} />
      <ListDownload list="guidance" query={query} />
    </Page>
  )
}

const emptyWords = ({ q, topic }: AnswerFilter) =>
  q || topic
    ? 'Không có giải đáp nào khớp. Đồng chí bớt điều kiện lọc hoặc tìm bằng từ khác.'
    : 'Chưa có giải đáp nào. Câu trả lời được đưa vào tập chung có ở đây.'
