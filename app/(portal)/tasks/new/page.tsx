import { notFound } from 'next/navigation'
import { actingGrant } from '@/lib/auth/session'
import { requireViewer } from '@/lib/auth/viewer'
import { readByMany } from '@/lib/feedback/labels'
import { listChoices } from '@/lib/organisations/queries'
import { giveTask } from '@/lib/tasks/actions/give'
import { taskFilter } from '@/lib/tasks/input'
import { listAssignable } from '@/lib/tasks/queries/give'
import { DayField, TextField } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Page } from '@/lib/ui/page'
import { Filter, FilterForm } from '@/lib/ui/search'
import { Tick, Ticks } from '@/lib/ui/tick'

/** Giao nhiệm vụ giữa hai kỳ họp. */
export default async function NewTaskPage({ searchParams }: PageProps<'/tasks/new'>) {
  const viewer = await requireViewer()
  const { org } = taskFilter.parse(await searchParams)
  const cells = await listChoices(viewer, 'tasks.give', ['cell'])
  const acting = await actingGrant()
  const cell = cells.find(({ id }) => id === (org ?? acting?.orgId)) ?? cells[0]
  if (!cell) notFound()
  const people = await listAssignable(viewer, cell.id)

  return (
    <Page
      title="Giao nhiệm vụ"
      crumbs={[{ name: 'Nhiệm vụ', href: '/tasks' }]}
      lead={`${cell.name}. Nhiệm vụ giao giữa hai kỳ họp; kỳ họp tới chi bộ nghe báo cáo như nhiệm vụ ghi trong biên bản.`}
    >
      {cells.length > 1 && (
        <FilterForm>
          <Filter
            name="org"
            label="Chi bộ"
            value={cell.id}
            all={cells[0]?.name ?? ''}
            options={cells.slice(1).map(({ id, name }) => ({ value: id, label: name }))}
          />
        </FilterForm>
      )}
      <Form action={giveTask} submit="Giao nhiệm vụ" hidden={{ organisationId: cell.id }}>
        <TextField
          name="title"
          label="Nhiệm vụ"
          hint={`Ví dụ: Giúp đỡ một hộ nghèo. ${readByMany}`}
          maxLength={300}
        />
        <TextField
          name="basis"
          label="Theo chỉ đạo, kế hoạch nào"
          hint="Ví dụ: gợi ý của đồng chí cấp trên khi dự sinh hoạt"
          maxLength={200}
          isOptional
        />
        <DayField name="dueOn" label="Hạn hoàn thành" isOptional />
        <p>
          Ai có phần việc riêng thì đánh dấu rồi ghi vào ô “Việc riêng”, ví dụ “hộ ông Quàng Văn Ín”; nhiệm vụ
          của người ấy là nội dung chung kèm phần riêng.
        </p>
        <Ticks name="members" legend="Giao cho">
          {people.map(({ id, name, position }) => (
            <div key={id} className="when-ticked border-b border-line py-2 sm:grid sm:grid-cols-2 sm:gap-4">
              <Tick
                name="members"
                value={String(id)}
                label={
                  <>
                    <span className="font-semibold">{name}</span>
                    {position && <span className="block text-muted">{position}</span>}
                  </>
                }
              />
              <TextField
                name={`part-${id}`}
                label={`Việc riêng của đồng chí ${name}`}
                maxLength={150}
                placeholder=" "
                isOptional
              />
            </div>
          ))}
        </Ticks>
      </Form>
    </Page>
  )
}
