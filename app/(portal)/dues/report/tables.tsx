import { showMonth } from '@/lib/core/dates'
import { showMoney } from '@/lib/core/money'
import { bookLink, payersLink, reportLink } from '@/lib/dues/links'
import { officialLines } from '@/lib/dues/official'
import type { DuesReport } from '@/lib/dues/queries/report'
import { Section } from '@/lib/ui/page'
import { type Column, Table } from '@/lib/ui/table'

const known = (amount: number | undefined) => (amount === undefined ? 'Chưa có tỷ lệ' : showMoney(amount))

/** One row a unit, in the order of the tree. */
export function UnitTable({ report }: { report: DuesReport }) {
  const { period, units } = report
  const year = Number(period.to.slice(0, 4))
  /** A list is of one month. */
  const isMonth = period.months.length === 1
  const columns: Column<(typeof units)[number]>[] = [
    { header: 'Đơn vị', cell: ({ id, name }) => ({ text: name, href: reportLink(id, period.key) }) },
    {
      header: 'Đảng viên',
      isNumber: true,
      cell: ({ id, figures }) => ({ text: figures.members, href: payersLink(id, period.to) }),
    },
    {
      header: 'Lượt chưa nộp đủ',
      isNumber: true,
      cell: ({ id, figures }) => ({
        text: figures.unpaid,
        href: figures.unpaid > 0 && isMonth ? payersLink(id, period.to, { state: 'open' }) : undefined,
      }),
    },
    { header: 'Phải thu', isNumber: true, cell: ({ figures }) => showMoney(figures.expected) },
    {
      header: 'Đã thu',
      isNumber: true,
      cell: ({ id, figures }) => ({ text: showMoney(figures.received), href: bookLink(id, year) }),
    },
    { header: 'Chi bộ giữ lại', isNumber: true, cell: ({ figures }) => known(figures.kept.cell) },
    {
      header: 'Đã nộp lên',
      isNumber: true,
      cell: ({ id, figures }) => ({ text: showMoney(figures.sent), href: bookLink(id, year) }),
    },
    { header: 'Còn phải nộp', isNumber: true, cell: ({ figures }) => known(figures.owed) },
  ]
  return (
    <Section title="Theo đơn vị" id="units">
      <Table rows={units} columns={columns} empty="Chưa có chi bộ nào mở sổ đảng phí trên cổng." />
    </Section>
  )
}

export function GroupTable({ report, placeId }: { report: DuesReport; placeId: number }) {
  const { period, groups } = report
  const columns: Column<(typeof groups)[number]>[] = [
    { header: 'Nhóm đóng', cell: ({ title }) => title },
    {
      header: `Đảng viên, tháng ${showMonth(period.to)}`,
      isNumber: true,
      cell: ({ id, members }) => ({ text: members, href: payersLink(placeId, period.to, { group: id }) }),
    },
    { header: 'Phải thu trong kỳ', isNumber: true, cell: ({ expected }) => showMoney(expected) },
  ]
  return (
    <Section title="Đảng viên theo nhóm đóng" id="groups">
      <Table rows={groups} columns={columns} empty="Kỳ này không có ai thuộc diện đóng." />
    </Section>
  )
}

/** Rows and codes of the form BÁO CÁO THU, NỘP ĐẢNG PHÍ. */
export function OfficialTable({ report }: { report: DuesReport }) {
  const rows = officialLines(report).map((line) => ({ ...line, id: line.code || line.title }))
  const columns: Column<(typeof rows)[number]>[] = [
    { header: 'Chỉ tiêu', cell: ({ no, title }) => [no, title].filter(Boolean).join(' ') },
    { header: 'Đơn vị tính', cell: ({ unit }) => unit },
    { header: 'Mã số', isNumber: true, cell: ({ code }) => code },
    ...['Đảng bộ xã, phường', 'Đảng bộ doanh nghiệp', 'Đảng bộ khác', 'Cộng'].map(
      (header, at): Column<(typeof rows)[number]> => ({
        header,
        isNumber: true,
        cell: ({ cells }) => cells[at] ?? '',
      }),
    ),
  ]
  return (
    <>
      <Table rows={rows} columns={columns} empty="Không có số liệu." />
      {rows.some(({ cells }) => cells.includes('…')) && (
        <p className="text-muted">
          Chỗ ghi “…”: cấp ấy chưa có tỷ lệ được giữ lại, ghi ở Cài đặt, mục “Tỷ lệ đảng phí được giữ lại”.
        </p>
      )}
    </>
  )
}
