import { notFound } from 'next/navigation'
import { ExemptKind } from '@/app/(portal)/residences/exempt-kind'
import { withInstead } from '@/lib/accounts/words'
import { requireViewer } from '@/lib/auth/viewer'
import { showDay } from '@/lib/core/dates'
import { id } from '@/lib/core/fields'
import { businessDay } from '@/lib/core/settings'
import { endResidence, exemptResident, receiveResidence } from '@/lib/residences/actions'
import { getResidence, listComments, type Residence } from '@/lib/residences/queries'
import { exemptKindsOn } from '@/lib/residences/rule-set'
import { commentItems } from '@/lib/residences/rules'
import { After } from '@/lib/ui/after'
import { DayField } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Link } from '@/lib/ui/link'
import { SummaryList } from '@/lib/ui/lists'
import { Page, Section } from '@/lib/ui/page'
import { CommentForm } from './comment-form'
import { saidAfter } from './said-after'

type Comment = Awaited<ReturnType<typeof listComments>>[number]

export default async function ResidencePage({ params, searchParams }: PageProps<'/residences/[id]'>) {
  const viewer = await requireViewer()
  const read = id().safeParse((await params).id)
  const today = await businessDay()
  const residence = (read.success && (await getResidence(viewer, read.data, today))) || notFound()
  const comments = await listComments(viewer, residence.id)
  const { exempt, after } = await searchParams
  const isExempt = exempt ? exempt === 'yes' : residence.exemptKind !== ''
  const kinds = residence.may.exempt ? await exemptKindsOn(today, residence.path) : []
  const { may, version } = residence
  const hidden = { residenceId: residence.id, version }

  return (
    <Page
      title={`Liên hệ nơi cư trú: ${residence.fullName}`}
      crumbs={[{ name: 'Liên hệ nơi cư trú', href: '/residences' }]}
    >
      <After step={after} words={saidAfter(residence)} />
      <SummaryList rows={facts(residence)} />
      {may.member && (
        <p>
          <Link href={`/members/${residence.memberId}`}>Xem đảng viên</Link>
        </p>
      )}
      <p className="flex flex-wrap gap-3 print:hidden">
        <a href={`/print/residence/${residence.id}`} className="button button-plain">
          In giấy giới thiệu
        </a>
        <a href={`/print/residence-comment/${residence.id}`} className="button button-plain">
          In phiếu nhận xét
        </a>
      </p>
      {may.receive && (
        <Section title="Nơi cư trú tiếp nhận">
          <Form action={receiveResidence} submit="Ghi tiếp nhận" hidden={hidden}>
            <DayField name="receivedOn" label="Ngày tiếp nhận" value={showDay(today)} />
          </Form>
        </Section>
      )}
      {may.comment && <CommentForm residence={residence} today={today} isExempt={isExempt} />}
      <Section title="Nhận xét các năm">
        {comments.length === 0 ? (
          <p className="lead">Chưa có nhận xét nào.</p>
        ) : (
          comments.map((comment) => <CommentOfYear key={comment.id} comment={comment} />)
        )}
      </Section>
      {(kinds.length > 0 || (may.exempt && residence.exemptKind)) && (
        <Form
          fold={residence.exemptKind ? 'Đổi diện được miễn?' : 'Thuộc diện được miễn sinh hoạt nơi cư trú?'}
          action={exemptResident}
          submit="Ghi diện được miễn"
          hidden={hidden}
          isPlain
        >
          <ExemptKind kinds={kinds} value={residence.exemptKind} />
        </Form>
      )}
      {may.end && (
        <Form
          fold="Chuyển nơi ở, không còn ở nơi cư trú này?"
          action={endResidence}
          submit="Kết thúc giới thiệu"
          hidden={hidden}
          isPlain
        >
          <DayField name="endedOn" label="Từ ngày" value={showDay(today)} />
        </Form>
      )}
    </Page>
  )
}

const facts = ({
  cell,
  birthYear,
  place,
  exemptKind,
  number,
  introducedOn,
  receivedOn,
  endedOn,
}: Residence) => [
  { name: 'Sinh hoạt tại', value: cell },
  { name: 'Năm sinh', value: birthYear },
  { name: 'Nơi cư trú', value: place },
  ...(exemptKind ? [{ name: 'Được miễn sinh hoạt nơi cư trú', value: exemptKind }] : []),
  {
    name: 'Giấy giới thiệu',
    value: `${number ? `Số ${number}, ` : ''}ngày ${showDay(introducedOn)}`,
  },
  { name: 'Nơi cư trú tiếp nhận', value: receivedOn ? showDay(receivedOn) : 'Chưa ghi' },
  ...(endedOn ? [{ name: 'Kết thúc', value: showDay(endedOn) }] : []),
]

function CommentOfYear({ comment }: { comment: Comment }) {
  const { year, isExempt, answers, remark, signer, commentedOn, writtenBy, insteadOf } = comment
  return (
    <div className="card">
      <h3 className="font-semibold">{`Năm ${year}, ngày ${showDay(commentedOn)}`}</h3>
      <ul>
        {commentItems(isExempt).map(({ key, title }) => (
          <li key={key}>
            {title}: <strong>{answers[key] ?? 'Chưa ghi'}</strong>
          </li>
        ))}
      </ul>
      {remark && <p className="whitespace-pre-line">{remark}</p>}
      <p className="text-muted">{`Người ký: ${signer}. Người ghi: ${withInstead(writtenBy, insteadOf)}`}</p>
    </div>
  )
}
