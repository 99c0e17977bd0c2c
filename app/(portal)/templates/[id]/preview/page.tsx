import { MinutesSection } from '@/app/(portal)/meetings/[id]/minutes/sections/section'
import { crumbsOf, openedTemplate, versionName } from '@/app/(portal)/templates/template-page'
import { getSettings } from '@/lib/core/settings'
import { voteRules } from '@/lib/meetings/rules/kinds'
import { showDraft } from '@/lib/meetings/show-draft'
import { emptyMinutesFor } from '@/lib/templates/preview'
import { Notice } from '@/lib/ui/badge'
import { Page } from '@/lib/ui/page'

/** The page of minutes as a recorder will find it, with nothing to write in. */
export default async function PreviewPage({ params }: PageProps<'/templates/[id]/preview'>) {
  const { today, template } = await openedTemplate(params)
  const { sections, draft } = await emptyMinutesFor(template, today)
  const { superiorWord } = await getSettings()
  const facts = draft.content.attendance

  return (
    <Page
      title="Xem như người ghi biên bản"
      lead={`${template.name}, ${versionName(template).toLocaleLowerCase('vi')}`}
      crumbs={crumbsOf(template)}
    >
      <Notice title="Trang xem trước, không ghi được">
        Danh sách đảng viên là ví dụ; khi mở biên bản thật, danh sách và những điều đã biết được điền sẵn.
      </Notice>
      <form>
        <fieldset disabled className="min-w-0 space-y-10">
          <legend className="sr-only">Các phần của biên bản, xem trước</legend>
          {sections.map((section, index) => (
            <MinutesSection
              key={section.key}
              section={section}
              no={index + 1}
              flat={showDraft(draft.content)}
              draft={{ ...draft, sections }}
              addressees={[]}
              answers={[]}
              directives={[]}
              superiorWord={superiorWord}
              vote={{
                facts,
                before: facts,
                body: voteRules[template.kind].base,
                mayVoteOnline: draft.rules.online.values.mayVote,
              }}
            />
          ))}
        </fieldset>
      </form>
    </Page>
  )
}
