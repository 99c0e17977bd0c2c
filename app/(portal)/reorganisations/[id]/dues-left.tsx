import type { Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { showMoney } from '@/lib/core/money'
import { bookLink } from '@/lib/dues/links'
import { getDuesPlace } from '@/lib/dues/queries/places'
import { getThrough } from '@/lib/dues/queries/through'
import type { EventKind } from '@/lib/reorganisations/labels'
import { Link } from '@/lib/ui/link'
import { Section } from '@/lib/ui/page'

type Its = {
  viewer: Viewer
  event: { orgId: number; kind: EventKind; heirId: number | null; heir: string | null }
  today: Day
}

const endings: readonly EventKind[] = ['merged', 'consolidated', 'kindChanged', 'dissolved']

/** Where the money stands that a committee had when it ended, and who hands it up. */
export async function DuesLeft({ viewer, event: { orgId, kind, heirId, heir }, today }: Its) {
  if (!endings.includes(kind)) return null
  const place = (await getDuesPlace(viewer, orgId))?.place
  if (!place?.endedOn || place.kind === 'cell') return null
  const through = await getThrough(viewer, place, today)
  if (!through || (through.received === 0 && through.sent === 0)) return null
  const { left } = through
  return (
    <Section title="Đảng phí khi kết thúc" id="dues">
      <p>
        {left === undefined
          ? 'Chưa ghi tỷ lệ được giữ lại nên cổng chưa tính được số còn phải nộp. '
          : left > 0
            ? `Đến ngày kết thúc còn ${showMoney(left)} cấp dưới đã nộp lên mà chưa nộp tiếp; từ ngày ấy ${heir ?? 'nơi kế thừa'} nộp. `
            : 'Đã nộp hết số phải nộp. '}
        <Link href={bookLink(orgId, Number(place.endedOn.slice(0, 4)))}>Sổ đảng phí đến ngày kết thúc</Link>
        {heirId !== null && (
          <>
            {' · '}
            <Link href={bookLink(heirId)}>Sổ của {heir}</Link>
          </>
        )}
      </p>
    </Section>
  )
}
