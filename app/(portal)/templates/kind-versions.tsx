import { showDay } from '@/lib/core/dates'
import { draftTemplate } from '@/lib/templates/actions/draft'
import { periodLabel, periodTone } from '@/lib/templates/labels'
import type { ListedVersion, listTemplates } from '@/lib/templates/queries/list'
import { Badge } from '@/lib/ui/badge'
import { Form } from '@/lib/ui/form'
import { Link } from '@/lib/ui/link'
import { Section } from '@/lib/ui/page'
import { type Column, Table } from '@/lib/ui/table'

type Draft = Awaited<ReturnType<typeof listTemplates>>['drafts'][number]

const columns: Column<ListedVersion>[] = [
  {
    header: 'Mẫu',
    cell: ({ id, name, number }) => <Link href={`/templates/${id}`}>{`${name}, bản ${number}`}</Link>,
  },
  { header: 'Công bố cho', cell: ({ organisation }) => organisation },
  {
    header: 'Áp dụng',
    cell: ({ period, validFrom, validTo }) =>
      period === 'replaced'
        ? `Không, có bản khác cùng ngày ${showDay(validFrom)}`
        : period === 'withdrawn'
          ? 'Không, đã ngừng trước khi áp dụng'
          : `Từ ${showDay(validFrom)}${validTo ? ` đến ${showDay(validTo)}` : ''}`,
  },
  {
    header: 'Trạng thái',
    cell: ({ period }) => <Badge tone={periodTone[period]}>{periodLabel[period]}</Badge>,
  },
]

/** One kind of meeting: what applies and will apply, what is being drafted, and what applied before. */
export function KindVersions({
  kind,
  label,
  versions,
  drafts,
  draftFor,
}: {
  kind: string
  label: string
  versions: ListedVersion[]
  drafts: Draft[]
  /** The organisation a new draft would belong to, where the viewer may begin one. */
  draftFor?: number
}) {
  const isOver = ({ period }: ListedVersion) => period !== 'inForce' && period !== 'upcoming'
  const current = versions.filter((each) => !isOver(each))
  const over = versions.filter(isOver)
  return (
    <Section title={label} id={kind}>
      <Table rows={current} columns={columns} empty="Chưa công bố mẫu riêng; đang dùng mẫu thường kỳ." />
      {drafts.map(({ id, name, organisation }) => (
        <p key={id}>
          <Badge>Bản nháp</Badge>{' '}
          <Link href={`/templates/${id}`}>{`${name}, đang soạn tại ${organisation}`}</Link>
        </p>
      ))}
      {over.length > 0 && (
        <details>
          <summary className="min-h-11 cursor-pointer py-2">{`Các bản trước (${over.length})`}</summary>
          <Table rows={over} columns={columns} empty="" />
        </details>
      )}
      {draftFor !== undefined && (
        <Form
          action={draftTemplate}
          submit="Soạn bản mới"
          about={`cho ${label.charAt(0).toLocaleLowerCase('vi')}${label.slice(1)}`}
          isPlain
          hidden={{ orgId: draftFor, kind }}
        />
      )}
    </Section>
  )
}
