import { notFound } from 'next/navigation'
import { canSomewhere } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { businessDay, getSettings } from '@/lib/core/settings'
import { kindOptions } from '@/lib/meetings/labels'
import { draftTemplate } from '@/lib/templates/actions/draft'
import { listTemplates } from '@/lib/templates/queries/list'
import { Notice } from '@/lib/ui/badge'
import { Select } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Page, Section } from '@/lib/ui/page'
import { KindVersions } from './kind-versions'

export default async function TemplatesPage({ searchParams }: PageProps<'/templates'>) {
  const viewer = await requireViewer()
  if (!canSomewhere(viewer, 'templates.read')) notFound()
  const { boardName } = await getSettings()
  const { versions, drafts, home } = await listTemplates(viewer, await businessDay())
  const { after } = await searchParams
  const kinds = kindOptions.map(({ value: kind, label }) => ({
    kind,
    label,
    versions: versions.filter((each) => each.kind === kind),
    drafts: drafts.filter((each) => each.kind === kind),
  }))
  const without = kinds.filter((each) => each.versions.length + each.drafts.length === 0)

  return (
    <Page
      title="Mẫu biên bản"
      lead={`${boardName} soạn mẫu và công bố cho tổ chức của mình hoặc cấp dưới. Biên bản đã mở giữ mẫu lúc mở.`}
    >
      {after === 'discard' && <Notice tone="good" title="Đã bỏ bản nháp." />}
      {kinds.map((each) =>
        without.includes(each) ? null : (
          <KindVersions
            key={each.kind}
            {...each}
            draftFor={each.drafts.some(({ orgId }) => orgId === home) ? undefined : home}
          />
        ),
      )}
      {without.length > 0 && (
        <Section title="Loại sinh hoạt chưa có mẫu riêng">
          <p>{`Dùng mẫu thường kỳ: ${without.map(({ label }) => label).join('; ')}.`}</p>
          {home !== undefined && (
            <Form action={draftTemplate} submit="Soạn mẫu riêng" isPlain hidden={{ orgId: home }}>
              <Select
                name="kind"
                label="Loại sinh hoạt"
                options={without.map(({ kind, label }) => ({ value: kind, label }))}
              />
            </Form>
          )}
        </Section>
      )}
    </Page>
  )
}
