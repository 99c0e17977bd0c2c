import type { Day } from '@/lib/core/dates'
import type { FeedbackFilter } from '@/lib/feedback/input'
import { statusLabels } from '@/lib/feedback/labels'
import { definitions, measureLabels } from '@/lib/synthesis/labels'
import { itemsLink } from '@/lib/synthesis/links'
import { type Counts, filterOf, type Measure, measures, stateFilters } from '@/lib/synthesis/measures'
import type { Figures } from '@/lib/synthesis/queries/figures'
import { Figures as FigureCards } from '@/lib/ui/figures'
import { Section } from '@/lib/ui/page'
import { type Column, Table } from '@/lib/ui/table'
import type { Words } from '@/lib/ui/words'

type Its = { figures: Figures; place: { id: number }; at: { month: Day; today: Day } }
type Row = { id: number | string; name: string; counts: Counts; narrowing: Partial<FeedbackFilter> }

/** A number and the list behind it; nothing to look at where it is none. */
const linked = (count: number, filter: Partial<FeedbackFilter>): Words =>
  count > 0 ? { text: count, href: itemsLink(filter) } : { text: 0 }

/** The month's numbers by addressee, field, organisation and state; in the order of the catalogue and the tree. */
export function CutTables({ figures, place, at }: Its) {
  const { total, byAddressee, byField, byPlace, byStatus } = figures
  if (!total || byAddressee.length === 0)
    return (
      <p className="card lead">
        Tháng này không có phản ánh, góp ý nào được gửi, được trả lời hay còn chờ; đồng chí chọn tháng khác.
      </p>
    )
  const here = { org: place.id }
  const filter = (measure: Measure) => ({ ...filterOf(measure, at), ...here })
  const all: Row = { id: 'all', name: 'Tổng số', counts: total, narrowing: {} }
  const columns = (first: string): Column<Row>[] => [
    { header: first, cell: ({ id, name }) => ({ text: name, isStrong: id === 'all' }) },
    ...measures.map(
      (measure): Column<Row> => ({
        header: measureLabels[measure],
        cell: ({ counts, narrowing }) => linked(counts[measure], { ...filter(measure), ...narrowing }),
        isNumber: true,
        isQuiet: ({ counts }) => counts[measure] === 0,
      }),
    ),
  ]
  const cut = (title: string, first: string, rows: Row[]) => (
    <Section title={title}>
      <Table rows={[...rows, all]} columns={columns(first)} empty="" />
    </Section>
  )
  return (
    <>
      <FigureCards
        figures={measures.map((measure) => ({
          label: measureLabels[measure],
          value: total[measure],
          href: total[measure] > 0 ? itemsLink(filter(measure)) : undefined,
        }))}
      />
      {definitions.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {cut(
        'Theo nơi nhận',
        'Nơi nhận',
        byAddressee.map((row) => ({ ...row, narrowing: { addressee: row.id } })),
      )}
      {cut(
        'Theo lĩnh vực',
        'Lĩnh vực',
        byField.map((row) => ({ ...row, narrowing: { field: row.id } })),
      )}
      {cut(
        'Theo đơn vị',
        'Đơn vị',
        byPlace.map((row) => ({ ...row, narrowing: { org: row.id } })),
      )}
      <Section title="Theo tình trạng">
        <Table
          rows={byStatus.map((row) => ({ id: row.status, ...row }))}
          columns={[
            { header: 'Tình trạng', cell: ({ status }) => statusLabels[status].label },
            {
              header: 'Gửi trong tháng',
              cell: ({ status, sent }) => linked(sent, { ...stateFilters(status, at).sent, ...here }),
              isNumber: true,
              isQuiet: ({ sent }) => sent === 0,
            },
            {
              header: 'Chưa kết thúc, gửi đến hết tháng',
              cell: ({ status, standing }) =>
                standing === undefined
                  ? { text: '' }
                  : linked(standing, { ...stateFilters(status, at).standing, ...here }),
              isNumber: true,
              isQuiet: ({ standing = 0 }) => standing === 0,
            },
          ]}
          empty="Chưa có mục nào."
        />
        <p>Đơn vị, nơi nhận, lĩnh vực không nêu trong bảng thì không có mục nào.</p>
      </Section>
    </>
  )
}
