import { type Day, showDay } from '@/lib/core/dates'
import { Link } from './link'

type Its = { issuedOn: Day; issuedBy: string | null; code: string }

/** When and by whom a paper was issued, and its code. */
export const Issued = ({ issuedOn, issuedBy, code }: Its) => (
  <p>
    {`Đã ban hành ngày ${showDay(issuedOn)}${issuedBy ? `, ${issuedBy}` : ''}. Mã tra cứu: `}
    <Link href={`/verify/${code}`}>{code}</Link>.
  </p>
)
