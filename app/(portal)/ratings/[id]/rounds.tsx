import { showDay } from '@/lib/core/dates'
import { openSupplement, withdrawCampaign } from '@/lib/ratings/actions/rounds'
import { stateName } from '@/lib/ratings/labels'
import type { Campaign } from '@/lib/ratings/queries/campaign'
import { DayField, TextArea } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Link } from '@/lib/ui/link'
import { Section } from '@/lib/ui/page'

const nameOf = ({ isSupplement, heldOn, state }: Campaign['rounds'][number]) =>
  `${isSupplement ? 'Đợt bổ sung' : 'Đợt chính'}${heldOn ? ` ngày ${showDay(heldOn)}` : ''}: ${stateName[state].toLocaleLowerCase('vi')}`

/** The cell's other rounds of the year. */
export function Rounds({ rounds }: { rounds: Campaign['rounds'] }) {
  if (rounds.length === 0) return null
  return (
    <Section title="Đợt khác trong năm">
      <ul className="list-disc pl-5">
        {rounds.map((round) => (
          <li key={round.id}>
            <Link href={`/ratings/${round.id}`}>{nameOf(round)}</Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}

const idOf = ({ campaign }: Campaign) => ({ campaignId: campaign.id, version: campaign.version })

/** Once the round is decided, and no other is under way. */
export function SupplementForm({ found, today }: { found: Campaign; today: string }) {
  return (
    <details className="card">
      <summary className="min-h-11 cursor-pointer py-2 font-semibold">
        Mở đợt bổ sung cho người chưa được kiểm điểm, xếp loại
      </summary>
      <p>
        Danh sách gồm đồng chí vắng ở đợt trước và đồng chí chuyển đến sau đợt ấy, mà trong năm chưa được xếp
        loại ở đâu. Đợt bổ sung có kiểm phiếu, danh sách và quyết định riêng.
      </p>
      <Form action={openSupplement} submit="Mở đợt bổ sung" isPlain hidden={idOf(found)}>
        <DayField
          name="heldOn"
          label="Ngày kiểm điểm bổ sung"
          hint="Kỳ sinh hoạt gần nhất khi đồng chí ấy có mặt"
          value={today}
        />
      </Form>
    </details>
  )
}

export function WithdrawForm({ found }: { found: Campaign }) {
  return (
    <Form
      fold="Thu hồi đợt mở nhầm"
      action={withdrawCampaign}
      submit="Thu hồi đợt xếp loại"
      isPlain
      hidden={idOf(found)}
    >
      <TextArea
        name="reason"
        label="Vì sao thu hồi"
        hint="Thu hồi được khi chưa nhập gì. Đợt này vẫn xem được kèm lý do; sau đó mở lại đợt khác."
      />
    </Form>
  )
}
