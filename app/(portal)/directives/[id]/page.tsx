import { notFound } from 'next/navigation'
import { requireViewer } from '@/lib/auth/viewer'
import { showDay, showMonth } from '@/lib/core/dates'
import { id as rowId } from '@/lib/core/fields'
import { closeDirective } from '@/lib/directives/actions'
import { directiveFilter } from '@/lib/directives/input'
import { cellsMeant } from '@/lib/directives/labels'
import { type DirectiveCell, getDirective, listDirectiveCells } from '@/lib/directives/queries'
import { shortName, stateOf } from '@/lib/directives/rules'
import { Notice } from '@/lib/ui/badge'
import { ListDownload } from '@/lib/ui/downloads'
import { TextArea } from '@/lib/ui/field'
import { Figures } from '@/lib/ui/figures'
import { Form } from '@/lib/ui/form'
import { SummaryList } from '@/lib/ui/lists'
import { Page, Section } from '@/lib/ui/page'
import { Pager } from '@/lib/ui/search'
import { type Column, Table } from '@/lib/ui/table'

const columns: Column<DirectiveCell>[] = [
  {
    header: 'Chi bộ',
    cell: ({ cell, meetingId }) => (meetingId ? { text: cell, href: `/meetings/${meetingId}` } : cell),
  },
  { header: 'Cấp trên', cell: ({ above }) => above },
  {
    header: 'Trong biên bản',
    cell: ({ heldOn }) =>
      heldOn
        ? { badges: [['good', 'Đã quán triệt']], note: `Kỳ họp ngày ${showDay(heldOn)}` }
        : { badges: [['warn', 'Chưa']] },
  },
]

/** One document: what it asks, and cell by cell whether it stands in completed minutes. */
export default async function DirectivePage({ params, searchParams }: PageProps<'/directives/[id]'>) {
  const viewer = await requireViewer()
  const asked = rowId().safeParse((await params).id)
  const directive = (asked.success && (await getDirective(viewer, asked.data))) || notFound()
  const { after, state } = directiveFilter.parse(await searchParams)
  const { rows, next } = await listDirectiveCells(viewer, { directive: directive.id, after, state })
  const { id, cells, spread, month, closedOn, closeReason, version } = directive
  const standing = stateOf(directive)
  const link = (only?: string) => `/directives/${id}${only ? `?state=${only}` : ''}`

  return (
    <Page
      title={shortName(directive)}
      lead={directive.subject}
      crumbs={[
        {
          name: `Văn bản cần quán triệt tháng ${showMonth(month)}`,
          href: `/directives?month=${month.slice(0, 7)}`,
        },
      ]}
    >
      {closedOn && (
        <Notice
          tone={standing === 'withdrawn' ? 'bad' : 'calm'}
          title={`${standing === 'withdrawn' ? 'Đã rút' : 'Đã kết thúc'} ngày ${showDay(closedOn)}`}
        >
          {closeReason}
        </Notice>
      )}
      <SummaryList
        rows={[
          { name: 'Cấp ủy yêu cầu', value: directive.committee },
          { name: 'Từ kỳ sinh hoạt', value: `Tháng ${showMonth(month)}` },
          { name: 'Chi bộ phải quán triệt', value: cellsMeant(directive) },
          ...(directive.discussion ? [{ name: 'Cần thảo luận', value: directive.discussion }] : []),
        ]}
      />
      <Figures
        figures={[
          { label: 'Đã quán triệt', value: `${spread}/${cells}`, href: link('spread'), note: 'chi bộ' },
          { label: 'Chưa', value: cells - spread, href: link('waiting'), note: 'chi bộ' },
          { label: 'Tất cả', value: cells, href: link(), note: 'chi bộ' },
        ]}
      />
      <Section
        title={state === 'spread' ? 'Đã quán triệt' : state === 'waiting' ? 'Chưa quán triệt' : 'Theo chi bộ'}
      >
        <Table
          rows={rows}
          columns={columns}
          empty={
            state === 'waiting'
              ? 'Không còn chi bộ nào chưa quán triệt.'
              : 'Chưa chi bộ nào có văn bản này trong biên bản đã hoàn tất.'
          }
        />
        <Pager next={next} query={{ state }} />
        <ListDownload list="directives" query={{ directive: id, state }} />
      </Section>
      {directive.mayWrite && standing === 'open' && (
        <Section title={directive.mayWithdraw ? 'Rút văn bản' : 'Kết thúc quán triệt'}>
          <Form
            action={closeDirective}
            submit={directive.mayWithdraw ? 'Rút văn bản' : 'Kết thúc quán triệt'}
            hidden={{ directiveId: id, version }}
            isPlain
          >
            <TextArea
              name="reason"
              label="Lý do"
              hint={
                directive.mayWithdraw
                  ? 'Chưa chi bộ nào quán triệt: văn bản không còn đứng trong chương trình và không tính.'
                  : 'Đã có chi bộ quán triệt nên không rút được: các chi bộ còn lại không phải quán triệt nữa.'
              }
              rows={2}
              maxLength={500}
            />
          </Form>
        </Section>
      )}
    </Page>
  )
}
