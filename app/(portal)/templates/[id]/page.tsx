import { openedTemplate, versionName } from '@/app/(portal)/templates/template-page'
import { showDay } from '@/lib/core/dates'
import { periodLabel, periodTone } from '@/lib/templates/labels'
import { periodOf } from '@/lib/templates/queries/list'
import { Badge, Notice } from '@/lib/ui/badge'
import { Link } from '@/lib/ui/link'
import { SummaryList } from '@/lib/ui/lists'
import { Page, Section } from '@/lib/ui/page'
import { DraftForms } from './draft-forms'
import { captionRows, SectionList } from './section-list'
import { Withdraw } from './withdraw'

/** One version: a draft to work on, or a published one to look at. */
export default async function TemplatePage({ params, searchParams }: PageProps<'/templates/[id]'>) {
  const { viewer, today, template } = await openedTemplate(params)
  const { after } = await searchParams
  const { isDraft, validFrom, publishedOn, publishedBy, organisation, missing, needed } = template
  const dated = isDraft ? undefined : await periodOf(viewer, template, today)
  const isOver = dated && dated.period !== 'inForce' && dated.period !== 'upcoming'

  return (
    <Page
      title={template.name}
      lead={isDraft ? 'Bản nháp: chưa chi bộ nào dùng cho đến khi công bố.' : versionName(template)}
      crumbs={[{ name: 'Mẫu biên bản', href: '/templates' }]}
    >
      {after === 'publish' && validFrom && (
        <Notice tone="good" title={`Đã công bố ${versionName(template).toLocaleLowerCase('vi')}.`}>
          {`Biên bản mở cho kỳ sinh hoạt từ ngày ${showDay(validFrom)} dùng mẫu này.`}
        </Notice>
      )}
      {after === 'remove' && <Notice tone="good" title="Đã bỏ một phần khỏi mẫu." />}
      {missing.length > 0 && !isOver && (
        <Notice
          tone="warn"
          title={`Thiếu phần bắt buộc: ${missing.join(', ')}`}
        >{`Theo ${needed.source}.`}</Notice>
      )}
      <SummaryList
        rows={[
          { name: isDraft ? 'Soạn tại' : 'Công bố cho', value: organisation },
          ...(dated && validFrom
            ? [
                {
                  name: 'Áp dụng',
                  value: (
                    <>
                      {`Từ ${showDay(validFrom)}${dated.validTo && dated.validTo >= validFrom ? ` đến ${showDay(dated.validTo)}` : ''} `}
                      <Badge tone={periodTone[dated.period]}>{periodLabel[dated.period]}</Badge>
                    </>
                  ),
                },
              ]
            : []),
          ...(publishedOn
            ? [{ name: 'Công bố', value: `${showDay(publishedOn)}, đồng chí ${publishedBy}` }]
            : []),
          ...captionRows(template),
        ]}
      />
      <p className="flex flex-wrap gap-3">
        <Link href={`/templates/${template.id}/preview`} className="button button-plain">
          Xem như người ghi biên bản
        </Link>
        <a href={`/print/template/${template.id}`} className="button button-plain">
          In thử mẫu
        </a>
      </p>
      <Section title="Các phần, theo thứ tự của buổi sinh hoạt" id="sections">
        <SectionList template={template} />
      </Section>
      {template.mayEdit && <DraftForms template={template} />}
      {template.mayWithdraw && !isOver && <Withdraw template={template} today={today} />}
    </Page>
  )
}
