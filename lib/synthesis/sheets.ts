import { type Day, showDay, showMonth } from '@/lib/core/dates'
import type { ExcelSheet } from '@/lib/excel/book'
import { kindLabels, replyKindLabels, statusLabels } from '@/lib/feedback/labels'
import { definitions, measureLabels } from './labels'
import { type Counts, measures } from './measures'
import type { PaperSource } from './paper'
import type { TwelveMonths } from './queries/months'
import { cellOf, groupOf, sourceWords, stateWords } from './words'

const heads = measures.map((measure) => measureLabels[measure])
const figures = (counts: Counts) => measures.map((measure) => counts[measure])

/** The month as a workbook: each table of the page, and every item with its answer. */
export function synthesisSheets(
  { figures: all, items }: Pick<PaperSource, 'figures' | 'items'>,
  months: TwelveMonths,
  today: Day,
): ExcelSheet[] {
  const cut = (name: string, first: string, rows: { name: string; counts: Counts }[]): ExcelSheet => ({
    name,
    heads: [first, ...heads],
    rows: [
      ...rows.map((row) => [row.name, ...figures(row.counts)]),
      ...(all.total ? [['Tổng số', ...figures(all.total)]] : []),
    ],
    notes: [`Tính đến ngày ${showDay(today)}.`, ...definitions],
  })
  return [
    cut('Theo nơi nhận', 'Nơi nhận', all.byAddressee),
    cut('Theo lĩnh vực', 'Lĩnh vực', all.byField),
    cut('Theo đơn vị', 'Đơn vị', all.byPlace),
    {
      name: 'Theo tình trạng',
      heads: ['Tình trạng', 'Gửi trong tháng', 'Chưa kết thúc, gửi đến hết tháng'],
      rows: all.byStatus.map(({ status, sent, standing }) => [
        statusLabels[status].label,
        sent,
        standing ?? '',
      ]),
    },
    {
      name: '12 tháng',
      heads: ['Tháng', 'Nhận', 'Đã trả lời', 'Đúng hạn', 'Tỷ lệ đúng hạn (%)', 'Nay chưa trả lời'],
      rows: [
        ...months.rows.map(({ month, counts }) => [
          showMonth(month),
          counts.received,
          counts.answered,
          counts.onTime,
          counts.answered > 0 ? Math.round((1000 * counts.onTime) / counts.answered) / 10 : null,
          counts.unanswered,
        ]),
        ['Trước đó', '', '', '', '', months.older],
      ],
    },
    {
      name: 'Nội dung, trả lời',
      heads: [
        ...['Nơi trả lời', 'Mã', 'Chi bộ', 'Nơi nhận', 'Lĩnh vực', 'Loại', 'Ngày gửi', 'Tiêu đề', 'Nội dung'],
        ...['Kết quả', 'Trả lời', 'Văn bản, người ký', 'Ngày trả lời', 'Muộn (ngày làm việc)', 'Tình trạng'],
      ],
      rows: items.map((item) => [
        groupOf(item),
        item.code,
        cellOf(item),
        item.addressee,
        item.field,
        kindLabels[item.kind],
        { day: item.sentOn },
        item.title,
        item.text,
        item.replyKind ? replyKindLabels[item.replyKind] : '',
        item.replyText ?? '',
        sourceWords(item),
        item.answeredOn ? { day: item.answeredOn } : null,
        item.daysLate ?? null,
        stateWords(item),
      ]),
    },
  ]
}
