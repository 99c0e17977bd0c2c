import { showDay } from '@/lib/core/dates'
import { recordPostings } from '@/lib/meetings/actions/post'
import type { Postings } from '@/lib/meetings/postings'
import { type Posting, postingText } from '@/lib/meetings/rules/postings'
import { Badge } from '@/lib/ui/badge'
import { DayField } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { SummaryList } from '@/lib/ui/lists'
import { Section } from '@/lib/ui/page'

/** Đăng Sổ tay đảng viên điện tử: the cell posts there by hand and writes the two days here. */
export function PostingsSection({ postings }: { postings: Postings }) {
  const { documents, minutes, heldOn, mayRecord } = postings
  const shown = (day: string | null) => (day ? showDay(day) : '')
  return (
    <Section title="Đăng Sổ tay đảng viên điện tử" id="postings">
      <SummaryList
        rows={[
          { name: 'Tài liệu, trước kỳ họp', value: <PostingState posting={documents} /> },
          { name: 'Biên bản, sau kỳ họp', value: <PostingState posting={minutes} /> },
        ]}
      />
      {mayRecord && (
        <Form
          action={recordPostings}
          submit="Ghi ngày đăng"
          hidden={{ meetingId: postings.meetingId, version: postings.version }}
          isPlain
        >
          <div className="grid gap-4 sm:grid-cols-2">
            <DayField
              name="documentsPostedOn"
              label="Ngày đăng tài liệu"
              hint={`Chậm nhất ${showDay(documents.by)}`}
              value={shown(documents.on)}
              isOptional
            />
            {heldOn && (
              <DayField
                name="minutesPostedOn"
                label="Ngày đăng biên bản"
                hint={`Chậm nhất ${showDay(minutes.by)}`}
                value={shown(minutes.on)}
                isOptional
              />
            )}
          </div>
        </Form>
      )}
      <p className="text-muted">{`Nguồn: ${postings.source}.`}</p>
    </Section>
  )
}

function PostingState({ posting }: { posting: Posting }) {
  const words = postingText(posting)
  if (posting.daysLate > 0) return <Badge tone="bad">{words}</Badge>
  return posting.on ? <Badge tone="good">{words}</Badge> : words
}
