import { addDays, type Day, showDay } from '@/lib/core/dates'
import { yearAfter } from '@/lib/members/rules'

export type Contract = {
  hasPartyOrganisation: boolean
  contractFrom: Day | null
  contractTo: Day | null
  endsOn: Day | null
}

/** Contracts that follow each other without a gap, at workplaces with a party organisation, as one span that still runs. */
function longestRow(stays: readonly Contract[], today: Day) {
  const spans = stays
    .flatMap(({ hasPartyOrganisation, contractFrom: from, contractTo, endsOn }) => {
      // Whoever came back earlier works there no longer, whatever was signed.
      const to = endsOn && contractTo && endsOn < contractTo ? endsOn : contractTo
      return hasPartyOrganisation && from && to ? [{ from, to }] : []
    })
    .toSorted((a, b) => a.from.localeCompare(b.from))
  const rows: { from: Day; to: Day }[] = []
  for (const span of spans) {
    const last = rows.at(-1)
    if (last && span.from <= addDays(last.to, 1)) last.to = span.to > last.to ? span.to : last.to
    else rows.push({ ...span })
  }
  return rows.find(({ from, to }) => to >= today && addDays(to, 1) >= yearAfter(from))
}

/**
 * Hướng dẫn 06-HD/TW, điểm 10.3a, đoạn cuối: contracts of 12 months in all, one after another, at a workplace with a
 * party organisation ask for the official transfer; exemption is the wrong way.
 */
export function transferWarning(stays: readonly Contract[], today: Day): string | undefined {
  const row = longestRow(stays, today)
  return (
    row &&
    `Hợp đồng liên tục từ ${showDay(row.from)} đến ${showDay(row.to)}, từ 12 tháng trở lên, nơi làm việc có tổ chức đảng: phải chuyển sinh hoạt chính thức, không miễn (Hướng dẫn 06-HD/TW, điểm 10.3a).`
  )
}
