import { noCells } from '@/app/(portal)/organisations/no-cells'
import { actingGrant } from '@/lib/auth/session'
import { requireViewer } from '@/lib/auth/viewer'
import { showDay } from '@/lib/core/dates'
import { businessDay } from '@/lib/core/settings'
import { createMeeting } from '@/lib/meetings/actions/create'
import { newMeetingFilter } from '@/lib/meetings/input'
import { kindOptions, kindWords, modeLabel, occasionLabel, optionsOf } from '@/lib/meetings/labels'
import { lastPlaceOf, listOpenTopics } from '@/lib/meetings/queries/new'
import { needsOccasion } from '@/lib/meetings/rules/kinds'
import { listChoices } from '@/lib/organisations/queries'
import { OnceAsked } from '@/lib/ui/action-form'
import { Checkbox, DayField, Select, TextField } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Link } from '@/lib/ui/link'
import { Page } from '@/lib/ui/page'

const crumbs = [{ name: 'Biên bản', href: '/meetings' }]

/** Two steps without JavaScript: which kind, then what that kind needs. */
export default async function NewMeetingPage({ searchParams }: PageProps<'/meetings/new'>) {
  const viewer = await requireViewer()
  const { kind, org, topic } = newMeetingFilter.parse(await searchParams)
  const cells = await listChoices(viewer, 'meetings.create', ['cell'])
  if (cells.length === 0) return noCells(viewer, 'meetings.create', 'Mở kỳ họp')
  if (!kind)
    return (
      <Page title="Mở kỳ họp" crumbs={crumbs} lead="Đồng chí chọn loại kỳ họp.">
        <ul className="space-y-2">
          {kindOptions.map(({ value, label }) => (
            <li key={value}>
              <Link
                href={`/meetings/new?kind=${value}${org ? `&org=${org}` : ''}`}
                className="inline-block py-1.5"
              >
                {label}
              </Link>
            </li>
          ))}
        </ul>
      </Page>
    )

  const orgId = cells.find(({ id }) => id === org)?.id ?? (await actingGrant())?.orgId
  const cell = cells.find(({ id }) => id === orgId) ?? cells[0]
  const [last, topics, today] = await Promise.all([
    cell && lastPlaceOf(viewer, cell.id),
    kind === 'thematic' ? listOpenTopics(viewer, cells.length === 1 ? cells[0]?.id : cell?.id) : [],
    businessDay(),
  ])

  return (
    <Page
      title={`Mở kỳ họp: ${kindWords[kind].title.toLocaleLowerCase('vi')}`}
      crumbs={[...crumbs, { name: 'Chọn loại khác', href: `/meetings/new${org ? `?org=${org}` : ''}` }]}
      lead="Mở xong là có trang của kỳ họp; biên bản ghi theo mẫu của loại này."
    >
      <Form
        action={createMeeting}
        submit="Mở kỳ họp"
        hidden={{ kind, ...(cells.length === 1 && cell ? { orgId: cell.id } : {}) }}
      >
        {cells.length === 1 ? (
          <p>
            <strong>{cell?.name}</strong>
          </p>
        ) : (
          <Select
            name="orgId"
            label="Chi bộ"
            value={cell?.id}
            options={cells.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        {needsOccasion(kind) && (
          <TextField
            name="occasion"
            label={occasionLabel(kind)}
            hint={
              kind === 'congress' ? 'Ví dụ 2025–2030' : 'Ví dụ: cho ý kiến về việc khắc phục hậu quả bão số 3'
            }
            maxLength={300}
          />
        )}
        {topics.length > 0 && (
          <Select
            name="topicId"
            label="Chuyên đề trong kế hoạch năm"
            blank="Không có trong kế hoạch"
            value={topic}
            options={topics.map(({ id, title, quarter, year }) => ({
              value: id,
              label: `Quý ${quarter}/${year}: ${title}`,
            }))}
            isOptional
          />
        )}
        <DayField name="plannedOn" label="Ngày họp" value={showDay(today)} />
        {kind === 'regular' && (
          <TextField
            name="lateReason"
            label="Lý do nếu không họp đúng ngày thống nhất"
            maxLength={500}
            isOptional
          />
        )}
        <TextField
          name="plannedAt"
          label="Giờ họp"
          hint="Ví dụ 19:30"
          value={last?.plannedAt?.slice(0, 5)}
          isShort
        />
        <TextField name="place" label="Địa điểm" value={last?.place} maxLength={200} />
        <Select name="mode" label="Hình thức" options={optionsOf(modeLabel)} value={last?.mode} />
        <OnceAsked names={['isBeside']}>
          <Checkbox name="isBeside" label="Chi bộ họp cả hai kỳ trong buổi ấy." />
        </OnceAsked>
      </Form>
    </Page>
  )
}
