import { notFound } from 'next/navigation'
import { canSomewhere } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { monthOf, showMonth } from '@/lib/core/dates'
import { businessDay } from '@/lib/core/settings'
import { askedPlace } from '@/lib/organisations/asked'
import { agreeScores } from '@/lib/scores/actions'
import { scoreFilter } from '@/lib/scores/input'
import { figureOf, lostOf, matches } from '@/lib/scores/listing'
import { listLines } from '@/lib/scores/queries/lines'
import { listScorePlaces } from '@/lib/scores/queries/list'
import { Form } from '@/lib/ui/form'
import { Link } from '@/lib/ui/link'
import { Page } from '@/lib/ui/page'
import { Tick, Ticks } from '@/lib/ui/tick'

/** Nhất trí điểm chi bộ tự chấm of many cells: each is looked at and ticked; another opinion is written on its own sheet. */
export default async function AgreePage({ searchParams }: PageProps<'/scores/agree'>) {
  const viewer = await requireViewer()
  if (!canSomewhere(viewer, 'scores.review')) notFound()
  const { org, month: asked } = scoreFilter.parse(await searchParams)
  const today = await businessDay()
  const month = asked ? `${asked}-01` : monthOf(today)
  const places = await listScorePlaces(viewer)
  const place = askedPlace(places, org)
  if (!place) notFound()
  const waiting = (await listLines(viewer, place, month, today)).filter((line) =>
    matches(line, { state: 'mine' }),
  )
  const list = `/scores?org=${place.id}&month=${month.slice(0, 7)}`

  return (
    <Page
      title="Nhất trí điểm chi bộ tự chấm"
      lead={`${place.name}, tháng ${showMonth(month)}`}
      crumbs={[
        { name: 'Biên bản', href: '/meetings' },
        { name: `Chấm điểm sinh hoạt tháng ${showMonth(month)}`, href: list },
      ]}
    >
      {waiting.length === 0 ? (
        <p className="card lead">Tháng này không còn chi bộ nào chờ đồng chí chấm.</p>
      ) : (
        <>
          <p>
            Chi bộ được chọn thì điểm tự chấm thành điểm chính thức. Chi bộ nào đồng chí chấm khác thì không
            chọn, mở phiếu của chi bộ ấy để ghi điểm và lý do.
          </p>
          <Form action={agreeScores} submit="Ghi nhất trí các chi bộ đã chọn" hidden={{ orgId: place.id }}>
            <Ticks name="sheets" legend="Các chi bộ chờ cấp trên chấm">
              {waiting.map((line) => (
                <Tick
                  key={line.id}
                  name="sheets"
                  value={String(line.meetingId)}
                  label={
                    <>
                      <strong>{line.cell}</strong>
                      {`: ${[figureOf(line), line.band].filter(Boolean).join(', ')}. `}
                      {lostOf(line) && `Điểm trừ: ${lostOf(line)}. `}
                      <Link href={`/scores/${line.meetingId}`}>Xem phiếu</Link>
                    </>
                  }
                />
              ))}
            </Ticks>
          </Form>
        </>
      )}
    </Page>
  )
}
