import { makeExtract } from '@/lib/extracts/actions'
import type { Choice } from '@/lib/extracts/choices'
import { Form } from '@/lib/ui/form'
import { Tick, Ticks } from '@/lib/ui/tick'

/** The parts that say something, and of the longer ones each row. */
export function ExtractForm({
  minutesId,
  choices,
  isPlain,
}: {
  minutesId: number
  choices: Choice[]
  isPlain: boolean
}) {
  return (
    <Form action={makeExtract} submit="Lập bản trích" hidden={{ minutesId }} isPlain={isPlain}>
      <Ticks name="part" legend="Nội dung cần trích">
        {choices.map(({ key, title, items }) => (
          <div key={key}>
            <Tick name="part" value={key} label={items.length > 0 ? `${title} (tất cả)` : title} />
            {items.length > 0 && (
              <div className="ml-8 border-l-2 border-line pl-3">
                {items.map((item) => (
                  <Tick key={item.key} name="part" value={item.key} label={item.title} />
                ))}
              </div>
            )}
          </div>
        ))}
      </Ticks>
      <p className="text-muted">
        Bản trích ghi thành phần dự, nội dung đã chọn, phần kết thúc và chỗ ký của người ghi biên bản, chủ
        trì.
      </p>
    </Form>
  )
}
