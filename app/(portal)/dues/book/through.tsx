import { showDay } from '@/lib/core/dates'
import { showMoney } from '@/lib/core/money'
import { bookLink } from '@/lib/dues/links'
import type { Through } from '@/lib/dues/queries/through'
import { Link } from '@/lib/ui/link'
import { SummaryList } from '@/lib/ui/lists'

const known = (amount: number | undefined) => (amount === undefined ? 'Chưa có tỷ lệ' : showMoney(amount))
const toHandUp = (left: number | undefined) =>
  left !== undefined && left < 0 ? `Không còn; đã nộp thừa ${showMoney(-left)}` : known(left)

/** What a committee has in hand; with it what those had that went into it. */
export const ThroughCommittee = ({ through }: { through: Through }) => (
  <SummaryList
    rows={[
      { name: 'Cấp dưới đã nộp lên', value: showMoney(through.received) },
      ...(through.waiting > 0
        ? [
            {
              name: 'Chờ cấp ủy xác nhận',
              value: `${showMoney(through.waiting)}, chưa tính vào các số dưới đây`,
            },
          ]
        : []),
      { name: 'Được giữ lại ở cấp cơ sở', value: known(through.kept) },
      { name: 'Đã nộp tiếp', value: showMoney(through.sent) },
      { name: 'Cấp ủy còn phải nộp', value: toHandUp(through.left) },
      { name: 'Còn ở chi bộ', value: known(through.atCells) },
      ...(through.merged.length > 0
        ? [
            {
              name: 'Gồm cả',
              value: through.merged.map(({ id, name, endedOn }) => (
                <p key={id}>
                  <Link href={bookLink(id, endedOn ? Number(endedOn.slice(0, 4)) : undefined)}>{name}</Link>
                  {endedOn && `, đến ngày ${showDay(endedOn)}`}
                </p>
              )),
            },
          ]
        : []),
    ]}
  />
)
