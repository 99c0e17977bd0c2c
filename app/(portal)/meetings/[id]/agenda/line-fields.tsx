import { longest } from '@/lib/agendas/input'
import type { AgendaLine } from '@/lib/agendas/rules'
import { TextArea, TextField } from '@/lib/ui/field'

type Its = {
  /** Its place among the fields of the form. */
  at: number
  name: string
  id?: string
  line: AgendaLine
  mayRise: boolean
  maySink: boolean
}

/** One line of the programme: a group of its own, so that each field is heard with its number. */
export function LineFields({ at, name, id, line, mayRise, maySink }: Its) {
  return (
    <li id={id} tabIndex={-1}>
      <fieldset className="card">
        <legend className="px-1 font-semibold">{name}</legend>
        <div className="grid grid-cols-[1fr_5rem] gap-3 sm:grid-cols-[1fr_16rem_6rem]">
          <div className="col-span-2 sm:col-span-1">
            <TextArea
              name={`title-${at}`}
              label="Nội dung"
              value={line.title}
              rows={2}
              maxLength={longest.title}
            />
          </div>
          <TextField
            name={`presenter-${at}`}
            label="Người thực hiện"
            value={line.presenter}
            maxLength={longest.presenter}
          />
          <TextField name={`minutes-${at}`} label="Số phút" value={line.minutes} inputMode="numeric" />
        </div>
        {(mayRise || maySink) && (
          <p className="mt-3 flex flex-wrap gap-3">
            {mayRise && <Move way="up" words="Chuyển lên" name={name} at={at} />}
            {maySink && <Move way="down" words="Chuyển xuống" name={name} at={at} />}
          </p>
        )}
      </fieldset>
    </li>
  )
}

/** Sends the form like its own button, and says where the line goes. */
const Move = ({ way, words, name, at }: { way: 'up' | 'down'; words: string; name: string; at: number }) => (
  <button type="submit" name="move" value={`${way}-${at}`} className="button button-plain button-small">
    {words}
    <span className="sr-only">{` ${name.toLocaleLowerCase('vi')}`}</span>
  </button>
)
