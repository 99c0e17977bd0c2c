import { TextField } from '@/lib/ui/field'

type Known = { fullName: string; position: string }[]
const holder = (people: Known, post: RegExp) => people.find(({ position }) => post.test(position))?.fullName

type Meeting = Record<'startedAt' | 'endedAt' | 'place' | 'chairName' | 'recorderName', string | null>

export function MeetingFields({ campaign, people }: { campaign: Meeting; people: Known }) {
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <TextField
        name="startedAt"
        label="Bắt đầu kiểm phiếu lúc"
        hint="Ví dụ 20:40"
        value={campaign.startedAt}
        isShort
      />
      <TextField name="endedAt" label="Kết thúc lúc" hint="Ví dụ 21:15" value={campaign.endedAt} isShort />
      <TextField name="place" label="Địa điểm" value={campaign.place} />
      <TextField name="chairName" label="Chủ trì" value={campaign.chairName ?? holder(people, /^Bí thư/)} />
      <TextField
        name="recorderName"
        label="Thư ký"
        value={campaign.recorderName ?? holder(people, /^Chi ủy viên/)}
      />
    </div>
  )
}

/** The first one leads. */
export function TellerFields({ tellers }: { tellers: { name: string; position: string }[] }) {
  const captions = ['Tổ trưởng', 'Thành viên thứ nhất', 'Thành viên thứ hai']
  return captions.map((caption, index) => (
    <div key={caption} className="grid gap-3 sm:grid-cols-2">
      <TextField
        name={`tellerName${index + 1}`}
        label={`${caption}: họ và tên`}
        value={tellers[index]?.name}
        isOptional={index > 0}
      />
      <TextField
        name={`tellerPost${index + 1}`}
        label={`${caption}: chức vụ`}
        value={tellers[index]?.position}
        isOptional
      />
    </div>
  ))
}

type Sums = Record<'summoned' | 'present' | 'votingBase' | 'issued' | 'returned', number | null>

/** Who was there and how many ballots went out and came back. `voters`: "Chính thức", "Ủy viên". */
export function SumFields({ typed, voters }: { typed: Sums; voters: string }) {
  const number = (name: keyof Sums, label: string) => (
    <TextField name={name} label={label} value={typed[name]} inputMode="numeric" isShort />
  )
  return (
    <div className="grid grid-cols-2 items-end gap-3 sm:grid-cols-3 lg:grid-cols-5">
      {number('summoned', `${voters} được triệu tập`)}
      {number('present', `${voters} có mặt`)}
      {number('votingBase', 'Cơ số biểu quyết')}
      {number('issued', 'Phiếu phát ra')}
      {number('returned', 'Phiếu thu về')}
    </div>
  )
}
