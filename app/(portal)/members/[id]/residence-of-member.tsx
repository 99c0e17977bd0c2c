import { showDay } from '@/lib/core/dates'
import type { getResidenceOf } from '@/lib/residences/queries'
import { Link } from '@/lib/ui/link'
import { Section } from '@/lib/ui/page'

/** Liên hệ nơi cư trú (213) of one member. */
export function ResidenceOfMember({
  memberId,
  residence,
  may,
}: {
  memberId: number
  residence: Awaited<ReturnType<typeof getResidenceOf>>
  may: { read: boolean; introduce: boolean }
}) {
  return (
    <Section title="Liên hệ nơi cư trú" id="residence">
      {residence ? (
        <p>
          {may.read ? <Link href={`/residences/${residence.id}`}>{residence.place}</Link> : residence.place}
          {`, giới thiệu ngày ${showDay(residence.introducedOn)}`}
          {residence.receivedOn
            ? `, tiếp nhận ngày ${showDay(residence.receivedOn)}.`
            : ', chưa ghi tiếp nhận.'}
        </p>
      ) : (
        <p className="lead">Chưa giới thiệu về nơi cư trú.</p>
      )}
      {!residence && may.introduce && (
        <Link href={`/residences/new?member=${memberId}`} className="button button-plain">
          Giới thiệu về nơi cư trú
        </Link>
      )}
    </Section>
  )
}
