import { Parts } from '@/lib/ui/parts'

const parts = [
  ['/transfers', 'Chuyển sinh hoạt'],
  ['/transfers/departures', 'Nghỉ hưu, thôi việc chưa chuyển'],
  ['/residences', 'Liên hệ nơi cư trú'],
] as const

/** The parts of "Chuyển sinh hoạt". */
export const TransferLinks = ({ here }: { here: (typeof parts)[number][0] }) => (
  <Parts
    label="Chuyển sinh hoạt"
    parts={parts.map(([href, name]) => ({ href, name, isHere: href === here }))}
  />
)
