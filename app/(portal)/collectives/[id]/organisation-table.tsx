import { WHO } from '@/app/(portal)/collectives/round-page'
import type { Round, RoundRow } from '@/lib/collectives/round-of'
import { showDay } from '@/lib/core/dates'
import { levelName, levelShort } from '@/lib/ratings/labels'
import { scoreOf } from '@/lib/ratings/rules/outcome'
import { levels } from '@/lib/ratings/rules/scale'
import { Section } from '@/lib/ui/page'
import { type Column, Table } from '@/lib/ui/table'

/** Each organisation from what it proposed to the result, and what it lacks until then. */
export function OrganisationTable({ found: { round, rated, rules, missing } }: { found: Round }) {
  const isOpen = round.state === 'open'
  const lackOf = new Map(missing.map((each) => [each.id, each.missing]))
  const columns: Column<RoundRow>[] = [
    { header: WHO, cell: (row) => ({ text: row.name, note: row.groupName }) },
    {
      header: 'Tự xếp loại',
      cell: ({ selfLevel, selfOn }) => ({
        text: selfLevel ? levelShort[selfLevel] : 'Chưa có',
        note: selfOn ? showDay(selfOn) : undefined,
      }),
    },
    ...(rules.isScored
      ? [
          {
            header: 'Điểm',
            cell: (row: RoundRow) => scoreOf({ ...row, isReviewed: true, deferredReason: '' }) ?? '',
            isNumber: true,
          },
        ]
      : []),
    {
      header: 'Phiếu: xuất sắc · tốt · hoàn thành · không',
      cell: (row) => (row.valid === null ? '' : levels.map((level) => row[level]).join('\u00a0·\u00a0')),
      isNumber: true,
    },
    isOpen
      ? { header: 'Còn thiếu', cell: ({ id }) => lackOf.get(id)?.join('; ') ?? 'Đủ' }
      : {
          header: 'Kết quả',
          cell: ({ level, note }) => ({ text: level ? levelName[level] : '', note: note || undefined }),
        },
  ]
  return <Table rows={rated} columns={columns} empty="Không có tổ chức nào được xếp loại trong đợt này." />
}

export function Outside({ rows }: { rows: RoundRow[] }) {
  if (rows.length === 0) return null
  const columns: Column<RoundRow>[] = [
    { header: WHO, cell: ({ name }) => name },
    { header: 'Lý do', cell: ({ notRatedReason }) => notRatedReason },
  ]
  return (
    <Section title="Không xếp loại trong đợt này">
      <Table rows={rows} columns={columns} isNarrow empty="" />
    </Section>
  )
}
