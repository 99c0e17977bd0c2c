import { showDay } from '@/lib/core/dates'
import { acknowledgeRequest, decideRequest } from '@/lib/exemptions/actions/decide'
import { withdrawRequest } from '@/lib/exemptions/actions/request'
import { linkProposal, resolveRequest } from '@/lib/exemptions/actions/resolve'
import type { ExemptionRequest, listFreeProposals } from '@/lib/exemptions/queries/requests'
import { OnceAsked } from '@/lib/ui/action-form'
import { Checkbox, DayField, Radios, TextField } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Link } from '@/lib/ui/link'
import { Section } from '@/lib/ui/page'

type Its = { request: ExemptionRequest; today: string }

const keyOf = ({ id, version }: ExemptionRequest) => ({ requestId: id, version })

/** From the minutes of the meeting where there are any, else typed. */
export function ResolveForms({
  request,
  today,
  proposals,
}: Its & { proposals: Awaited<ReturnType<typeof listFreeProposals>> }) {
  const [found] = proposals
  return (
    <Section title="Nghị quyết của chi bộ">
      {found ? (
        <>
          <p>
            Chi bộ đã xét trong biên bản ngày {showDay(found.heldOn)}: {found.motion}, tán thành {found.votes}
            /{found.base}.
          </p>
          <Form
            action={linkProposal}
            submit="Lấy kết quả từ biên bản"
            hidden={{ ...keyOf(request), proposalId: found.id }}
          />
        </>
      ) : (
        <>
          <p>
            Chi bộ xét trong kỳ họp <Link href="/meetings/new?kind=exemption">Xét miễn sinh hoạt</Link>; biên
            bản hoàn tất thì kết quả hiện ở đây. Họp ngoài cổng thì đồng chí ghi kết quả dưới đây.
          </p>
          <Form action={resolveRequest} submit="Ghi nghị quyết chi bộ" hidden={keyOf(request)}>
            <DayField name="heldOn" label="Ngày chi bộ họp" value={today} />
            <TextField name="votes" label="Số tán thành" inputMode="numeric" isShort />
            <TextField
              name="base"
              label="Cơ số biểu quyết"
              hint="Số đảng viên chính thức được tính khi biểu quyết"
              inputMode="numeric"
              isShort
            />
            <TextField name="resolution" label="Số nghị quyết" hint="Ví dụ 06-NQ/CB" maxLength={60} isShort />
            <OnceAsked names={['isRefusal']}>
              <Checkbox name="isRefusal" label="Chi bộ không đồng ý; số phiếu ghi đúng như trên." />
            </OnceAsked>
          </Form>
        </>
      )}
    </Section>
  )
}

export function DecideForm({ request, today }: Its) {
  if (!request.isReceived)
    return (
      <p className="card">
        <Link href={`/proposals/${request.proposalId}`}>Tiếp nhận biên bản của chi bộ</Link> trước, rồi ghi
        quyết định ở đây.
      </p>
    )
  return (
    <Section title={`Quyết định của ${request.decider}`}>
      <Form action={decideRequest} submit="Ghi quyết định" hidden={keyOf(request)}>
        <Radios
          name="verdict"
          label="Kết quả"
          options={[
            { value: 'approved', label: 'Cho miễn' },
            { value: 'refused', label: 'Không đồng ý' },
          ]}
        />
        <DayField name="decidedOn" label="Ngày quyết định" value={today} />
        <TextField
          name="decisionNumber"
          label="Số quyết định"
          hint={`Theo sổ văn bản, ví dụ 15-QĐ/${request.symbol ?? 'ĐU'}`}
          maxLength={60}
          isShort
          isOptional
        />
        <DayField name="startsOn" label="Miễn từ ngày" value={showDay(request.startsOn)} isOptional />
        <DayField
          name="endsOn"
          label="Đến hết ngày"
          hint="Dưới 12 tháng kể từ ngày bắt đầu"
          value={request.endsOn && showDay(request.endsOn)}
          isOptional
        />
        <TextField name="signerPost" label="Chức vụ người ký" value="Bí thư" maxLength={60} isOptional />
        <TextField name="signerName" label="Họ và tên người ký" maxLength={80} isOptional />
        <TextField
          name="refusal"
          label="Lý do, nếu không đồng ý"
          hint="Chi bộ đọc lý do này để trả lời đảng viên"
          maxLength={300}
          isOptional
        />
      </Form>
    </Section>
  )
}

export function Others({ request }: { request: ExemptionRequest }) {
  return (
    <>
      {request.may.acknowledge && (
        <Form action={acknowledgeRequest} submit="Ghi đã xem báo cáo" hidden={keyOf(request)} />
      )}
      {request.may.withdraw && (
        <details>
          <summary className="min-h-11 py-2 font-semibold">Rút đơn</summary>
          <p>Đơn đã rút vẫn lưu lại; muốn xin nữa thì làm đơn mới.</p>
          <Form action={withdrawRequest} submit="Rút đơn này" isPlain hidden={keyOf(request)} />
        </details>
      )}
    </>
  )
}
