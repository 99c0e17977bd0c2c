import { randomUUID } from 'node:crypto'
import { notFound, redirect } from 'next/navigation'
import { deviceKeyOf } from '@/lib/auth/device-key'
import { getSession } from '@/lib/auth/session'
import { requireViewer } from '@/lib/auth/viewer'
import { showMonth, timeOf } from '@/lib/core/dates'
import { id } from '@/lib/core/fields'
import { businessDay, getSettings } from '@/lib/core/settings'
import { unsentFor } from '@/lib/core/unsent'
import { listDraftDirectives } from '@/lib/directives/queries'
import { listFields } from '@/lib/feedback/queries/catalogue'
import { saveMinutes } from '@/lib/meetings/actions/write'
import { meetingName } from '@/lib/meetings/labels'
import { getDraft, listAddressees, listAnswers, listPeopleOf } from '@/lib/meetings/queries/draft'
import { voteRules } from '@/lib/meetings/rules/kinds'
import { showDraft } from '@/lib/meetings/show-draft'
import { Page } from '@/lib/ui/page'
import { listExpectedGuests } from '@/lib/visits/queries/people'
import { Contents } from './contents'
import { EditorShell } from './editor-shell'
import { ReadingNotice, ReadingText } from './reading'
import { MinutesSection, titleOf } from './sections/section'
import { UnsentWords } from './unsent-words'

export default async function MinutesPage({ params }: PageProps<'/meetings/[id]/minutes'>) {
  const viewer = await requireViewer()
  const meetingId = id().safeParse((await params).id)
  if (!meetingId.success) notFound()
  const today = await businessDay()
  const draft = await getDraft(viewer, meetingId.data, today)
  if (!draft) notFound()
  if (draft.status !== 'draft') redirect(`/meetings/${draft.meetingId}`)

  const [
    people,
    guests,
    addressees,
    fields,
    answers,
    directives,
    { superiorWord, writerMinutes, idleMinutes },
  ] = await Promise.all([
    listPeopleOf(viewer, draft),
    listExpectedGuests(viewer, draft, draft.content.opening.heldOn ?? today),
    listAddressees(viewer, draft),
    listFields(viewer, today),
    listAnswers(viewer, draft),
    listDraftDirectives(viewer, { ...draft, documents: draft.content.documents }),
    getSettings(),
  ])
  const listed = draft.content.attendance.filter(({ memberId }) => memberId !== null)
  const context = {
    flat: showDraft(draft.content),
    draft,
    addressees,
    answers,
    directives,
    superiorWord,
    vote: {
      facts: listed.map(({ standing, isExempt, isElsewhere, isSuspended }) => ({
        standing,
        isExempt,
        isElsewhere,
        isSuspended,
      })),
      before: draft.content.attendance.map(({ standing, isExempt, isElsewhere, isSuspended, state }) => ({
        standing,
        isExempt,
        isElsewhere,
        isSuspended,
        state,
      })),
      mayVoteOnline: draft.rules.online.values.mayVote,
      body: voteRules[draft.kind].base,
    },
  }
  const unsent = unsentFor(saveMinutes, { minutesId: draft.id, draftVersion: draft.version })
  // Of an older version the whole text would lie over what somebody else wrote since.
  const kept = unsent?.isOlder ? undefined : unsent
  const title = `Biên bản ${meetingName(draft)} tháng ${showMonth(draft.month)}`
  const contents = (
    <Contents
      parts={draft.sections.map(({ key, title, isRequired }) => ({
        key,
        title: titleOf(key, title, superiorWord),
        isRequired,
      }))}
    />
  )
  const sections = (
    <div className="minutes-parts mt-4 space-y-10 max-sm:space-y-6">
      {draft.sections.map((section, index) => (
        <MinutesSection key={section.key} section={section} no={index + 1} {...context} />
      ))}
    </div>
  )

  return (
    <Page
      title={title}
      lead={draft.cell}
      crumbs={[
        { name: 'Biên bản', href: '/meetings' },
        { name: `${draft.cell}, tháng ${showMonth(draft.month)}`, href: `/meetings/${draft.meetingId}` },
      ]}
    >
      {unsent && (draft.isTaken || unsent.isOlder) && (
        <UnsentWords values={unsent.state.values} flat={context.flat} isOlder={unsent.isOlder} />
      )}
      {draft.isTaken && <ReadingNotice draft={draft} />}
      <datalist id="people">
        {people.map(({ id: key, name }) => (
          <option key={key} value={name} />
        ))}
      </datalist>
      <datalist id="expected-guests">
        {guests.map(({ id: key, name, position, unit }) => (
          <option key={key} value={name}>
            {[position, unit].filter(Boolean).join(', ')}
          </option>
        ))}
      </datalist>
      <datalist id="fields">
        {fields.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <datalist id="channels">
        <option value="Zalo (gọi video)" />
        <option value="Facebook" />
        <option value="Điện thoại" />
      </datalist>
      {draft.isTaken ? (
        // A newer version is a new text: fields keep what they were first given.
        <div>
          <div className="bar-of-minutes">{contents}</div>
          <ReadingText key={draft.version}>{sections}</ReadingText>
        </div>
      ) : (
        <EditorShell
          action={saveMinutes}
          submitKey={kept?.key ?? randomUUID()}
          kept={kept?.state}
          writing={{
            accountId: viewer.accountId,
            deviceKey: deviceKeyOf(viewer.accountId),
            meetingId: draft.meetingId,
            minutesId: draft.id,
            title: `${title}, ${draft.cell}`,
            version: draft.version,
            savedAt: draft.savedBy && draft.savedAt ? timeOf(draft.savedAt) : undefined,
            writerMinutes,
            session: { idleMinutes, expiresAt: (await getSession())?.expiresAt ?? 0 },
          }}
          mayComplete={draft.mayComplete}
          contents={contents}
        >
          {sections}
        </EditorShell>
      )}
    </Page>
  )
}
