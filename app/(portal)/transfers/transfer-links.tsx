import { Link } from '@/lib/ui/link'

const parts = [
  ['/transfers', 'Chuyển sinh hoạt'],
  ['/transfers/departures', 'Nghỉ hưu, thôi việc chưa chuyển'],
  ['/residences', 'Liên hệ nơi cư trú'],
] as const

/** The parts of "Chuyển sinh hoạt". */
export const TransferLinks = ({ here }: { here: (typeof parts)[number][0] }) => (
  <nav aria-label="Chuyển sinh hoạt" className="border-y border-line print:hidden">
    <ul className="flex flex-wrap gap-x-6">
      {parts.map(([href, name]) => (
        <li key={href}>
          {href === here ? (
            <strong className="inline-block py-2">{name}</strong>
          ) : (
            <Link href={href} className="inline-block py-2">
              {name}
            </Link>
          )}
        </li>
      ))}
    </ul>
  </nav>
)
