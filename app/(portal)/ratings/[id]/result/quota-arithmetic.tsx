import {
  placesOf,
  type Quota,
  type QuotaBase,
  ratePercent,
  type Trial,
  trialsOf,
  wholeOf,
} from '@/lib/ratings/rules/quota'
import type { RatingRules } from '@/lib/ratings/rules/scale'
import { Badge, Notice } from '@/lib/ui/badge'
import { type Column, Table } from '@/lib/ui/table'

const readingName: Record<QuotaBase, string> = {
  finallyGood: 'Cách tính thứ nhất: trên số cuối cùng được xếp loại tốt',
  goodOrBetter: 'Cách tính thứ hai: trên số đạt từ tốt trở lên trước khi chọn',
}
const show = (value: number) => value.toLocaleString('vi')

type Row = Trial & { id: number }

type Reckoned = {
  rules: RatingRules & { quotaSource: string }
  campaign: { isOutstanding: boolean }
  outcome: { quota: Quota }
  people: { id: number; fullName: string; excellent: number | null }[]
}
const aboutPeople = { one: 'đồng chí', unit: 'Chi bộ', before: 'đợt trước của chi bộ trong năm' }
/** How an arithmetic about organisations speaks. */
export const aboutOrganisations = { one: 'tổ chức', unit: 'Đảng bộ', before: '' }

/** The regulation quoted, then each number tried, so that anybody can check it with a pencil. */
export function QuotaArithmetic({
  found: { rules, campaign, outcome, people },
  words = aboutPeople,
}: {
  found: Reckoned
  words?: typeof aboutPeople
}) {
  const { quota } = outcome
  const { candidates, goodOrBetter, percent, places, base, before } = quota
  const other = base === 'finallyGood' ? 'goodOrBetter' : 'finallyGood'
  const placesIn = (reading: QuotaBase, isOutstanding: boolean) =>
    placesOf(
      trialsOf({
        base: reading,
        percent: ratePercent(rules, isOutstanding),
        goodOrBetter,
        candidates,
        before,
      }),
    )
  const named = (ids: number[]) =>
    people
      .filter(({ id }) => ids.includes(id))
      .map(({ fullName, excellent }) => `${fullName} (${excellent} phiếu)`)
      .join(', ')
  const columns: Column<Row>[] = [
    { header: 'Xuất sắc', cell: (row) => row.excellent, isNumber: true },
    { header: 'Còn lại là tốt', cell: (row) => row.good, isNumber: true },
    {
      header: 'Giới hạn',
      cell: (row) => `${percent}% × ${wholeOf(row, base)} = ${show(row.limit)}`,
      isNumber: true,
    },
    {
      header: 'Kết luận',
      cell: (row) => (
        <Badge tone={row.isAllowed ? 'good' : 'bad'}>{row.isAllowed ? 'Trong giới hạn' : 'Vượt'}</Badge>
      ),
    },
  ]

  return (
    <div className="space-y-3">
      <blockquote className="border-l-4 border-line pl-4">{rules.quotaSource}.</blockquote>
      <p>
        Có {candidates} {words.one} đủ phiếu và đủ điều kiện xuất sắc; {goodOrBetter} {words.one} đạt từ tốt
        trở lên.
        {before.excellent + before.good > 0 &&
          ` Tính cùng ${words.before}: ${before.excellent} xuất sắc, ${before.good} tốt.`}
        {campaign.isOutstanding && ` ${words.unit} được xác định có thành tích nổi trội: ${percent}%.`}
      </p>
      {candidates > 0 && (
        <Table
          rows={quota.trials.map((trial) => ({ ...trial, id: trial.excellent }))}
          columns={columns}
          caption={`${readingName[base]} (đang áp dụng)`}
          empty=""
        />
      )}
      <Notice title={`Được ${places} suất xuất sắc.`}>
        <p>
          Chọn theo số phiếu xuất sắc, bằng phiếu thì theo điểm:{' '}
          {named(quota.chosen) || `không có ${words.one} nào`}.
        </p>
        {quota.tied.length > 0 && <p>Bằng cả phiếu và điểm, để cấp quyết định chọn: {named(quota.tied)}.</p>}
      </Notice>
      <details>
        <summary className="min-h-11 cursor-pointer py-2">So với cách tính khác</summary>
        <ul className="list-disc pl-5">
          <li>
            {readingName[other]}, {percent}%: {placesIn(other, campaign.isOutstanding)} suất.
          </li>
          <li>
            Nếu được xác định có thành tích nổi trội ({ratePercent(rules, true)}%): {placesIn(base, true)}{' '}
            suất theo cách đang áp dụng, {placesIn(other, true)} suất theo cách kia.
          </li>
          <li>
            Mỗi {words.one} lên xuất sắc thì số tốt bớt một, nên giới hạn được tính lại cho từng trường hợp.
          </li>
        </ul>
      </details>
    </div>
  )
}
