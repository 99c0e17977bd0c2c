import { type Day, showDay } from '@/lib/core/dates'
import { optionsOf } from '@/lib/organisations/labels'
import { closeDeparture, recordDeparture } from '@/lib/transfers/actions/departures'
import { departureLabel, dueWords, isLate, kindLabel, stateLabel } from '@/lib/transfers/labels'
import type { getOpenDeparture, listTransfersOf } from '@/lib/transfers/queries/detail'
import { isRunning } from '@/lib/transfers/rules/steps'
import { Notice } from '@/lib/ui/badge'
import { DayField, Radios, TextArea, TextField } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Link } from '@/lib/ui/link'
import { Section } from '@/lib/ui/page'

type Given = {
  memberId: number
  transfers: Awaited<ReturnType<typeof listTransfersOf>>
  departure: Awaited<ReturnType<typeof getOpenDeparture>>
  may: { begin: boolean; record: boolean; close: boolean }
  today: Day
}
type Row = Given['transfers'][number]

const wayOf = ({ direction, from, to, place }: Row) =>
  `${direction === 'in' ? place : from} → ${direction === 'out' ? place : to}`

/** Chuyển sinh hoạt of one member: what runs, what is due, and where it begins. */
export function TransfersOfMember({ memberId, transfers, departure, may, today }: Given) {
  return (
    <Section title="Chuyển sinh hoạt" id="transfers">
      {departure && (
        <Notice
          tone={departure.dueOn < today ? 'bad' : 'warn'}
          title={`${departureLabel[departure.kind]} từ ${showDay(departure.leftOn)}`}
        >
          {`Hạn làm thủ tục chuyển sinh hoạt: ${showDay(departure.dueOn)}${departure.dueOn < today ? ', đã quá hạn' : ''}.`}
        </Notice>
      )}
      {transfers.length === 0 ? (
        <p className="lead">Chưa có lần chuyển sinh hoạt nào ghi trên cổng.</p>
      ) : (
        <ul>
          {transfers.map((row) => (
            <li key={row.id} className="border-b border-line py-2">
              {row.mayOpen ? <Link href={`/transfers/${row.id}`}>{wayOf(row)}</Link> : wayOf(row)}
              {`: ${kindLabel[row.kind].toLocaleLowerCase('vi')}, ${stateLabel[row.state].toLocaleLowerCase('vi')}. `}
              {dueWords(row)}
              {isLate(row, today) && ', đã quá hạn'}
            </li>
          ))}
        </ul>
      )}
      {may.begin && !transfers.some(isRunning) && (
        <Link href={`/transfers/new?member=${memberId}`} className="button button-plain">
          Chuyển sinh hoạt
        </Link>
      )}
      {may.record && !departure && (
        <Form
          fold="Đã nghỉ hưu, thôi việc, chuyển đi?"
          action={recordDeparture}
          submit="Ghi ngày nghỉ"
          isPlain
          hidden={{ memberId }}
        >
          <Radios
            name="departureKind"
            label="Lý do"
            options={optionsOf(departureLabel, ['retired', 'resigned', 'discharged', 'moved'])}
          />
          <DayField name="leftOn" label="Từ ngày" value={showDay(today)} />
          <TextField name="document" label="Quyết định số" isOptional />
        </Form>
      )}
      {may.close && departure && (
        <Form
          fold="Ở lại chi bộ, không chuyển?"
          action={closeDeparture}
          submit="Ghi ở lại chi bộ"
          isPlain
          hidden={{ departureId: departure.id, version: departure.version }}
        >
          <TextArea name="closedReason" label="Lý do" rows={2} maxLength={500} />
        </Form>
      )}
    </Section>
  )
}
