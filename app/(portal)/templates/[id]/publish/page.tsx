import { notFound } from 'next/navigation'
import { crumbsOf, openedTemplate } from '@/app/(portal)/templates/template-page'
import { addMonths, monthOf, parseDay, showDay } from '@/lib/core/dates'
import { dayWrong } from '@/lib/core/fields'
import { listChoices } from '@/lib/organisations/queries'
import { publishTemplate } from '@/lib/templates/actions/publish'
import { publishQuery } from '@/lib/templates/input'
import { effectOf } from '@/lib/templates/queries/effect'
import { Notice } from '@/lib/ui/badge'
import { DayField, Select } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Link } from '@/lib/ui/link'
import { Page, Section } from '@/lib/ui/page'
import { StepForm } from '@/lib/ui/search'
import { EffectList } from './effect-list'

/** Two steps in one address: where and from when; then what will happen, and the button. */
export default async function PublishPage({ params, searchParams }: PageProps<'/templates/[id]/publish'>) {
  const { viewer, today, template } = await openedTemplate(params)
  if (!template.mayPublish) notFound()
  const { orgId = template.orgId, startsOn = showDay(addMonths(monthOf(today), 1)) } = publishQuery.parse(
    await searchParams,
  )
  const isAsked = (await searchParams).startsOn !== undefined
  const day = parseDay(startsOn, today)
  const effect = isAsked && day ? await effectOf(viewer, template, orgId, day) : undefined
  const isPast = day !== undefined && day < today
  const isReady = effect && !isPast && effect.missing.length === 0

  return (
    <Page title="Công bố mẫu" lead={template.name} crumbs={crumbsOf(template)}>
      {isAsked && !day && <Notice tone="bad" title={dayWrong(today)} />}
      {isAsked && isPast && (
        <Notice tone="bad" title={`Ngày áp dụng không được trước hôm nay (${showDay(today)}).`} />
      )}
      {effect && effect.missing.length > 0 && (
        <Notice tone="bad" title={`Mẫu thiếu phần bắt buộc: ${effect.missing.join(', ')}`}>
          {`Theo ${effect.needed.source}. `}
          <Link href={`/templates/${template.id}#add`}>Thêm phần còn thiếu</Link>
        </Notice>
      )}
      {isReady && day ? (
        <Section title="Điều sẽ xảy ra khi công bố">
          <EffectList effect={effect} template={template} startsOn={day} />
          <Form
            action={publishTemplate}
            submit="Công bố mẫu"
            hidden={{
              templateId: template.id,
              version: template.version,
              orgId: effect.target.id,
              startsOn: showDay(day),
            }}
          />
          <p>
            <Link href={`/templates/${template.id}/publish`}>Chọn nơi khác hoặc ngày khác</Link>
          </p>
        </Section>
      ) : (
        <StepForm submit="Xem điều sẽ xảy ra">
          <Select
            name="orgId"
            label="Công bố cho tổ chức nào và mọi tổ chức trực thuộc"
            options={(
              await listChoices(viewer, 'templates.publish', ['top', 'grassroots', 'section', 'cell'])
            ).map(({ id, name, depth }) => ({
              value: id,
              label: `${'– '.repeat(Math.max(depth, 0))}${name}`,
            }))}
            value={orgId}
          />
          <DayField
            name="startsOn"
            label="Áp dụng cho kỳ sinh hoạt từ ngày"
            hint="Từ hôm nay trở đi, ví dụ ngày 01 tháng sau."
            value={startsOn}
          />
        </StepForm>
      )}
    </Page>
  )
}
