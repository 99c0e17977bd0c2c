import { notFound } from 'next/navigation'
import { NameFields } from '@/app/(portal)/organisations/name-fields'
import { can } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { showDay } from '@/lib/core/dates'
import { getSettings } from '@/lib/core/settings'
import { createOrganisation } from '@/lib/organisations/actions'
import { newOrganisationQuery } from '@/lib/organisations/input'
import { cellTypeOptions, kindLabel, optionsOf } from '@/lib/organisations/labels'
import { getOrganisation, listChoices, listTerms } from '@/lib/organisations/queries'
import { kindsBelow, namesFor } from '@/lib/organisations/rules'
import { DayField, Select, TextField } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Page, Section } from '@/lib/ui/page'
import { StepForm } from '@/lib/ui/search'

const crumbs = [{ name: 'Tổ chức', href: '/organisations' }]

/** Two steps that work without JavaScript: what it is and where, then every name to check. */
export default async function NewOrganisationPage({ searchParams }: PageProps<'/organisations/new'>) {
  const viewer = await requireViewer()
  const { parent: parentId, kind, cellType, name } = newOrganisationQuery.parse(await searchParams)
  const isUnclear = kind !== undefined && name !== undefined && (kind === 'cell') !== (cellType !== undefined)
  if (!parentId || !kind || !name || isUnclear) return await firstStep()
  const parent = await getOrganisation(viewer, parentId)
  if (!parent || !can(viewer, 'organisations.create', parent)) notFound()
  const [term] = await listTerms(viewer, parent.id)

  return (
    <Page
      title="Kiểm tra tên tổ chức mới"
      crumbs={[...crumbs, { name: parent.shortName, href: `/organisations/${parent.id}` }]}
      lead={`${kindLabel[kind]} trực thuộc ${parent.name}. Tên đã điền sẵn theo cấp trên; đồng chí sửa lại nếu cần.`}
    >
      <Form
        action={createOrganisation}
        submit="Thêm tổ chức"
        hidden={{ parentId: parent.id, kind, ...(kind === 'cell' && cellType ? { cellType } : {}) }}
      >
        <NameFields names={namesFor(kind, name, parent)} />
        <Section title="Quyết định thành lập">
          <TextField name="decisionNumber" label="Số quyết định" isShort isOptional />
          <DayField name="decidedOn" label="Ngày ký" isOptional />
          <TextField name="decidedBy" label="Cấp ủy quyết định" isOptional />
        </Section>
        <Section title="Nhiệm kỳ hiện tại">
          <TextField
            name="termName"
            label="Tên nhiệm kỳ"
            hint="Ví dụ 2025–2030"
            isOptional
            value={term?.name}
          />
          <DayField
            name="termStartsOn"
            label="Bắt đầu từ ngày"
            isOptional
            value={term && showDay(term.startsOn)}
          />
        </Section>
      </Form>
    </Page>
  )

  async function firstStep() {
    const parents = await listChoices(viewer, 'organisations.create', [
      'top',
      'grassroots',
      'section',
      'cell',
    ])
    if (parents.length === 0) notFound()
    const chosen = parents.find(({ id }) => id === parentId)
    return (
      <Page title="Thêm tổ chức" crumbs={crumbs} lead="Trước hết là loại, cấp trên và tên gọi.">
        <StepForm submit="Xem tên và thể thức">
          <Select
            name="parent"
            label="Trực thuộc"
            value={parentId}
            options={parents.map((each) => ({
              value: each.id,
              label: `${'– '.repeat(Math.max(0, each.depth))}${each.name}`,
            }))}
          />
          <Select
            name="kind"
            label="Loại tổ chức"
            value={kind ?? ((await getSettings()).profile === 'xa' ? 'cell' : undefined)}
            options={optionsOf(
              kindLabel,
              chosen ? kindsBelow[chosen.kind] : ['grassroots', 'section', 'cell', 'group', 'agency'],
            )}
          />
          <Select
            name="cellType"
            label="Loại hình chi bộ"
            hint={
              isUnclear ? (
                <span role="alert" className="font-semibold text-bad">
                  Thêm chi bộ thì chọn loại hình của chi bộ; thêm tổ chức khác thì chọn “Không phải chi bộ”.
                </span>
              ) : (
                'Chỉ chọn khi thêm chi bộ'
              )
            }
            value={cellType}
            blank="Không phải chi bộ"
            options={cellTypeOptions}
          />
          <TextField
            name="name"
            label="Tên"
            hint="Ví dụ: xã An Thịnh, thôn Đông Hạ, Trường THCS Minh Giang"
            value={name}
          />
        </StepForm>
      </Page>
    )
  }
}
