import { longest } from '@/lib/agendas/input'
import type { AgendaLine } from '@/lib/agendas/rules'
import { TextField } from '@/lib/ui/field'

/** One line of the programme: a group of its own, so that each field is heard with its number. */
export function LineFields({ at, line }: { at: number; line: AgendaLine }) {
  return (
    <li>
      <fieldset className="card">
        <legend className="px-1 font-semibold">{`Nội dung ${at}`}</legend>
        <div className="grid gap-3 sm:grid-cols-[1fr_16rem_6rem]">
          <TextField name={`title-${at}`} label="Nội dung" value={line.title} maxLength={longest.title} />
          <TextField
            name={`presenter-${at}`}
            label="Người thực hiện"
            value={line.presenter}
            maxLength={longest.presenter}
          />
          <TextField name={`minutes-${at}`} label="Số phút" value={line.minutes} inputMode="numeric" />
        </div>
      </fieldset>
    </li>
  )
}
